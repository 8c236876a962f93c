import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { conditions } from '../../../src/gate/conditions.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Finding } from '../../../src/model/finding.ts';
import {
  buildDossier,
  plainNotebook,
  type RunDraft,
  reportName,
  someNoise,
} from '../../support/dossier-builder.ts';

const text = (content: string) => new TextEncoder().encode(content);
const perfect = buildDossier();
const finding: Finding = {
  rule: 'WHL-001',
  severity: 'error',
  answer: 'fail',
  file: 'bundle/numpy.whl',
  expected: 'cp312',
  observed: 'cp311',
  evidence: [],
};

/** Text of the main report as the user wrote it, with one piece replaced. */
function rewrite(draft: RunDraft, from: string, to: string): void {
  const written = JSON.stringify(draft.report).replace(/"@(\d+)"/g, '$1');
  assert.ok(written.includes(from));
  draft.files.set(reportName, text(written.replace(from, to)));
}

function inReport(test: string, members: Record<string, unknown>): (draft: RunDraft) => void {
  return (draft) => {
    draft.report[test] = members;
  };
}

function setReport(key: string, value: unknown): (draft: RunDraft) => void {
  return (draft) => {
    draft.report[key] = value;
  };
}

function setSeen(key: string, value: unknown): (draft: RunDraft) => void {
  return (draft) => {
    draft.observations[key] = value;
  };
}

function setSums(key: string, value: unknown): (draft: RunDraft) => void {
  return (draft) => {
    draft.checksums[key] = value;
  };
}

function setPart<Part extends 'kernel' | 'session'>(
  part: Part,
  members: Partial<NonNullable<Dossier[Part]>>,
): (draft: RunDraft) => void {
  return (draft) => {
    const whole = perfect[part];
    assert.ok(whole);
    draft.dossier = { ...draft.dossier, [part]: { ...whole, ...members } };
  };
}

const native = {
  path: '/x',
  sha256: perfect.manifest?.files[0]?.sha256 ?? '',
  loaded: true,
  error: '',
  missing_symbols: [],
};
const tiff = { status: 'ok', write_compression_used: 'LZW' };
const row = '1795255200123456789,1.0,910.0,7900.0,0,0,kit';
const header = 'ts_ns,cpu_percent,ram_used_mb,ram_total_mb,gpu_mem_used_mb,gpu_mem_total_mb,step';

