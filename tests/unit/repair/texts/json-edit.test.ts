import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appendToList, jsonText, setMember, withEdits } from '../../../../src/repair/texts/json-edit.ts';

for (const [text, key, value, expected] of [
  ['{"a": 1, "b":"x"}\n', 'b', true, '{"a": 1, "b":true}\n'],
  ['{\n  "a": 1\n}', 'b', false, '{\n  "a": 1,\n  "b": false\n}'],
  ['{\r\n\t"a":1,\r\n\t"b":2\r\n}\r\n', 'c', 'é', '{\r\n\t"a":1,\r\n\t"b":2,\r\n\t"c":"\\u00e9"\r\n}\r\n'],
  ['{"a":1,"b":2}', 'c', ['x'], '{"a":1,"b":2,"c":["x"]}'],
  ['{ }', 'a', true, '{"a": true}'],
  ['[1]', 'a', true, '[1]'],
] as const) {
  test(`${JSON.stringify(text)} with ${key} = ${JSON.stringify(value)} is ${JSON.stringify(expected)}`, () => {
    assert.equal(setMember(text, key, value), expected);
    assert.equal(setMember(expected, key, value), expected);
  });
}

for (const [text, expected] of [
  ['{"l": []}', '{"l": ["x"]}'],
  ['{"l": ["a"]}', '{"l": ["a", "x"]}'],
  ['{"l": ["a","b"]}', '{"l": ["a","b","x"]}'],
  ['{\n "l": [\n  "a"\n ]\n}', '{\n "l": [\n  "a",\n  "x"\n ]\n}'],
  ['{"m": 1}', '{"m": 1,"l": ["x"]}'],
] as const) {
  test(`${JSON.stringify(text)} with x at the end of l is ${JSON.stringify(expected)}`, () => {
    assert.equal(appendToList(text, 'l', 'x'), expected);
  });
}

test('edits are made from the end, so that none moves another; a text with accents takes accents', () => {
  const edits = [
    { start: 0, end: 1, text: 'xyz' },
    { start: 2, end: 2, text: '-' },
  ];
  assert.equal(withEdits('abc', edits), 'xyzb-c');
  assert.equal(jsonText('é', 'è'), '"è"');
});
