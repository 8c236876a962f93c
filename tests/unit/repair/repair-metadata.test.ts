import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditInput } from '../../../src/audit/audit.ts';
import { nothingToRepair } from '../../../src/model/repair.ts';
import { repairMetadata } from '../../../src/repair/repair-metadata.ts';
import { textOf } from '../../../src/repair/texts/edited-facts.ts';
import {
  findingsOf,
  kernelMetadata,
  sound,
  textFile,
  withExtra,
  withProject,
} from '../../support/audit-builder.ts';
import { changedLines, diagnosisOf, mendedFacts, textsOf } from '../../support/repair-answers.ts';
import { withTexts } from '../../support/repository-facts.ts';

const path = 'kernel/kernel-metadata.json';
const own = 'ndarray2000/nx47-dependencies';

/** The sound project whose kernel-metadata.json, two blanks deep, says this. */
function saying(changes: Readonly<Record<string, unknown>>, input: AuditInput = sound): AuditInput {
  const text = `${JSON.stringify({ ...kernelMetadata, ...changes }, null, 2)}\n`;
  return withProject({ kernelMetadata: textFile(path, text) }, input);
}

/** What is wrong → kind of repair, rules that are gone, lines of the metadata taken away and added, a line of it then. */
const cases: readonly (readonly [
  what: string,
  facts: AuditInput,
  kind: string,
  rules: readonly string[],
  lines: readonly [number, number],
  line: string,
])[] = [
  [
    'the dataset is no source',
    saying({ dataset_sources: [] }),
    'dataset-source',
    ['MET-005'],
    [1, 1],
    `  "dataset_sources": ["${own}"]`,
  ],
  [
    'another dataset is the only source',
    saying({ dataset_sources: ['a/other'] }),
    'dataset-source',
    ['MET-005'],
    [1, 2],
    `    "${own}"`,
  ],
  [
    'a notebook calls itself a script',
    saying({ kernel_type: 'script' }),
    'editor-type',
    ['MET-004'],
    [1, 1],
    '  "kernel_type": "notebook",',
  ],
  [
    'the language is R',
    saying({ language: 'r' }),
    'editor-type',
    ['MET-020'],
    [1, 1],
    '  "language": "python",',
  ],
  [
    'booleans are texts',
    saying({ is_private: 'true', enable_gpu: 'false' }),
    'kernel-settings',
    ['MET-011'],
    [2, 2],
    '  "is_private": true,',
  ],
  [
    'internet is on, as a text',
    saying({ enable_internet: 'true' }),
    'kernel-settings',
    ['MET-006', 'MET-011'],
    [1, 1],
    '  "enable_internet": false,',
  ],
  [
    'the title is one word away from the slug',
    saying({ title: 'LumVorax validation certification' }),
    'kernel-title',
    ['MET-003'],
    [1, 1],
    '  "title": "LumVorax certification",',
  ],
];

for (const [what, facts, kind, rules, lines, line] of cases) {
  test(`${what}: ${rules.join(', ')} is mended in ${lines.join(' → ')} lines, and then nothing is left to mend`, async () => {
    const { repairs, proposals, unrepairable } = await diagnosisOf(repairMetadata, facts);
    assert.deepEqual([proposals, unrepairable], [[], []]);
    assert.deepEqual(
      repairs.map((one) => one.kind),
      [kind],
    );
    assert.deepEqual(
      [...new Set(repairs.flatMap(({ serves }) => serves.map(({ rule }) => rule)))].sort(),
      rules,
    );
    const text = textsOf(repairs)[path] ?? '';
    assert.deepEqual(changedLines(textOf(facts, path) ?? '', text), lines);
    assert.ok(text.split('\n').includes(line), text);
    const mended = mendedFacts(facts, repairs);
    for (const rule of rules) assert.deepEqual(findingsOf(rule, mended), []);
    assert.deepEqual(await diagnosisOf(repairMetadata, mended), nothingToRepair);
  });
}

