import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exactJson } from '../../../src/codec/exact-json.ts';
import { parseStrictJson } from '../../../src/codec/strict-json.ts';

const read = (text: string) => parseStrictJson(new TextEncoder().encode(text));

test('1795255200123456789 as a BigInt is written in full and read back exactly', () => {
  const text = exactJson({ sealed_at_ns: 1795255200123456789n, list: [1n, null] });
  assert.equal(text, '{\n "sealed_at_ns": 1795255200123456789,\n "list": [\n  1,\n  null\n ]\n}');
  assert.deepEqual(read(text), { sealed_at_ns: 1795255200123456789n, list: [1, null] });
});

test('a member that is undefined is left out, and empty lists and objects stay on their line', () => {
  assert.equal(exactJson({ gone: undefined, list: [], object: {} }), '{\n "list": [],\n "object": {}\n}');
});

test('whatever JSON has a form for is read back equal', () => {
  const value = fc.jsonValue().filter((one) => !JSON.stringify(one).includes('-0'));
  fc.assert(
    fc.property(value, (one) => {
      assert.deepEqual(JSON.parse(exactJson(one)), JSON.parse(JSON.stringify(one)));
    }),
    { numRuns: 200 },
  );
});

test('bytes, NaN and functions are refused, since JSON has no form for them', () => {
  for (const value of [new Uint8Array(1), Number.NaN, () => 1, new Map()]) {
    assert.throws(() => exactJson({ list: [1, { value }] }), TypeError);
  }
});
