import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isJsonObject, parseStrictJson } from '../../../src/codec/strict-json.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const refused = (input: Uint8Array | string, expected: Record<string, unknown>): void => {
  const content = typeof input === 'string' ? bytes(input) : input;
  assert.throws(
    () => parseStrictJson(content),
    { code: 'JSON_INVALID', parameters: expected },
    String(input),
  );
};

test('any JSON value that JSON.stringify writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value).replace(/(?<![\d.eE+"-])-0(?![\d.])/g, '0');
      assert.deepEqual(normal(parseStrictJson(bytes(text))), normal(JSON.parse(text)));
    }),
    { seed: 47, numRuns: 500 },
  );
});

/** Large integers are BigInt on our side only. */
function normal(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(normal);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normal(member)]));
}

test('status twice, fail then ok, is refused and the key named', () => {
  refused('{"status": "fail", "x": 1, "status": "ok"}', { why: 'duplicate-key', offset: 27, key: 'status' });
});

test('a key that is doubled by an escape is refused', () => {
  refused('{"a":1,"\\u0061":2}', { why: 'duplicate-key', offset: 7, key: 'a' });
});

test('a nanosecond stamp of 1771857848988258657 stays exact', () => {
  assert.equal(parseStrictJson(bytes('1771857848988258657')), 1_771_857_848_988_258_657n);
  assert.equal(parseStrictJson(bytes('-9007199254740992')), -9_007_199_254_740_992n);
  assert.equal(parseStrictJson(bytes('9007199254740991')), 9_007_199_254_740_991);
});

test('numbers that a double would turn into zero or infinity are refused', () => {
  refused('{"warnings_count": 1e-400}', { why: 'underflow', offset: 19 });
  refused('[1e400]', { why: 'overflow', offset: 1 });
  refused('-0', { why: 'negative-zero', offset: 0 });
  assert.equal(parseStrictJson(bytes('0e-999')), 0);
  assert.equal(parseStrictJson(bytes('5e-324')), 5e-324);
  refused('1'.repeat(4301), { why: 'number-too-long', offset: 0 });
});

test('lone surrogates are refused raw and escaped, a pair is read', () => {
  refused('"\\ud800"', { why: 'lone-surrogate', offset: 7 });
  refused('"\\udc00x"', { why: 'lone-surrogate', offset: 7 });
  refused('"\\ud83d\\u0041"', { why: 'lone-surrogate', offset: 13 });
  refused(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), { why: 'utf-8', offset: 1 });
  assert.equal(parseStrictJson(bytes('"\\ud83d\\ude00"')), '😀');
});

test('a byte order mark, text after the value and an empty file are refused', () => {
  refused('\uFEFF{}', { why: 'byte-order-mark', offset: 0 });
  refused('{} {}', { why: 'trailing-text', offset: 3 });
  refused('01', { why: 'trailing-text', offset: 1 });
  refused('', { why: 'unexpected-end', offset: 0 });
});

test('what JSON has not is refused: NaN, single quotes, comments, trailing commas, raw tabs in strings', () => {
  for (const text of [
    'NaN',
    'Infinity',
    '-',
    '+1',
    '.5',
    "'a'",
    '/**/1',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    'tru',
    '1.',
    '"\t"',
    '"\\x"',
    '"\\u12"',
    '"',
    '{"a"',
    '[1 2]',
    '{"a" 1}',
    '\u00a01',
  ]) {
    assert.throws(() => parseStrictJson(bytes(text)), { code: 'JSON_INVALID' }, text);
  }
});

test('an own key __proto__ is an ordinary key and changes no prototype', () => {
  const value = parseStrictJson(bytes('{"__proto__": {"status": "ok"}}'));
  assert.ok(isJsonObject(value));
  assert.deepEqual(Object.keys(value), ['__proto__']);
  assert.equal(value['status'], undefined);
});

test('64 levels are read, 65 are refused, a million do not overflow the stack', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  assert.ok(Array.isArray(parseStrictJson(bytes(nested(64)))));
  refused(nested(65), { why: 'depth', offset: 64 });
  refused('['.repeat(1_000_000), { why: 'depth', offset: 64 });
  assert.throws(() => parseStrictJson(bytes('[[]]'), { maxDepth: 1 }), { code: 'JSON_INVALID' });
});

test('a file above the size limit is refused unread', () => {
  assert.throws(() => parseStrictJson(bytes('[1, 2]'), { maxBytes: 5 }), {
    code: 'JSON_INVALID',
    parameters: { why: 'size', offset: 6 },
  });
});
