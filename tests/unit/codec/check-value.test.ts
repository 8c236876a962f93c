import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkValue } from '../../../src/codec/check-value.ts';
import type { ValueSchema } from '../../../src/model/value-schema.ts';

const text = (more: Omit<ValueSchema, 'type'> = {}): ValueSchema => ({ type: 'string', ...more });
const object = (more: Omit<ValueSchema, 'type'>): ValueSchema => ({ type: 'object', ...more });
const rows: readonly (readonly [ValueSchema, unknown, string])[] = [
  [text(), 1, ' type string'],
  [{ type: 'integer' }, 1.5, ' type integer'],
  [{ type: 'integer' }, '1', ' type integer'],
  [{ type: 'integer' }, 2 ** 53, ' type integer'],
  [{ type: 'number' }, Number.NaN, ' type number'],
  [{ type: 'boolean' }, 'true', ' type boolean'],
  [object({}), [], ' type object'],
  [object({}), null, ' type object'],
  [text({ enum: ['a', 'b'] }), 'c', ' enum'],
  [text({ pattern: '^a+$' }), 'b', ' pattern ^a+$'],
  [text({ pattern: '^a+$' }), 'a'.repeat(257), ' maxLength 256'],
  [text({ minLength: 2 }), 'é', ' minLength 2'],
  [text({ maxLength: 1 }), 'ab', ' maxLength 1'],
  [{ type: 'number', minimum: 0 }, -1, ' minimum 0'],
  [{ type: 'number', maximum: 3 }, 4, ' maximum 3'],
  [{ type: 'array', items: text() }, ['a', 1], '/1 type string'],
  [object({ required: ['a'] }), {}, '/a required'],
  [object({ properties: { a: text() } }), { a: 'x', b: 1 }, '/b additionalProperties'],
  [object({ properties: {} }), JSON.parse('{"__proto__": 1}'), '/__proto__ additionalProperties'],
  [object({ required: ['toString'] }), {}, '/toString required'],
  [object({ properties: { a: object({ properties: { b: text() } }) } }), { a: { b: 1 } }, '/a/b type string'],
];
for (const [schema, value, fault] of rows) {
  test(`${JSON.stringify(value)?.slice(0, 40)} breaks ${JSON.stringify(schema)}: ${fault.trim()}`, () => {
    const { at, why } = checkValue(schema, value) ?? { at: '', why: 'nothing' };
    assert.equal(`${at} ${why}`, fault);
  });
}

test('a value of every type is accepted that fits, and an unnamed property where it is allowed', () => {
  const schema = object({
    required: ['a', 'n'],
    properties: {
      a: text({ enum: ['x'], pattern: '^x$', minLength: 1, maxLength: 1 }),
      n: { type: 'integer', minimum: 1, maximum: 2 },
      l: { type: 'array', items: { type: 'boolean' } },
    },
    additionalProperties: true,
  });
  assert.equal(checkValue(schema, { a: 'x', n: 1, l: [true, false], more: {} }), undefined);
});
