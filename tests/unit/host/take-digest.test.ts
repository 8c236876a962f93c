import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { takeDigest } from '../../../src/host/take-digest.ts';

const expected = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex');
const hex = (digest: Uint8Array) => Buffer.from(digest).toString('hex');

test('digests of pieces of 1 byte to 8 MiB, of three algorithms, equal those taken here, in whatever order they are asked for', () => {
  const sizes = [1, 65_535, 65_536, 100_000, 1 << 20, 8 << 20];
  const taken = sizes.flatMap((size) =>
    ['sha256', 'sha384', 'sha512'].map((algorithm) => {
      const bytes = new Uint8Array(size).fill(size % 251);
      const right = expected(algorithm, bytes);
      return { right, wait: takeDigest(algorithm, bytes) };
    }),
  );
  for (const { right, wait } of taken.reverse()) {
    assert.equal(hex(wait()), right);
    assert.equal(hex(wait()), right);
  }
});

test('200 MiB in pieces of 10 MiB are taken one after the other', () => {
  const right = expected('sha256', new Uint8Array(10 << 20));
  const waits = Array.from({ length: 20 }, () => takeDigest('sha256', new Uint8Array(10 << 20)));
  assert.ok(waits.every((wait) => hex(wait()) === right));
});

test('a view on bytes that others read leaves them where they are', () => {
  const whole = new Uint8Array(1 << 20).fill(3);
  const view = whole.subarray(0, 200_000);
  assert.equal(hex(takeDigest('sha256', view)()), expected('sha256', whole.subarray(0, 200_000)));
  assert.equal(whole.length, 1 << 20);
});
