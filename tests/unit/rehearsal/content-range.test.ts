import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContentRange } from '../../../src/rehearsal/content-range.ts';

test('without a Content-Range the whole file of 10 bytes arrives', () => {
  assert.deepEqual(readContentRange(undefined, 10), { start: 0, bytes: 10 });
});

test('bytes 4-9/10 are the last six bytes of ten', () => {
  assert.deepEqual(readContentRange('bytes 4-9/10', 10), { start: 4, bytes: 6 });
});

test('bytes */10 asks how much has arrived', () => {
  assert.equal(readContentRange('bytes */10', 10), 'question');
});

test('a range of another total, past the end, backwards or in another unit is invalid', () => {
  for (const header of ['bytes */11', 'bytes 0-10/10', 'bytes 5-4/10', 'lines 0-9/10', 'bytes 0-9/*', '']) {
    assert.equal(readContentRange(header, 10), 'invalid');
  }
});
