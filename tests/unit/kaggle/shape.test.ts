import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseStrictJson } from '../../../src/codec/strict-json.ts';
import { shapeOf, shapesAt } from '../../../src/kaggle/shape.ts';

const kinds: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['2026-03-01T10:00:00.123Z', 'time'],
  ['2026-03-01T10:00:00', 'time-without-zone'],
  ['2026-03-01T10:00:00+02:00', 'time-with-offset'],
  ['https://example.org/a', 'url'],
  ['3600.5s', 'duration'],
  ['42', 'digits'],
  ['alice/tiny-bundle', 'ref'],
  ['/code/alice/tiny-kernel', 'path'],
  ['a title of three words', 'text'],
  ['[no json', 'text'],
];
for (const [text, kind] of kinds) {
  test(`the text "${text}" is of kind ${kind}`, () => assert.equal(shapeOf(text), kind));
}

test('a status keeps its word, a title of the same word does not', () => {
  assert.deepEqual(shapeOf({ status: 'COMPLETE', title: 'COMPLETE' }), {
    members: { status: '=COMPLETE', title: 'text' },
  });
});

test('a list keeps each shape in it once; numbers are whole or not', () => {
  assert.deepEqual(shapeOf([1, 2, 2.5, 10n ** 20n, null, true]), { list: ['int', 'float', 'null', 'bool'] });
});

test('versions[].versionNumber is found in every version, also inside a text that holds JSON', () => {
  const versions = [{ versionNumber: 1 }, { versionNumber: '2' }, {}];
  assert.deepEqual(shapesAt(shapeOf({ versions }), 'versions[].versionNumber'), ['int', 'digits']);
  assert.deepEqual(shapesAt(shapeOf({ log: JSON.stringify(versions) }), 'log[].versionNumber'), [
    'int',
    'digits',
  ]);
  assert.deepEqual(shapesAt(shapeOf({ versions }), 'versions.length'), []);
});

test('no text longer than a word of the wire survives in a shape', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3, maxLength: 60 }), (text) => {
      const value = parseStrictJson(
        new TextEncoder().encode(JSON.stringify({ title: `~${text}~`, list: [`~${text}~`] })),
      );
      assert.ok(!JSON.stringify(shapeOf(value)).includes('~'));
    }),
    { numRuns: 300, seed: 47 },
  );
});
