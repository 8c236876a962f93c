import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleSource } from '../../../src/notebook/assemble-source.ts';
import { codeCell, emptyKit, notebook, run } from './notebooks.ts';

test('the name of the code file decides: run.ipynb is put together as a notebook, run.py as a script', () => {
  const bytes = notebook([codeCell('pass'), codeCell('pass', 'b')]);
  const asNotebook = assembleSource({ code: { name: 'run.ipynb', bytes }, kit: emptyKit, run });
  assert.equal(JSON.parse(asNotebook.text).cells.length, 3);
  assert.equal(asNotebook.userCells, 2);
  const script = new TextEncoder().encode('pass\n');
  const asScript = assembleSource({ code: { name: 'run.py', bytes: script }, kit: emptyKit, run });
  assert.ok(asScript.text.endsWith('\npass\n'));
});
