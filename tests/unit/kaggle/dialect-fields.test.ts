import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { dialectFields, enumName, listOf } from '../../../src/kaggle/dialect-fields.ts';

const message = z.object({
  text: dialectFields.text,
  whole: dialectFields.whole,
  flag: dialectFields.flag,
  texts: dialectFields.texts,
  list: listOf(z.object({ name: dialectFields.text })),
});

test('an absent member and null have the same default', () => {
  const defaults = { text: '', whole: 0, flag: false, texts: [], list: [] };
  assert.deepEqual(message.parse({}), defaults);
  assert.deepEqual(message.parse({ text: null, whole: null, flag: null, texts: null, list: null }), defaults);
});

test('an optional member that is absent or null is undefined, not its default', () => {
  const optional = z.object({ flag: dialectFields.optionalFlag, whole: dialectFields.optionalWhole });
  assert.equal(optional.parse({}).flag, undefined);
  assert.equal(optional.parse({ flag: null }).flag, undefined);
  assert.equal(optional.parse({ flag: false }).flag, false);
  assert.equal(optional.parse({ whole: 0 }).whole, 0);
});

test('a member of another type is refused: "1" is no number, 1.5 no whole one', () => {
  for (const wrong of [{ whole: '1' }, { whole: 1.5 }, { flag: 'true' }, { text: 1 }, { texts: 'a' }]) {
    assert.equal(message.safeParse(wrong).success, false, JSON.stringify(wrong));
  }
});

test('an enum value is found by name in any form and by number, and is otherwise unknown', () => {
  const names = ['QUEUED', 'NEW_SCRIPT'] as const;
  const table: [string | number | null | undefined, string | undefined][] = [
    [undefined, 'QUEUED'],
    [null, 'QUEUED'],
    [0, 'QUEUED'],
    [1, 'NEW_SCRIPT'],
    ['NEW_SCRIPT', 'NEW_SCRIPT'],
    ['new_script', 'NEW_SCRIPT'],
    ['newScript', 'NEW_SCRIPT'],
    ['NewScript', 'NEW_SCRIPT'],
    [2, undefined],
    [-1, undefined],
    ['', undefined],
    ['script', undefined],
  ];
  for (const [value, expected] of table) assert.equal(enumName(names, value), expected, String(value));
});
