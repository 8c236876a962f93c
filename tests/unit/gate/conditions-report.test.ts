import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionsReport } from '../../../src/gate/conditions-report.ts';
import { inReport, native, setReport, setSeen, setSums, testBreakages } from '../../support/breakages.ts';
import { buildDossier, plainNotebook, type RunDraft } from '../../support/dossier-builder.ts';
import { libraryName } from '../../support/perfect-run.ts';
import { toldOf } from '../../support/told-of.ts';

const tiff = { status: 'ok', write_compression_used: 'LZW' };

testBreakages(conditionsReport, [
  ['GATE-051', 'the kit found no report of the user', setSums('main_report_sha256', null)],
  [
    'GATE-051',
    'the kit found the report irregular',
    setSums('main_report_irregular', 'duplicate member status'),
  ],
  ['GATE-052', 'status is ok_with_warnings', setReport('status', 'ok_with_warnings')],
  [
    'GATE-052',
    'status is missing',
    ({ report }) => {
      delete report['status'];
    },
  ],
  ['GATE-052', 'status is null', setReport('status', null)],
  [
    'GATE-053',
    'one warning is counted',
    (draft) => {
      draft.report['warnings'] = ['x'];
      draft.report['warnings_count'] = 1;
    },
  ],
  ['GATE-053', 'warnings_count is a text', setReport('warnings_count', '0'), 'GATE-054'],
  ['GATE-054', 'warnings_count is 0 beside one warning', setReport('warnings', ['x'])],
  [
    'GATE-054',
    'warnings is missing',
    ({ report }) => {
      delete report['warnings'];
    },
  ],
  ['GATE-055', 'notes say something', setReport('notes', ['fallback used'])],
  ['GATE-056', 'error says something', setReport('error', 'ValueError')],
  ['GATE-057', 'a test of the report was skipped', inReport('c_syntax_smoke', { status: 'skipped' })],
  ['GATE-057', 'a test says why it was skipped', setReport('c_syntax_smoke', 'SKIPPED (no compiler)')],
  [
    'GATE-057',
    'a test that is ok counts as skipped',
    inReport('c_syntax_smoke', { status: 'ok', skipped: true }),
  ],
  ['GATE-058', 'the LZW round trip failed', inReport('lzw_roundtrip_test', { status: 'fail' })],
  [
    'GATE-058',
    'the LZW round trip is not in the report',
    ({ report }) => {
      delete report['lzw_roundtrip_test'];
    },
  ],
  [
    'GATE-059',
    'the kit can not decode what imagecodecs encodes',
    setSeen('lzw', { ok: false, error: 'differs' }),
  ],
  ['GATE-059', 'imagecodecs was never imported', setSeen('lzw', null)],
  [
    'GATE-060',
    'the TIFF round trip failed',
    inReport('tiff_lum_roundtrip_test', { ...tiff, status: 'fail' }),
  ],
  [
    'GATE-061',
    'the TIFF was written with ADOBE_DEFLATE',
    inReport('tiff_lum_roundtrip_test', { ...tiff, write_compression_used: 'ADOBE_DEFLATE' }),
  ],
  [
    'GATE-061',
    'a fallback was used on the way to LZW',
    inReport('tiff_lum_roundtrip_test', { ...tiff, fallback_used: true }),
  ],
  [
    'GATE-061',
    'a write failed on the way to LZW',
    inReport('tiff_lum_roundtrip_test', { ...tiff, write_errors: ['x'] }),
  ],
  [
    'GATE-062',
    'the notebook could not load the library',
    inReport('so_load_check', { status: 'abi_incompatible' }),
  ],
  [
    'GATE-063',
    'the kit could not load the library',
    setSeen('native', { ...native, loaded: false, error: 'undefined symbol: x' }),
  ],
  [
    'GATE-064',
    'the library lacks one required function',
    setSeen('native', { ...native, missing_symbols: ['lum_encode'] }),
  ],
  [
    'GATE-064',
    'the pack nx47 is asked for and no function is required',
    (draft) => {
      draft.settings = { ...draft.settings, native: { library: libraryName, symbols: [] } };
    },
  ],
  [
    'GATE-065',
    'the pack nx47 is asked for and no package is required',
    (draft) => {
      draft.settings = { ...draft.settings, required: { files: [libraryName], packages: [] } };
    },
  ],
  [
    'GATE-065',
    'imagecodecs comes from the image',
    setSeen('packages', [
      { name: 'numpy', version: '2.0.2', imported: true, origin: 'image' },
      { name: 'imagecodecs', version: '2026.3.6', imported: true, origin: 'image' },
    ]),
  ],
  [
    'GATE-065',
    'numpy was not imported',
    setSeen('packages', [
      { name: 'numpy', version: '2.0.2', imported: false, origin: 'bundle' },
      { name: 'imagecodecs', version: '2026.3.6', imported: true, origin: 'bundle' },
    ]),
  ],
  [
    'GATE-065',
    'imagecodecs was not observed',
    setSeen('packages', [{ name: 'numpy', version: '2.0.2', imported: true, origin: 'bundle' }]),
  ],
  ['GATE-066', 'the report names a missing package', setReport('missing_required_packages', ['scipy'])],
  [
    'GATE-067',
    'the competitor assets are not in the report',
    ({ report }) => {
      delete report['competitor_assets_test'];
    },
  ],
  ['GATE-068', 'events_count is one more than the lines', setReport('events_count', 4)],
]);

