import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byteReader, rangeReader } from '../../../src/codec/byte-reader.ts';
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

test('a file read by ranges gives what its bytes give, near and far, and slices of its own', () => {
  const whole = Uint8Array.from({ length: 40_000 }, (_, index) => (index * 7) % 256);
  let reads = 0;
  const file = {
    byteLength: whole.length,
    readInto: (into: Uint8Array, at: number) => {
      reads += 1;
      into.set(whole.subarray(at, at + into.length));
    },
  };
  const outside = (at: number) => new Failure('ZIP_INVALID', { why: 'outside', entry: String(at) });
  const [ranges, bytes] = [rangeReader(file, outside), byteReader(whole, outside)];
  for (const at of [39_992, 0, 8190, 8192, 5, 20_000, 39_999]) {
    assert.equal(ranges.u8(at), bytes.u8(at));
    if (at < 39_999) assert.equal(ranges.u16(at), bytes.u16(at));
    if (at < 39_990) assert.equal(ranges.u32(at), bytes.u32(at));
    for (const length of [0, 1, 9000].filter((size) => at + size <= whole.length))
      assert.deepEqual(ranges.slice(at, length), bytes.slice(at, length));
  }
  const before = reads;
  for (let at = 0; at < 8000; at += 2) ranges.u16(at);
  assert.ok(reads - before <= 1, `${reads - before} reads`);
  const slice = ranges.slice(0, 4);
  ranges.u8(30_000);
  assert.deepEqual(slice, whole.slice(0, 4));
  for (const read of [
    () => ranges.u32(39_997),
    () => ranges.u8(-1),
    () => ranges.slice(39_999, 2),
    () => ranges.slice(31_001, 9000),
    () => ranges.slice(Number.NaN, 1),
  ])
    assert.throws(read, { code: 'ZIP_INVALID' });
});