/** [condition, what is wrong, the change, conditions that can't hold either because of it]. */
const breakages: readonly (readonly [string, string, (draft: RunDraft) => void, ...string[]])[] = [
  [
    'GATE-001',
    'a pre-check exits 1',
    ({ dossier }) => {
      dossier.prechecks = [
        { id: 'p1', command: 'x', answer: 'fail', observed: 'exit 1', evidence: 'command:1' },
      ];
    },
  ],
  [
    'GATE-002',
    'the audit before publication finds a cp311 wheel',
    ({ dossier }) => {
      dossier.auditBefore = { profile: 'local', findings: [finding], rulesRun: ['WHL-001'] };
    },
  ],
  [
    'GATE-003',
    'the manifest lists no file',
    (draft) => {
      draft.dossier.manifest = { schema: 'nx47.bundle-manifest/1', files: [] };
    },
    'GATE-038',
  ],
  ['GATE-004', 'the push answers version 0', setPart('kernel', { version: 0 })],
  ['GATE-005', 'the pushed version has no data source', setPart('kernel', { datasetSources: [] })],
  ['GATE-006', 'the source read back is another', setPart('kernel', { sourceMatches: 'fail' })],
  [
    'GATE-011',
    'the session ends in error',
    setPart('session', { status: 'error', failureMessage: 'CellError' }),
  ],
  [
    'GATE-012',
    'an empty log was collected',
    (draft) => {
      draft.log = [];
    },
    'GATE-081',
    'GATE-083',
  ],
  ['GATE-013', 'the second cell raised', setSeen('cells', { run: 2, raised: 1 })],
  ['GATE-013', 'no cell ran', setSeen('cells', { run: 0, raised: 0 })],
  [
    'GATE-021',
    'the main report changed after it was sealed',
    (draft) => {
      const rows = { [reportName]: { sha256: sha256Hex('other'), bytes: 5 } };
      draft.checksums['files'] = { ...listed(), ...rows };
    },
  ],
  [
    'GATE-022',
    'the events file was removed at the end',
    ({ removed }) => {
      removed.add('lumvorax_events_ns.jsonl');
    },
    'GATE-068',
  ],
  [
    'GATE-022',
    'time goes back in the events',
    ({ events }) => {
      events[2] = { ts_ns: '@1795255200123456788', event: 'seal' };
    },
  ],
  [
    'GATE-022',
    'an event has its time as text',
    ({ events }) => {
      events[1] = { ts_ns: '1795255200123456789' };
    },
  ],
  [
    'GATE-022',
    'a line of the events is cut',
    (draft) => {
      draft.files.set('lumvorax_events_ns.jsonl', text('{"ts_ns":1795255200123456789}\n{"ts_n'));
    },
    'GATE-068',
  ],
  [
    'GATE-023',
    'the header of the CSV lacks gpu_mem_total_mb',
    (draft) => {
      draft.csv = draft.csv.replace(',gpu_mem_total_mb', '');
    },
  ],
  [
    'GATE-023',
    'the CSV has its header only',
    (draft) => {
      draft.csv = `${header}\n`;
    },
  ],
  [
    'GATE-023',
    'a row of the CSV has six fields',
    (draft) => {
      draft.csv = `${header}\n${row}\n${row.replace(',kit', '')}\n`;
    },
  ],
  [
    'GATE-023',
    'a cell of the CSV is nan',
    (draft) => {
      draft.csv = `${header}\n${row.replace('1.0', 'nan')}\n`;
    },
  ],
  [
    'GATE-023',
    'a quote in the CSV is never closed',
    (draft) => {
      draft.csv = `${header}\n"${row}\n`;
    },
  ],
  [
    'GATE-023',
    'time goes back in the CSV',
    (draft) => {
      draft.csv = `${header}\n${row}\n${row.replace('1795255200123456789', '1795255200123456788')}\n`;
    },
  ],
  [
    'GATE-024',
    'the latency breakdown has a phase of 0 ns',
    ({ latency }) => {
      latency['phases'] = { kit_profile: 0 };
    },
  ],
  [
    'GATE-024',
    'the latency breakdown is empty',
    (draft) => {
      draft.files.set('lumvorax_latency_breakdown.json', new Uint8Array());
    },
  ],
  [
    'GATE-025',
    'the hardware fingerprint says no processor',
    ({ hardware }) => {
      hardware['cpu'] = {};
    },
  ],
  [
    'GATE-026',
    'an artefact differs from its listed digest',
    (draft) => {
      draft.files.set('extra.bin', text('x'));
      draft.checksums['files'] = { ...listed(), 'extra.bin': { sha256: sha256Hex('y'), bytes: 1 } };
    },
  ],
  [
    'GATE-026',
    'an artefact is listed that was not collected',
    (draft) => {
      draft.files.set('extra.bin', text('x'));
      draft.removed.add('extra.bin');
    },
  ],
  [
    'GATE-026',
    'an artefact is not listed',
    (draft) => {
      draft.files.set('extra.bin', text('x'));
      draft.checksums['files'] = listed();
    },
  ],
  [
    'GATE-027',
    'the stdout file is not listed in file 6',
    (draft) => {
      const { 'lumvorax_execution_stdout.log': _gone, ...rest } = listed();
      draft.checksums['files'] = rest;
    },
  ],
  [
    'GATE-028',
    'the stderr file was removed at the end',
    ({ removed }) => {
      removed.add('lumvorax_execution_stderr.log');
    },
    'GATE-084',
  ],
  [
    'GATE-028',
    'the stderr file is empty though the session wrote to stderr',
    ({ log }) => {
      log.push({ stream: 'stderr', seconds: 3, text: 'hello\n' });
    },
    'GATE-084',
  ],
  [
    'GATE-029',
    'the runtime profile differs from its listed digest',
    (draft) => {
      draft.checksums['files'] = {
        ...listed(),
        'nx47_runtime_profile.json': { sha256: sha256Hex(''), bytes: 0 },
      };
    },
  ],
  ['GATE-031', 'the nonce of another run comes back', setSums('nonce', 'f'.repeat(32))],
  ['GATE-032', 'the ledger head of another run comes back', setSums('ledger_head', 'f'.repeat(64))],
  [
    'GATE-033',
    'the session mounted the previous dataset version',
    setSums('bundle_manifest_sha256', 'f'.repeat(64)),
  ],
  ['GATE-033', 'no dataset was mounted', setSums('bundle_manifest_sha256', null)],
  [
    'GATE-033',
    'a mounted file differs from the manifest',
    setSums('bundle_mismatches', { 'a.whl': 'missing' }),
  ],
  ['GATE-033', 'a file is mounted that the manifest does not list', setSums('bundle_extra', ['old.whl'])],
  ['GATE-034', 'the notebook ran in /tmp', setSeen('cwd', '/tmp')],
  [
    'GATE-035',
    'the report was written an hour before the push',
    setReport('timestamp_ns', '@1795251600000000000'),
  ],
  ['GATE-035', 'the report was written after the session', setReport('timestamp_ns', '@1795255274000000000')],
  [
    'GATE-035',
    'the report has no timestamp',
    ({ report }) => {
      delete report['timestamp_ns'];
    },
  ],
  ['GATE-035', 'the timestamp of the report is a text', setReport('timestamp_ns', '1795255240123456789 ns')],
  ['GATE-036', 'the outputs were sealed a year ago', setSums('sealed_at_ns', '@1763719241000000000')],
  [
    'GATE-037',
    "an older run's report comes back",
    (draft) => {
      const bytes = perfect.collected?.files.find((file) => file.name === reportName)?.bytes ?? text('');
      draft.dossier.earlierReports = [sha256Hex(bytes)];
    },
  ],
  [
    'GATE-038',
    'the kit loaded another library than the published one',
    setSeen('native', { ...native, sha256: 'f'.repeat(64) }),
  ],
  ['GATE-038', 'the report names another library', setReport('native_lib_sha256', 'f'.repeat(64))],
  [
    'GATE-039',
    'profile and fingerprint say two versions of glibc',
    ({ hardware }) => {
      hardware['libc'] = { name: 'glibc', version: '2.35' };
    },
  ],
  ['GATE-039', 'the session says another interpreter', setPart('session', { interpreter: '3.11.2' })],
  [
    'GATE-040',
    'the audit on the captured facts finds a cp311 wheel',
    ({ dossier }) => {
      dossier.auditAfter = { profile: 'session', findings: [finding], rulesRun: ['WHL-001'] };
    },
  ],
  ['GATE-041', 'is_kaggle is false', inReport('runtime', { is_kaggle: false })],
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
  ['GATE-071', 'throughput_items_per_s is 0', setReport('throughput_items_per_s', 0)],
  ['GATE-071', 'throughput_items_per_s is a text', setReport('throughput_items_per_s', '12.5')],
  [
    'GATE-072',
    'throughput_pixels_per_s is missing',
    ({ report }) => {
      delete report['throughput_pixels_per_s'];
    },
  ],
  ['GATE-072', 'throughput_pixels_per_s is negative', setReport('throughput_pixels_per_s', -1)],
  ['GATE-073', 'latency_ns_by_step is empty', setReport('latency_ns_by_step', {})],
  [
    'GATE-073',
    'latency_ns_by_step is the same for every step',
    setReport('latency_ns_by_step', { a: 5, b: 5 }),
  ],
  ['GATE-073', 'latency_ns_by_step has a fraction', setReport('latency_ns_by_step', { a: 5.5, b: 6 })],
  ['GATE-074', 'peak_ram_mb is more than the machine has', setReport('peak_ram_mb', 999_999)],
  ['GATE-074', 'peak_ram_mb is null', setReport('peak_ram_mb', null)],
  ['GATE-075', 'peak_gpu_mem_mb is negative', setReport('peak_gpu_mem_mb', -1)],
  [
    'GATE-081',
    'a UserWarning stands in the log',
    (draft) => {
      draft.stderr = 'a.py:3: UserWarning: old\n';
      draft.log.push({ stream: 'stderr', seconds: 3, text: draft.stderr });
    },
  ],
  [
    'GATE-081',
    'a child process writes warning: x to stderr',
    (draft) => {
      draft.stderr = 'warning: x\n';
      draft.log.push({ stream: 'stderr', seconds: 3, text: 'warning: x\nwarning: x\n' });
    },
  ],
  [
    'GATE-082',
    'the kit saw a warning that no line of the log shows',
    setSeen('warnings', [{ source: 'warnings', text: 'x' }]),
  ],
  ['GATE-082', 'the kit counted more warnings than it kept', setSeen('warnings_count', 1)],
  [
    'GATE-083',
    'the log has a line on stdout that the file lacks',
    ({ log }) => {
      log.push({ stream: 'stdout', seconds: 3, text: 'hidden\n' });
    },
  ],
  [
    'GATE-083',
    'the stdout file has a line that the log lacks',
    (draft) => {
      draft.stdout += 'made up\n';
    },
  ],
  [
    'GATE-084',
    'the stderr file has a line that the log lacks',
    (draft) => {
      draft.stderr = 'made up\n';
    },
  ],
  ['GATE-085', 'the sampler of the kit failed', setSeen('kit_errors', ['sampler: OSError'])],
];

