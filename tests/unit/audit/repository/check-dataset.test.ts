import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkDataset } from '../../../../src/audit/repository/check-dataset.ts';
import { datasetMetadata, jsonFile, sound, textFile, withProject } from '../../../support/audit-builder.ts';
import { tellersOf } from '../../../support/repository-facts.ts';

const { findingsOf } = tellersOf(checkDataset);

const dataset = (changes: Readonly<Record<string, unknown>>) =>
  withProject({ datasetMetadata: jsonFile('dataset-metadata.json', { ...datasetMetadata, ...changes }) });
const answers = (rule: string, input: typeof sound) =>
  findingsOf(rule, input).map((finding) => finding.answer);

it('MET-008: dataset metadata with two licences, or none, is refused', () => {
  assert.deepEqual(answers('MET-008', dataset({ licenses: [{ name: 'a' }, { name: 'b' }] })), ['fail']);
  assert.deepEqual(answers('MET-008', dataset({ licenses: [] })), ['fail']);
  assert.deepEqual(answers('MET-008', sound), []);
});

it('MET-009: a title of 5 characters, and a slug of 51, are refused', () => {
  assert.deepEqual(answers('MET-009', dataset({ title: 'short' })), ['fail']);
  assert.deepEqual(answers('MET-009', dataset({ id: `ndarray2000/${'a'.repeat(51)}` })), ['fail']);
  assert.deepEqual(answers('MET-009', sound), []);
});

it('MET-010: a kernel of ndarray2000 with a dataset of someone is refused', () => {
  const [finding] = findingsOf('MET-010', dataset({ id: 'someone/nx47-dependencies' }));
  assert.deepEqual([finding?.expected, finding?.observed], ['ndarray2000', 'someone']);
  assert.deepEqual(answers('MET-010', sound), []);
});

it('MET-010: an owner that cannot be read is compared with nobody', () => {
  for (const id of ['nx47-dependencies', 'a/b/c'])
    assert.deepEqual(answers('MET-010', dataset({ id })), [], id);
  const kernel = withProject({ kernelMetadata: { name: 'kernel-metadata.json', bytes: new Uint8Array() } });
  assert.deepEqual(answers('MET-010', kernel), []);
  assert.deepEqual(answers('MET-010', sound), []);
});

it('MET-009: a title of 6 and one of 50 characters are accepted, 5 and 51 are refused', () => {
  for (const [length, expected] of [
    [5, ['fail']],
    [6, []],
    [50, []],
    [51, ['fail']],
  ] as const)
    assert.deepEqual(answers('MET-009', dataset({ title: 'x'.repeat(length) })), expected, String(length));
});

it('each refusal of dataset-metadata.json says file, rule, what is expected and what is there', () => {
  const rows = (input: typeof sound) =>
    checkDataset(input).findings.map(({ rule, file, expected, observed }) => [
      rule,
      file,
      expected,
      observed,
    ]);
  const file = 'dataset-metadata.json';
  const empty = withProject({ datasetMetadata: textFile(file, '') });
  assert.deepEqual(rows(empty), [['MET-008', file, file, 'empty']]);
  assert.deepEqual(checkDataset(empty).evaluated, ['MET-008']);
  const form = 'owner/slug (a-z 0-9 -, 3–50)';
  for (const id of ['nx47-dependencies', 'ndarray2000/ab', `ndarray2000/${'a'.repeat(51)}`])
    assert.deepEqual(rows(dataset({ id })), [['MET-009', file, form, id]]);
  for (const slug of ['abc', 'a'.repeat(50)])
    assert.deepEqual(rows(dataset({ id: `ndarray2000/${slug}` })), []);
  assert.deepEqual(rows(dataset({ title: 'short' })), [['MET-009', file, 'title: 6–50', 'short (5)']]);
  assert.deepEqual(rows(dataset({ title: '😀'.repeat(50) })), []);
  assert.deepEqual(rows(dataset({ id: 'someone/data' })), [['MET-010', file, 'ndarray2000', 'someone']]);
});

it('a project without a dataset is asked nothing, a sound one is held to MET-008, MET-009 and MET-010', () => {
  assert.deepEqual(checkDataset(withProject({ datasetMetadata: undefined })), {
    evaluated: [],
    findings: [],
  });
  assert.deepEqual(checkDataset(sound), { evaluated: ['MET-008', 'MET-009', 'MET-010'], findings: [] });
});
