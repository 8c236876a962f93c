import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { readJson } from '../../../../src/audit/repository/read-json.ts';

const schema = z.looseObject({
  name: z.string(),
  parts: z.array(z.looseObject({ at: z.number() })).default([]),
});
const read = (text: string) => readJson(new TextEncoder().encode(text), schema);

test('JSON of the wanted shape is its value, and what was written', () => {
  assert.deepEqual(read('{"name": "a", "more": 1}'), {
    value: { name: 'a', parts: [], more: 1 },
    raw: { name: 'a', more: 1 },
  });
});

test('every place that has another shape is named with its path: parts.0.at, name', () => {
  assert.deepEqual(read('{"parts": [{"at": "x"}]}'), {
    problems: ['name: invalid_type', 'parts.0.at: invalid_type'],
  });
  assert.deepEqual(read('3'), { problems: [': invalid_type'] });
});

test('no bytes are empty; a key twice is told with its place and name', () => {
  assert.deepEqual(read(''), { problems: ['empty'] });
  assert.deepEqual(read('{"a": 1,\n"a": 2}'), { problems: ['why: duplicate-key, offset: 9, key: a'] });
  assert.deepEqual(read(' '), { problems: ['why: unexpected-end, offset: 1'] });
});