/** `files` of file 6 as the kit wrote it for the perfect run. */
function listed(): Record<string, unknown> {
  const manifest = perfect.collected?.files.find((file) => file.name === 'lumvorax_checksums_manifest.json');
  const files: unknown = JSON.parse(new TextDecoder().decode(manifest?.bytes))['files'];
  assert.ok(typeof files === 'object' && files !== null);
  return { ...files };
}

test('a perfect rehearsal is REHEARSED, with every condition that it can show ok', () => {
  const verdict = judge(perfect, someNoise);
  const open = verdict.conditions.filter(({ answer, scope }) => scope === 'both' && answer !== 'ok');
  assert.deepEqual(open, []);
  assert.equal(verdict.kind, 'REHEARSED');
  assert.ok(verdict.conditions.every(({ answer, evidence }) => answer !== 'ok' || evidence.length > 0));
});

for (const [id, what, change, ...also] of breakages) {
  test(`${id} refuses when ${what}`, () => {
    const verdict = judge(buildDossier(change), someNoise);
    const failed = verdict.conditions.filter(({ answer }) => answer === 'fail').map((one) => one.id);
    assert.deepEqual(failed, [id, ...also]);
    assert.equal(verdict.kind, 'NO-GO');
    assert.equal(verdict.cause, id);
  });
}

