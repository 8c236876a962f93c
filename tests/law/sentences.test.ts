import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { en } from '../../src/text/en.ts';
import { fr } from '../../src/text/fr.ts';
import { compareSentences, flatten, placesOf, type Throw, throwsOf } from './laws/sentences.ts';
import { product } from './tree.ts';

const failureTexts = new Map(Object.entries(z.record(z.string(), z.unknown()).parse(en.failures)));

test('French and English have the same sentences, with the same places to fill', () => {
  assert.deepEqual(compareSentences(flatten(fr), flatten(en)), []);
});

test('where a failure is made, every place of its sentences gets a value', () => {
  assert.deepEqual(unfilled(product.flatMap(throwsOf), failureTexts), []);
});

test('the comparison refuses a sentence that one language lacks, an empty one, and another place', () => {
  const one = flatten({ a: 'x {name}', b: { c: 'y' }, d: 'z' });
  assert.deepEqual(compareSentences(one, one), []);
  assert.equal(compareSentences(one, flatten({ a: 'x {name}', b: { c: 'y' } })).length, 1);
  assert.equal(compareSentences(one, flatten({ a: 'x {name}', b: { c: ' ' }, d: 'z' })).length, 1);
  assert.equal(compareSentences(one, flatten({ a: 'x {nom}', b: { c: 'y' }, d: 'z' })).length, 1);
});

test('a failure without a value for {file} is found, whatever its parameters hold', () => {
  const text = `
    throw new Failure('ZIP_INVALID', { why: f({ file: 1 }, ['a, b']), entry }, { cause });
    throw new Failure('ZIP_INVALID', { ...more });
    throw new Failure('ZIP_INVALID');
    throw new Failure('ZIP_INVALID', { file, why: 'a, entry: b' });`;
  const found = throwsOf({ path: 'src/a.ts', text });
  assert.deepEqual(
    found.map(({ names }) => names),
    [['why', 'entry'], undefined, [], ['file', 'why']],
  );
  const texts = new Map([['ZIP_INVALID', { what: '{file}: {why}' }]]);
  assert.deepEqual(unfilled(found, texts), [
    'src/a.ts:2: ZIP_INVALID without file',
    'src/a.ts:4: ZIP_INVALID without file, why',
  ]);
});

function unfilled(found: readonly Throw[], texts: ReadonlyMap<string, unknown>): string[] {
  return found.flatMap(({ code, names, path, line }) => {
    const places = [...new Set([...flatten(texts.get(code)).values()].flatMap(placesOf))];
    const missing = names === undefined ? [] : places.filter((place) => !names.includes(place));
    return missing.length === 0 ? [] : [`${path}:${line}: ${code} without ${missing.join(', ')}`];
  });
}
