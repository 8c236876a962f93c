import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSources } from '../../../src/notebook/compare-sources.ts';
import { codeCell, notebook } from './notebooks.ts';

const text = (source: string) => new TextDecoder().decode(notebook([codeCell(source)]));

test('scripts are the same whatever their line ends, unless they are compared whole', () => {
  assert.deepEqual(compareSources('a\nb\n', 'a\r\nb'), { answer: 'ok' });
  assert.deepEqual(compareSources('a\nb\n', 'a\nb', 'whole'), { answer: 'fail', difference: 'line 3' });
  assert.deepEqual(compareSources('a\nb\n', 'a\nc\n'), { answer: 'fail', difference: 'line 2' });
  assert.deepEqual(compareSources('a', 'a\nc'), { answer: 'fail', difference: 'line 2' });
});

test('notebooks are compared by their cells, and a notebook that comes back as Python is unknown', () => {
  assert.equal(compareSources(text('a'), text('a')).answer, 'ok');
  assert.equal(compareSources(text('a'), text('b')).answer, 'fail');
  assert.equal(compareSources(text('a'), 'a').answer, 'unknown');
});

test('a script that comes back as a notebook is another', () => {
  assert.deepEqual(compareSources('a', text('a')), { answer: 'fail', difference: 'notebook ≠ script' });
});