const told = (id: string, change: (draft: RunDraft) => void) => {
  const { answer, observed } = toldOf(id, buildDossier(change));
  return `${answer}: ${observed}`;
};

for (const [id, key, value, expected] of [
  ['GATE-053', 'warnings_count', 1, 'fail: 1'],
  ['GATE-054', 'warnings', 0, 'fail: warnings_count 0, warnings 0'],
  ['GATE-055', 'notes', '', 'ok: ""'],
  ['GATE-055', 'notes', [], 'ok: []'],
  ['GATE-055', 'notes', {}, 'ok: {}'],
  ['GATE-055', 'notes', { a: 1 }, 'fail: {"a":1}'],
  ['GATE-055', 'notes', null, 'fail: null'],
  ['GATE-056', 'error', null, 'ok: absent'],
  ['GATE-057', 'test', { tests: [{ name: 'x' }, 'skipped'] }, 'fail: test.tests.1'],
  ['GATE-057', 'test', ' SKIP ', 'fail: test'],
  ['GATE-057', 'test', 'skipped: no GPU', 'fail: test'],
  ['GATE-057', 'test', 'skipped_by_user', 'fail: test'],
  ['GATE-057', 'test', 'skipped 0 frames', 'ok: 0'],
  ['GATE-057', 'test', 'not skipped', 'ok: 0'],
  ['GATE-057', 'test', 'skippable', 'ok: 0'],
  ['GATE-057', 'skipped', false, 'ok: 0'],
  ['GATE-057', 'was_skipped', true, 'fail: was_skipped'],
  ['GATE-057', 'is_skipped', 1, 'fail: is_skipped'],
  ['GATE-057', 'skipped_test', 'x', 'fail: skipped_test'],
  ['GATE-057', 'skipped_tests', ['x'], 'fail: skipped_tests'],
  ['GATE-057', 'skipped_tests', [], 'ok: 0'],
  ['GATE-057', 'skipped_tests', 0, 'ok: 0'],
  ['GATE-057', 'skipped', '', 'ok: 0'],
  ['GATE-057', 'skipped', {}, 'fail: skipped'],
  ['GATE-057', 'not_skipped', true, 'ok: 0'],
  ['GATE-057', 'skipped_frames', 7, 'ok: 0'],
  ['GATE-066', 'missing_required_packages', [], 'ok: absent'],
  ['GATE-066', 'missing_required_packages', 'scipy', 'fail: "scipy"'],
  ['GATE-061', 'tiff_lum_roundtrip_test', 'ok', 'fail: absent'],
  ['GATE-061', 'tiff_lum_roundtrip_test', { ...tiff, fallback_used: false, write_errors: [] }, 'ok: "LZW"'],
  [
    'GATE-061',
    'tiff_lum_roundtrip_test',
    { ...tiff, FallbackFrom: 'x', write_error: 0 },
    'fail: "LZW", FallbackFrom: "x"',
  ],
  [
    'GATE-061',
    'tiff_lum_roundtrip_test',
    { ...tiff, a_fallback: '', write_error: 'y' },
    'fail: "LZW", write_error: "y"',
  ],
] as const) {
  test(`${id} tells of ${key} ${JSON.stringify(value)}: ${expected}`, () => {
    assert.equal(told(id, setReport(key, value)), expected);
  });
}

