import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCoherence } from '../../../../src/audit/coherence/check-coherence.ts';
import { versionTokens } from '../../../../src/audit/coherence/version-sites.ts';
import {
  datasetMetadata,
  findingsOf,
  jsonFile,
  kernelMetadata,
  notebook,
  sound,
  textFile,
  withExtra,
  withProject,
  withSettings,
} from '../../../support/audit-builder.ts';
import { placesOf, withCells, withTexts } from '../../../support/repository-facts.ts';

const kernel = (changes: Readonly<Record<string, unknown>>, input = sound) =>
  withProject(
    { kernelMetadata: jsonFile('kernel/kernel-metadata.json', { ...kernelMetadata, ...changes }) },
    input,
  );
const v13 = { title: 'LumVorax V13', id: 'ndarray2000/lumvorax-v13' };

describe('version tokens', () => {
  for (const [text, versions] of [
    ['LUMVORAX V7 Certification Test', [7]],
    ['lumvorax_360_validation_report_v13_strict.json', [13]],
    ['notebook_V4_COMPLETE_20260221.ipynb', [4]],
    ['dataset_v4_nx47 (was V3)', [4, 3]],
    ['v1.2.0, nbformat v4.5, MPEGv4, V2X, x86-64-v3a', []],
  ] as const) {
    it(`${text} has ${versions.join(' and ') || 'none'}`, () =>
      assert.deepEqual(versionTokens(text), versions));
  }
});

describe('VER-001, one thing in two versions', () => {
  it('a kernel titled V7 whose slug says v13 is one warning with file, line and every place', () => {
    const input = kernel({ title: 'LumVorax V7', id: 'ndarray2000/lumvorax-v13' });
    const [found, ...more] = findingsOf('VER-001', input);
    assert.deepEqual(more, []);
    assert.deepEqual(
      [found?.file, found?.line, found?.severity],
      ['kernel/kernel-metadata.json', 2, 'warning'],
    );
    assert.deepEqual(found?.evidence, [
      'kernel/kernel-metadata.json:3: kernel V7: LumVorax V7',
      'kernel/kernel-metadata.json:2: kernel V13: ndarray2000/lumvorax-v13',
    ]);
  });

  it('a notebook headed V4 in a kernel V13, and a main report v3 that the code writes as v6, are refused', () => {
    const cells = [{ cell_type: 'markdown', metadata: {}, source: ['# Test V4\n'] }, ...notebook.cells];
    const code = jsonFile('kernel/certification.ipynb', { ...notebook, cells });
    assert.deepEqual(placesOf('VER-001', withProject({ code }, kernel(v13))).length, 1);
    const cell = withCells('open("/kaggle/working/report_v6_binary.json", "w")');
    assert.equal(
      placesOf('VER-001', withSettings({ 'main-report': 'report_v3_complete.json' }, cell)).length,
      1,
    );
  });

  it('three places of one pair are one finding, two pairs are two', () => {
    const files = ['dataset_v4_build_report.json', 'dataset_v4_index.json', 'dataset_v5.txt'];
    const bundle = withExtra(...files.map((name) => textFile(name, '{}'))).bundle;
    const dataset = { ...datasetMetadata, title: 'NX47 dependencies V3' };
    const input = withProject({ datasetMetadata: jsonFile('dataset-metadata.json', dataset) });
    const pairs = findingsOf('VER-001', { ...input, bundle }).map(({ expected, observed }) =>
      [expected, observed].map((text) => text.split(' ')[0]),
    );
    assert.deepEqual(pairs.sort(), [
      ['V3', 'V4'],
      ['V3', 'V5'],
      ['V4', 'V5'],
    ]);
  });

  it('one version everywhere, and names without any, are accepted', () => {
    assert.deepEqual(placesOf('VER-001', kernel(v13)), []);
    assert.deepEqual(placesOf('VER-001', sound), []);
  });
});

describe('VER-002, things of different versions', () => {
  it('kernel V13 with the report v3_complete is a note that lists both', () => {
    const input = withSettings({ 'main-report': 'report_v3_complete.json' }, kernel(v13));
    const [found, ...more] = findingsOf('VER-002', input);
    assert.deepEqual([more, found?.severity], [[], 'note']);
    assert.equal(found?.evidence.length, 3);
  });

  it('kernel V13 with the report v13_strict is accepted', () => {
    const input = withSettings({ 'main-report': 'report_v13_strict.json' }, kernel(v13));
    assert.deepEqual(placesOf('VER-002', input), []);
  });
});

