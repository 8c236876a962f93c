import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleNotebook } from '../../../src/notebook/assemble.ts';
import { assembleScript } from '../../../src/notebook/assemble-script.ts';
import { codeCells, compiledCells } from '../../../src/notebook/cells.ts';
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

test('a cell is compiled with IPython lines masked, a script as it is and without the kit', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  assert.deepEqual(compiledCells('run.ipynb', notebook([codeCell('!ls', 'x')])), [
    { cell: 1, source: 'pass' },
  ]);
  assert.deepEqual(compiledCells('run.py', bytes('!ls')), [{ cell: 1, source: '!ls' }]);
  const { text } = assembleScript({ script: bytes('a = 1\n'), kit: emptyKit, run });
  assert.deepEqual(compiledCells('run.py', bytes(text)), [{ cell: 1, source: 'a = 1\n' }]);
});
