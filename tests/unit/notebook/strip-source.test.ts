import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembleSource } from '../../../src/notebook/assemble-source.ts';
import { compareSources } from '../../../src/notebook/compare-sources.ts';
import { stripSource } from '../../../src/notebook/strip-source.ts';
import { codeCell, emptyKit, notebook, run } from './notebooks.ts';

for (const [name, bytes] of [
  [
    'run.ipynb',
    notebook([codeCell('a = 1')], { metadata: { kernelspec: { name: 'python3' }, own: [1, 2] } }),
  ],
  ['run.py', new TextEncoder().encode('"""doc"""\na = 1')],
] as const) {
  test(`${name} comes back whole, its metadata included`, () => {
    const { text } = assembleSource({ code: { name, bytes }, kit: emptyKit, run });
    const own = new TextDecoder().decode(bytes);
    assert.deepEqual(compareSources(own, stripSource(text), 'whole'), { answer: 'ok' });
  });
}
