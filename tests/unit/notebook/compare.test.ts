import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNotebooks } from '../../../src/notebook/compare.ts';
import { codeCell, kernelspec, notebook } from './notebooks.ts';

const text = (cells: readonly object[], changes: object = {}) =>
  new TextDecoder().decode(notebook(cells, changes));

test('a list of lines equals the same text as one string, and outputs are not compared', () => {
  const listed = text([
    codeCell(['a = 1\n', 'b = 2'], 'x', { outputs: [{ output_type: 'stream' }], execution_count: 7 }),
  ]);
  assert.deepEqual(compareNotebooks(listed, text([codeCell('a = 1\nb = 2', 'x')]), 'whole'), {
    answer: 'ok',
  });
});

test('a changed character in the second cell is named', () => {
  const left = text([codeCell('a', 'x'), codeCell('b', 'y')]);
  const right = text([codeCell('a', 'x'), codeCell('B', 'y')]);
  assert.deepEqual(compareNotebooks(left, right), { answer: 'fail', difference: 'cell 2: source' });
});

test('a code cell that became markdown, and a cell too many, are differences', () => {
  const markdown = { cell_type: 'markdown', id: 'x', metadata: {}, source: 'a' };
  assert.deepEqual(compareNotebooks(text([codeCell('a', 'x')]), text([markdown])), {
    answer: 'fail',
    difference: 'cell 1: kind',
  });
  assert.equal(compareNotebooks(text([codeCell('a')]), text([])).answer, 'fail');
});

test('metadata that a platform adds is a difference of the whole, not of the cells', () => {
  const left = text([codeCell('a')]);
  const right = text([codeCell('a')], { metadata: { kernelspec, kaggle: { isInternetEnabled: false } } });
  assert.equal(compareNotebooks(left, right).answer, 'ok');
  assert.deepEqual(compareNotebooks(left, right, 'whole'), { answer: 'fail', difference: 'notebook' });
});

test('the order of members does not matter', () => {
  const left = text([codeCell('a')], { metadata: { kernelspec, a: { b: 1, c: [1] } } });
  const right = text([codeCell('a')], { metadata: { a: { c: [1], b: 1 }, kernelspec } });
  assert.deepEqual(compareNotebooks(left, right, 'whole'), { answer: 'ok' });
});

test('a text that is no notebook leaves the answer unknown', () => {
  assert.equal(compareNotebooks(text([codeCell('a')]), '{}').answer, 'unknown');
  assert.equal(compareNotebooks('not json', text([codeCell('a')])).answer, 'unknown');
});
