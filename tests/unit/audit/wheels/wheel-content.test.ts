import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../../../src/audit/wheels/wheel-content.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const demo = buildWheel({
  name: 'demo',
  version: '1.0',
  files: [
    { name: 'demo/__init__.py', content: 'x'.repeat(20_000) },
    { name: 'demo_plain.py', content: '' },
    { name: 'fast.cpython-312-x86_64-linux-gnu.so', content: 'x' },
    { name: 'demo-data/a.txt', content: '' },
  ],
});

/** The bytes as a file gives them: each read a copy, none beyond the end. */
function ranges(bytes: Uint8Array) {
  return {
    byteLength: bytes.byteLength,
    readInto: (into: Uint8Array, at: number) => {
      assert.ok(at >= 0 && at + into.byteLength <= bytes.byteLength, `${at} + ${into.byteLength}`);
      into.set(bytes.subarray(at, at + into.byteLength));
    },
  };
}

test('a package, a module in one file and an extension at the top can be imported, a folder with a dash cannot', () => {
  const { modules } = readContent(demo.name, demo.bytes);
  assert.deepEqual(modules, ['demo', 'demo_plain', 'fast']);
});

test('a file read by ranges says the same as its bytes, whole, with each 7th byte flipped and cut off anywhere', () => {
  const { name, bytes } = demo;
  const variants = [bytes, new Uint8Array(), Buffer.from('<html>'), Buffer.from('{}')];
  for (let at = 0; at < bytes.length; at += 7) {
    variants.push(bytes.map((byte, index) => (index === at ? byte ^ 0x11 : byte)));
    variants.push(bytes.slice(0, at));
  }
  for (const variant of variants)
    assert.deepEqual(readContent(name, ranges(variant)), readContent(name, variant));
});

test('an error of the disk is no fault of the wheel', () => {
  const broken = {
    byteLength: 1000,
    readInto: () => {
      throw new RangeError('the disk is gone');
    },
  };
  assert.throws(() => readContent(demo.name, broken), RangeError);
});
