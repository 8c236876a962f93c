import assert from 'node:assert/strict';
import { it } from 'node:test';
import { datasetMetadata, findingsOf, jsonFile, sound, withProject } from '../../../support/audit-builder.ts';

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
