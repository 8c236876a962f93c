import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import type { JsonValue } from '../../../src/codec/strict-json.ts';
import { compareShape, messageSchema } from '../../../src/kaggle/compare-shape.ts';
import { methods } from '../../../src/kaggle/dialect.ts';
import { shapeOf } from '../../../src/kaggle/shape.ts';

const view = messageSchema(methods.getDataset.response);
const cases: readonly (readonly [string, JsonValue, readonly string[]])[] = [
  ['a view as the dialect has it', { ref: 'a/b', isPrivate: true, versions: [{ versionNumber: 1 }] }, []],
  ['a member that is null', { ref: null, versions: null }, []],
  ['an unknown member', { region: 'eu' }, ['region: text']],
  ['an unknown member of a version', { versions: [{ colour: 1 }] }, ['versions[].colour: int']],
  ['a number as text', { currentVersionNumber: '3' }, ['currentVersionNumber: digits']],
  ['a fraction for a whole number', { totalBytes: 1.5 }, ['totalBytes: float']],
  ['an object for a text', { title: { fr: 'x' } }, ['title: object']],
  ['a list for an object', [], [': list']],
];
for (const [what, value, found] of cases) {
  test(`${what} gives ${found.length === 0 ? 'no difference' : found.join()}`, () => {
    const seen = compareShape(shapeOf(value), view).map(({ place, observed }) => `${place}: ${observed}`);
    assert.deepEqual(seen, found);
  });
}

test('folders in folders are followed: a member of the third one is seen', () => {
  const request = messageSchema(methods.createDataset.request);
  const directories = [{ name: 'a', directories: [{ name: 'b', directories: [{ name: 'c', size: 3 }] }] }];
  assert.deepEqual(compareShape(shapeOf({ directories }), request), [
    { place: 'directories[].directories[].directories[].size', observed: 'int' },
  ]);
});

test('HTML in place of a message is a difference, an empty body is none', () => {
  assert.deepEqual(compareShape('html', view), [{ place: '', observed: 'html' }]);
  assert.deepEqual(compareShape('nothing', view), []);
});

test('a whole number fits where any number may stand', () => {
  const schema = messageSchema(z.object({ seconds: z.number() }));
  assert.deepEqual(compareShape(shapeOf({ seconds: 3 }), schema), []);
});