for (const [id, setting, change] of [
  ['GATE-064', 'native.symbols', { native: { library: libraryName, symbols: [] } }],
  ['GATE-065', 'required.packages', { required: { files: [libraryName], packages: [] } }],
] as const) {
  test(`${id} tells that ${setting} of nx47.yml asks for none, by no evidence`, () => {
    const dossier = buildDossier((draft) => {
      draft.settings = { ...draft.settings, ...change };
    });
    const [expected, observed] = [`${setting} ≥ 1`, `nx47.yml: ${setting}: 0`];
    assert.deepEqual(toldOf(id, dossier), { answer: 'fail', expected, observed, evidence: [] });
  });
}

test('the pack core may ask for a library without naming a function, and for packages', () => {
  const core = (own: object) => (draft: RunDraft) => {
    draft.settings = { ...draft.settings, packs: ['core'], ...own };
  };
  const library = { native: { library: libraryName, symbols: [] } };
  assert.equal(told('GATE-064', core(library)), 'ok: 0 missing');
  const packages = { required: { files: [], packages: ['imagecodecs'] } };
  assert.equal(told('GATE-065', core(packages)), 'ok: 1 of 1');
  const ids = (own: object) =>
    conditionsReport.filter(({ applies }) => applies?.(buildDossier(core(own)).settings)).map(({ id }) => id);
  assert.ok(!ids({ required: { files: [], packages: [] } }).includes('GATE-065'));
});

test('a library that nobody looked for is absent, with its functions; two functions are told with a comma', () => {
  assert.equal(told('GATE-064', setSeen('native', null)), 'fail: absent');
  const missing_symbols = ['a', 'b'];
  assert.equal(told('GATE-064', setSeen('native', { ...native, missing_symbols })), 'fail: a, b');
});

test('a package counts as imported with a version of digits, from where it may come from', () => {
  const row = { name: 'ImageCodecs', version: 'v1', imported: true, origin: 'bundle' };
  const seen = (own: object) =>
    told(
      'GATE-065',
      setSeen('packages', [
        { ...row, ...own },
        { ...row, name: 'numpy', origin: 'image' },
      ]),
    );
  assert.equal(seen({}), 'ok: 2 of 2');
  assert.equal(seen({ version: 'one1' }), 'fail: imagecodecs: bundle, imported true, version one1');
  assert.equal(seen({ version: null }), 'fail: imagecodecs: bundle, imported true, version null');
});

test('a report of events that nobody can read counts nothing', () => {
  const { answer, observed, evidence } = toldOf(
    'GATE-068',
    buildDossier(({ removed }) => removed.add('lumvorax_events_ns.jsonl')),
  );
  assert.deepEqual([answer, observed], ['fail', 'events_count 3, absent lines']);
  assert.equal(evidence.at(-1), 'output:lumvorax_events_ns.jsonl');
  const none = (draft: RunDraft) => {
    draft.events = [];
    draft.report['events_count'] = 0;
  };
  assert.equal(told('GATE-068', none), 'fail: events_count 0, 0 lines');
});

test('a plain notebook is asked for no report of its own', () => {
  const { settings } = buildDossier(plainNotebook);
  const asked = conditionsReport.filter(({ applies }) => applies?.(settings)).map(({ id }) => id);
  assert.deepEqual(asked, []);
});

test('a package that may come from the image may come from the bundle as well: numpy', () => {
  const row = { version: '2', imported: true, origin: 'bundle' };
  const packages = ['numpy', 'imagecodecs'].map((name) => ({ ...row, name }));
  assert.equal(told('GATE-065', setSeen('packages', packages)), 'ok: 2 of 2');
});

test('numbers, null and truths anywhere in the report are no skipped test', () => {
  assert.equal(
    told('GATE-057', setReport('test', { a: [null, 1, true, '@99999999999999999999', {}] })),
    'ok: 0',
  );
});
