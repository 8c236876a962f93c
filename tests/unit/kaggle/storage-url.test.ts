import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storageUrl, transferDeadline } from '../../../src/kaggle/storage-url.ts';

const kaggle = 'https://api.kaggle.com';
const local = 'http://127.0.0.1:8047';
const table: [string, string, boolean][] = [
  ['https://storage.example.org/o?sig=1', kaggle, true],
  ['http://storage.example.org/o?sig=1', kaggle, false],
  ['http://127.0.0.1:8047/blob/1', local, true],
  ['https://storage.example.org/o', local, true],
  ['file:///etc/passwd', local, false],
  ['/blob/1', local, false],
  ['', local, false],
];
for (const [address, service, usable] of table) {
  test(`the address "${address}" from ${service} is ${usable ? 'used' : 'refused'}`, () => {
    assert.equal(storageUrl(address, service)?.href, usable ? address : undefined);
  });
}

test('10 MiB have 160 s beyond the deadline of a call', () => {
  assert.equal(transferDeadline(30, 10 * 1024 * 1024), 190);
});
