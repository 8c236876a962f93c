import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { assembleNotebook } from '../../../src/notebook/assemble.ts';
import { compareNotebooks } from '../../../src/notebook/compare.ts';
import { stripNotebook } from '../../../src/notebook/strip.ts';
import { codeCell, emptyKit, kernelspec, notebook, run } from './notebooks.ts';

const markdown = { cell_type: 'markdown', id: 'm', metadata: {}, source: ['# Title\n', 'text'] };

test('one cell of the kit goes in front and the cells of the user stay as they are', () => {
  const own = notebook([markdown, codeCell(['import os\n', 'print(1)']), codeCell('  \n', 'empty')]);
  const { text, kitCells, userCells } = assembleNotebook({ notebook: own, kit: emptyKit, run });
  assert.deepEqual([kitCells, userCells], [1, 1]);
  const { cells } = JSON.parse(text);
  assert.equal(cells.length, 4);
  assert.match(cells[0].source, /^# nx47 kernel kit/);
  assert.deepEqual(cells[1], markdown);
  assert.equal(cells[0].metadata.nx47.nonce, run.nonce);
});

test('a ns timestamp of nineteen digits in the metadata keeps every digit', () => {
  const own = notebook([codeCell('pass')]);
  const exact = new TextDecoder()
    .decode(own)
    .replace('"nbformat":4', '"stamp":1771234567890123457,"nbformat":4');
  const { text } = assembleNotebook({ notebook: new TextEncoder().encode(exact), kit: emptyKit, run });
  assert.match(text, /"stamp": 1771234567890123457,/);
  assert.deepEqual(compareNotebooks(exact, stripNotebook(text), 'whole'), { answer: 'ok' });
});

test('a notebook of nbformat 4.2 gets a kit cell without an id', () => {
  const { id: _, ...cell } = codeCell('pass');
  const { text } = assembleNotebook({
    notebook: notebook([cell], { nbformat_minor: 2 }),
    kit: emptyKit,
    run,
  });
  assert.equal('id' in JSON.parse(text).cells[0], false);
});

test('the run travels in the cell, whatever its names contain', () => {
  const odd = { ...run, main_report: "it's '''odd''' \\n \"é\".json" };
  const { text } = assembleNotebook({ notebook: notebook([codeCell('pass')]), kit: emptyKit, run: odd });
  assert.ok(JSON.parse(text).cells[0].source.includes(run.nonce));
});

const refused: [string, Uint8Array][] = [
  ['nbformat', notebook([codeCell('pass')], { nbformat: 3 })],
  ['nbformat', notebook([{ cell_type: 'code', source: 1, metadata: {} }])],
  ['nbformat', notebook([], { cells: undefined })],
  ['kernelspec-missing', notebook([codeCell('pass')], { metadata: {} })],
  [
    'not-python',
    notebook([codeCell('1')], { metadata: { kernelspec: { ...kernelspec, language: 'R', name: 'ir' } } }),
  ],
  ['cell-id-missing', notebook([{ ...codeCell('pass'), id: undefined }])],
  ['cell-id-malformed', notebook([codeCell('pass', 'a b')])],
  ['cell-id-repeated', notebook([codeCell('pass'), codeCell('pass')])],
  ['not-an-object', new TextEncoder().encode('[]')],
  ['too-large', notebook([codeCell('#'.repeat(1_000_000))])],
];

for (const [why, bytes] of refused) {
  test(`a notebook is refused for ${why}: ${new TextDecoder().decode(bytes.subarray(0, 60))}`, () => {
    assert.throws(
      () => assembleNotebook({ notebook: bytes, kit: emptyKit, run }),
      (error) =>
        error instanceof Failure && error.code === 'NOTEBOOK_INVALID' && error.parameters['why'] === why,
    );
  });
}

test('a notebook that already holds a cell of the kit is refused', () => {
  const { text } = assembleNotebook({ notebook: notebook([codeCell('pass')]), kit: emptyKit, run });
  const again = { notebook: new TextEncoder().encode(text), kit: emptyKit, run };
  assert.throws(() => assembleNotebook(again), { code: 'NOTEBOOK_INVALID' });
});

test('a kit without one of its modules is a defect', () => {
  const { 'lzw.py': _, ...kit } = emptyKit;
  assert.throws(() => assembleNotebook({ notebook: notebook([codeCell('pass')]), kit, run }), {
    code: 'DEFECT',
  });
});
