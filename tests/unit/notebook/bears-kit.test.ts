import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleSource } from '../../../src/notebook/assemble-source.ts';
import { bearsKitOf } from '../../../src/notebook/bears-kit.ts';
import { codeCell, emptyKit, notebook, run } from './notebooks.ts';

const other = { ...run, nonce: 'f'.repeat(32) };
const sources = {
  'run.ipynb': notebook([codeCell('a = 1')]),
  'run.py': new TextEncoder().encode('"""doc"""\na = 1\n'),
};

for (const [name, bytes] of Object.entries(sources)) {
  test(`${name} bears the kit of its own run and of no other, and none before it is put together`, () => {
    const { text } = assembleSource({ code: { name, bytes }, kit: emptyKit, run });
    assert.deepEqual([bearsKitOf(text, run), bearsKitOf(text, other)], [true, false]);
    assert.equal(bearsKitOf(new TextDecoder().decode(bytes), run), false);
  });
}