test('two things wrong at once are two repairs, of which the second holds the first', async () => {
  const facts = saying({ dataset_sources: [], is_private: 'true' });
  const { repairs } = await diagnosisOf(repairMetadata, facts);
  assert.deepEqual(
    repairs.map(({ kind }) => kind),
    ['dataset-source', 'kernel-settings'],
  );
  const mended = mendedFacts(facts, repairs);
  assert.deepEqual([...findingsOf('MET-005', mended), ...findingsOf('MET-011', mended)], []);
});

test('a title V7 of a kernel V13 is said again as V13, with a note of continuity; the id stays', async () => {
  const id = 'ndarray2000/lumvorax-v13-certification-test';
  const facts = withTexts(
    { 'README.md': '# A project\n' },
    saying({ id, title: 'LUMVORAX V7 Certification Test' }),
  );
  const { repairs } = await diagnosisOf(repairMetadata, facts);
  const texts = textsOf(repairs);
  assert.match(texts[path] ?? '', /"title": "LUMVORAX V13 Certification Test",\n/);
  assert.match(texts[path] ?? '', new RegExp(`"id": "${id}",\n`));
  assert.match(texts['README.md'] ?? '', /^# A project\n\n## Continuité : V7 → V13\n\n.*\n$/);
  assert.deepEqual(await diagnosisOf(repairMetadata, mendedFacts(facts, repairs)), nothingToRepair);
});

test('a title of another kernel, or one in letters that have no known slug, is a decision', async () => {
  for (const title of ['NX46 Vesuvius surface', 'Сертификация']) {
    const { repairs, unrepairable } = await diagnosisOf(repairMetadata, saying({ title }));
    assert.deepEqual(
      [repairs, unrepairable.map(({ rule, why }) => [rule, why])],
      [[], [['MET-003', 'decision']]],
    );
  }
});

test('a notebook of a kernel that names a script beside it is a decision with both names', async () => {
  const facts = withProject(
    { paths: [...sound.project.paths, 'kernel/main.py'], code: textFile('kernel/main.py', 'x = 1') },
    saying({ code_file: 'main.py' }),
  );
  const { repairs, unrepairable } = await diagnosisOf(repairMetadata, facts);
  assert.deepEqual(repairs, []);
  assert.deepEqual(unrepairable, [
    { rule: 'MET-004', file: path, why: 'decision', core: ['certification.ipynb', 'main.py'] },
  ]);
});

test('scripts that leave folders of the bundle behind are told to zip them, and no other word of them changes', async () => {
  const script = '#!/bin/sh\nset -e\nkaggle datasets version -p bundle -m "again"\n';
  const facts = withTexts({ 'publish.sh': script }, withExtra(textFile('notes/a.txt', 'a note')));
  const { repairs } = await diagnosisOf(repairMetadata, facts);
  const text = textsOf(repairs)['publish.sh'] ?? '';
  assert.deepEqual(changedLines(script, text), [1, 1]);
  assert.match(text, /^kaggle datasets version -r zip -p bundle -m "again"$/m);
  assert.deepEqual(await diagnosisOf(repairMetadata, mendedFacts(facts, repairs)), nothingToRepair);
});

test('a kernel of another owner than the dataset, or without an id that Kaggle takes, is a decision', async () => {
  for (const [id, rule] of [
    ['somebody/lumvorax-certification', 'MET-010'],
    ['lumvorax', 'MET-002'],
  ] as const) {
    const { repairs, unrepairable } = await diagnosisOf(repairMetadata, saying({ id }));
    assert.deepEqual([repairs, unrepairable.map((one) => [one.rule, one.why])], [[], [[rule, 'decision']]]);
  }
});

test('a sound project has nothing to mend in its metadata', async () => {
  assert.deepEqual(await diagnosisOf(repairMetadata, sound), nothingToRepair);
});
