import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refFromWire, refToWire, versionFromLabel, versionLabel } from '../../../src/kaggle/dialect-ref.ts';

test('owner/slug is a reference, anything with another number of parts is none', () => {
  assert.deepEqual(refFromWire('ada/nx47-check'), { owner: 'ada', slug: 'nx47-check' });
  assert.equal(refToWire({ owner: 'ada', slug: 'nx47-check' }), 'ada/nx47-check');
  for (const text of ['', 'ada', 'ada/', '/slug', 'ada/slug/7', '/code/ada/slug', 'ada/sl ug']) {
    assert.equal(refFromWire(text), undefined, text);
  }
});

test('version 7 has the label v7; 7, v0, v07 and latest are no labels', () => {
  assert.equal(versionLabel(7), 'v7');
  assert.equal(versionFromLabel('v7'), 7);
  for (const label of ['7', 'v0', 'v07', 'latest', 'v', 'v7 ', 'v1e3', '']) {
    assert.equal(versionFromLabel(label), undefined, label);
  }
});
