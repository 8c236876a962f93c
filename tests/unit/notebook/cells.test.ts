import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleNotebook } from '../../../src/notebook/assemble.ts';
import { codeCells } from '../../../src/notebook/cells.ts';
import { codeCell, emptyKit, notebook, run } from './notebooks.ts';

const own = notebook([
  codeCell(['a\n', 'b'], 'x'),
  { cell_type: 'markdown', id: 'm', metadata: {}, source: 'text' },
  codeCell('c', 'y'),
]);

test('code cells are counted from 1, text cells left out', () => {
  assert.deepEqual(codeCells(own), [
    { cell: 1, source: 'a\nb' },
    { cell: 2, source: 'c' },
  ]);
});

test('the cell of the kit is no cell of the user', () => {
  const { text } = assembleNotebook({ notebook: own, kit: emptyKit, run });
  assert.deepEqual(codeCells(new TextEncoder().encode(text)), codeCells(own));
});

test('a notebook that is no JSON is refused', () => {
  assert.throws(() => codeCells(new TextEncoder().encode('import os')), { code: 'JSON_INVALID' });
});
