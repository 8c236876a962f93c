import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noiseFinder, parsePlatformNoise } from '../../../src/gate/platform-noise.ts';
import { Failure } from '../../../src/model/failure.ts';
import { noiseText, someNoise } from '../../support/dossier-builder.ts';

test('an allow-list parses, and gives the same entries back', () => {
  assert.deepEqual(parsePlatformNoise(JSON.stringify(someNoise)), someNoise);
});

const [entry] = someNoise.entries;
for (const [what, entries] of [
  ['a pattern that is no regular expression', [{ ...entry, match: 'pattern', text: '(' }]],
  ['a number of lines that is not that of its text', [{ ...entry, lines: 2 }]],
  ['an unknown key', [{ ...entry, optional: true }]],
] as const) {
  test(`an allow-list with ${what} is refused`, () => {
    assert.throws(
      () => parsePlatformNoise(JSON.stringify({ ...someNoise, entries })),
      (error) => error instanceof Failure && error.code === 'PROFILE_INVALID',
    );
  });
}

test('the finder names the entry that begins with the first line, and how many lines it covers', () => {
  const [first = '', second = '', third = ''] = noiseText.split('\n');
  const { find, longest } = noiseFinder(someNoise, 'stderr');
  assert.equal(longest, 2);
  assert.deepEqual(find([first, second]), { id: 'frozen-modules', lines: 1 });
  assert.deepEqual(find([second, third]), { id: 'mistune-escape', lines: 2 });
  assert.equal(find([second]), undefined);
  assert.equal(noiseFinder(someNoise, 'stdout').longest, 0);
});
