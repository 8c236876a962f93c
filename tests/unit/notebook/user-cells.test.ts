import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { userCells } from '../../../src/notebook/user-cells.ts';

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const notebook = (sources: (string | string[])[]) => {
  const cells = sources.map((source) => ({
    cell_type: 'code',
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  }));
  return file(
    'n.ipynb',
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 4,
      metadata: { kernelspec: { name: 'python3', language: 'python' } },
      cells,
    }),
  );
};

test('cells keep their number among the code cells; one without source is none', () => {
  assert.deepEqual(userCells(notebook(['a = 1', '  \n', ['b = 2\n', 'c = 3']])), [
    { cell: 1, sha256: sha256Hex('a = 1') },
    { cell: 3, sha256: sha256Hex('b = 2\nc = 3') },
  ]);
});

test('line ends and blanks at the end of a cell make no other cell, blanks at its start do', () => {
  const [unix, windows, indented] = userCells(notebook(['a\nb', 'a\r\nb \n', ' a\nb'])).map(
    ({ sha256 }) => sha256,
  );
  assert.equal(unix, windows);
  assert.notEqual(unix, indented);
});

test('a cell of 200,000 blanks and a letter is read at once', () => {
  const started = performance.now();
  userCells(notebook([`${' '.repeat(200_000)}x`]));
  assert.ok(performance.now() - started < 1000);
});

test('a script is one cell, by its bytes', () => {
  assert.deepEqual(userCells(file('run.py', 'print(1)\n')), [{ cell: 1, sha256: sha256Hex('print(1)\n') }]);
});