test('every condition that a rehearsal must meet has a breakage above', () => {
  const broken = new Set(breakages.map(([id]) => id));
  assert.deepEqual(
    conditions.filter(({ id, scope }) => scope === 'both' && !broken.has(id)),
    [],
  );
});

test('ids of conditions are unique and ascend', () => {
  const ids = conditions.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
});

test('status twice in the JSON, fail then ok, is refused at the file itself', () => {
  const dossier = buildDossier((draft) =>
    rewrite(draft, '"status":"ok","warnings"', '"status":"fail","status":"ok","warnings"'),
  );
  const verdict = judge(dossier, someNoise);
  assert.equal(verdict.cause, 'GATE-021');
  assert.match(verdict.conditions.find(({ id }) => id === 'GATE-021')?.observed ?? '', /duplicate-key/);
  assert.equal(verdict.conditions.find(({ id }) => id === 'GATE-052')?.answer, 'fail');
});

test('no main report at all is refused at the file itself', () => {
  const dossier = buildDossier((draft) => {
    draft.removed.add(reportName);
    draft.checksums['main_report_sha256'] = null;
  });
  assert.equal(judge(dossier, someNoise).cause, 'GATE-021');
});

test('a plain notebook of the pack core is REHEARSED without report, bundle or library', () => {
  const verdict = judge(buildDossier(plainNotebook), someNoise);
  assert.deepEqual(
    verdict.conditions.filter(({ answer }) => answer === 'fail'),
    [],
  );
  assert.equal(verdict.kind, 'REHEARSED');
  assert.ok(!verdict.conditions.some(({ pack }) => pack === 'nx47'));
});

test('a plain notebook whose cell raised is NO-GO', () => {
  const verdict = judge(
    buildDossier((draft) => {
      plainNotebook(draft);
      draft.observations['cells'] = { run: 1, raised: 1 };
    }),
    someNoise,
  );
  assert.equal(verdict.cause, 'GATE-013');
});
