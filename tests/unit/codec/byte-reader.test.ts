import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteReader } from '../../../src/codec/byte-reader.ts';
import { Failure } from '../../../src/model/failure.ts';

const reader = (bytes: number[]) =>
  byteReader(
    Uint8Array.from(bytes),
    (at) => new Failure('ZIP_INVALID', { why: 'outside', entry: String(at) }),
  );

test('integers are little-endian and read at any offset', () => {
  const bytes = reader([0xff, 1, 2, 3, 4, 5, 6, 0, 0]);
  assert.equal(bytes.u8(0), 255);
  assert.equal(bytes.u16(1), 0x0201);
  assert.equal(bytes.u32(1), 0x0403_0201);
  assert.equal(bytes.u64(1), 0x0605_0403_0201);
  assert.deepEqual([...bytes.slice(2, 2)], [2, 3]);
});

test('a read one byte beyond the end, before the start, or of 2^53 is refused', () => {
  const bytes = reader([0, 0, 0, 0, 0, 0, 0x20, 0]);
  for (const read of [
    () => bytes.u32(5),
    () => bytes.u8(-1),
    () => bytes.u8(8),
    () => bytes.slice(7, 2),
    () => bytes.slice(0, -1),
    () => bytes.u8(Number.NaN),
    () => bytes.u64(0),
  ]) {
    assert.throws(read, { code: 'ZIP_INVALID' });
  }
});
