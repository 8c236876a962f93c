import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStrictJson } from '../../../src/codec/strict-json.ts';
import { jsonText } from '../../../src/notebook/json-text.ts';

test('a value read strictly and written again reads the same, 2^63 included', () => {
  const text =
    '{"a": [1, 9223372036854775808, "\\u00e9\\n", {}, []], "b": {"c": null, "d": true, "e": -1.5}}';
  const value = parseStrictJson(new TextEncoder().encode(text));
  assert.deepEqual(parseStrictJson(new TextEncoder().encode(jsonText(value))), value);
  assert.match(jsonText(value), /9223372036854775808/);
});

test('an own member named __proto__ is written as any other', () => {
  const value = parseStrictJson(new TextEncoder().encode('{"__proto__": {"x": 1}}'));
  assert.match(jsonText(value), /"__proto__": \{\n {2}"x": 1/);
});