describe('what is said of two versions', () => {
  it('the first place is expected, the other observed with its line, and only places of the two are evidence', () => {
    const input = withSettings(
      { 'main-report': 'report_v3.json' },
      kernel({ ...v13, code_file: 'a_v9.ipynb' }),
    );
    assert.deepEqual(checkCoherence(input).evaluated, ['VER-001', 'VER-002', 'VER-003']);
    const rows = checkCoherence(input).findings.map((one) => [
      one.rule,
      one.answer,
      one.line,
      one.expected,
      one.observed,
    ]);
    const title = 'V13 (kernel: LumVorax V13)';
    assert.deepEqual(rows, [
      ['VER-001', 'fail', 4, title, 'V9 (kernel: a_v9.ipynb)'],
      ['VER-002', 'fail', 1, title, 'V3 (report: report_v3.json)'],
      ['VER-002', 'fail', 1, 'V9 (kernel: a_v9.ipynb)', 'V3 (report: report_v3.json)'],
    ]);
    const evidence = findingsOf('VER-002', input).map((one) => one.evidence.length);
    assert.deepEqual(evidence.sort(), [2, 3]);
  });

  it('the pair 3 and 13 is the pair 13 and 3, of the kernel and of the dataset apart', () => {
    const dataset = { ...datasetMetadata, id: 'me/dataset-v13', title: 'Dataset V3' };
    const input = withProject(
      { datasetMetadata: jsonFile('dataset-metadata.json', dataset) },
      kernel({ title: 'LumVorax V13', id: 'ndarray2000/lumvorax-v3' }),
    );
    const found = findingsOf('VER-001', input);
    assert.deepEqual(
      found.map(({ file, evidence }) => [file, evidence.length]),
      [
        ['dataset-metadata.json', 2],
        ['kernel/kernel-metadata.json', 2],
      ],
    );
    assert.equal(findingsOf('VER-002', input)[0]?.evidence.length, 4);
    assert.equal(findingsOf('VER-002', input).length, 1);
  });
});

describe('VER-003, continuity', () => {
  const history = { 'deploy.py': 'x = 1\nslug = "ndarray2000/lumvorax-v7-certification-test"\n' };

  it('a kernel v13 beside a script that still names lumvorax-v7, without a word on it, is a warning', () => {
    const input = withTexts(history, kernel(v13));
    assert.deepEqual(placesOf('VER-003', input), ['deploy.py:2']);
    assert.equal(findingsOf('VER-003', input)[0]?.expected, 'V7 → V13');
  });

  it('one line "V7 historique -> V13 strict opérationnel" in a document is enough; without an older kernel none is asked', () => {
    const note = {
      ...history,
      'docs/continuity.md': '# Versions\nV7 historique -> V13 strict opérationnel\n',
    };
    assert.deepEqual(placesOf('VER-003', withTexts(note, kernel(v13))), []);
    const silent = { ...history, 'docs/continuity.md': 'V13 is here\nV7 was there\n' };
    assert.equal(placesOf('VER-003', withTexts(silent, kernel(v13))).length, 1);
    assert.deepEqual(placesOf('VER-003', kernel(v13)), []);
    assert.deepEqual(placesOf('VER-003', withTexts(history)), []);
  });

  it('only an older version of the same two words and the same owner counts', () => {
    const named = (slug: string) => placesOf('VER-003', withTexts({ 'a.py': `"${slug}"` }, kernel(v13)));
    for (const slug of ['ndarray2000/lumvorax-v7', 'ndarray2000/lumvorax-v12-x']) {
      assert.deepEqual(named(slug), ['a.py:1'], slug);
    }
    for (const slug of [
      'ndarray2000/lumvorax-v13',
      'ndarray2000/lumvorax-v14',
      'ndarray2000/lumvorax',
      'other/lumvorax-v7',
      'ndarray2000/lum-v7',
    ]) {
      assert.deepEqual(named(slug), [], slug);
    }
    const strict = kernel({ ...v13, id: 'ndarray2000/lumvorax-v13-strict' });
    const beside = { 'a.py': '"ndarray2000/lumvorax-old-v7"\n"ndarray2000/lumvorax-v7"' };
    assert.deepEqual(placesOf('VER-003', withTexts(beside, strict)), ['a.py:2']);
    const [found] = findingsOf(
      'VER-003',
      withTexts({ 'a.py': '"ndarray2000/lumvorax-v7-test"' }, kernel(v13)),
    );
    assert.deepEqual([found?.answer, found?.observed], ['fail', 'lumvorax-v7-test']);
  });

  it('the first older version without a link is named; .md, .TXT and .rst link, a script does not', () => {
    const texts = { 'a.py': 'ndarray2000/lumvorax-v7\nndarray2000/lumvorax-v8\n' };
    const link = 'V7 -> V13\n';
    for (const name of ['x.md', 'x.TXT', 'x.rst']) {
      assert.deepEqual(
        placesOf('VER-003', withTexts({ ...texts, [name]: link }, kernel(v13))),
        ['a.py:2'],
        name,
      );
    }
    for (const name of ['x.py', 'x.md.py']) {
      assert.deepEqual(
        placesOf('VER-003', withTexts({ ...texts, [name]: link }, kernel(v13))),
        ['a.py:1'],
        name,
      );
    }
  });

  it('a kernel without a version, without owner, or that cannot be read asks for no link', () => {
    const texts = { 'a.py': 'ndarray2000/lumvorax-v7' };
    for (const changes of [{ id: 'ndarray2000/lumvorax' }, { id: 'lumvorax-v13' }]) {
      assert.deepEqual(placesOf('VER-003', withTexts(texts, kernel(changes))), []);
    }
    const broken = withProject({ kernelMetadata: textFile('kernel/kernel-metadata.json', '{') });
    assert.deepEqual(placesOf('VER-003', withTexts(texts, broken)), []);
  });
});
