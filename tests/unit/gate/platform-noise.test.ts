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

for (const [what, change, why] of [
  ['of another schema', { schema: 'nx47.platform-noise/1' }, 'schema'],
  [
    'whose second entry has one line too many',
    { entries: [entry, { ...entry, id: 'b', lines: 2 }] },
    'b.lines',
  ],
  [
    'whose pattern is never closed',
    { entries: [{ ...entry, id: 'c', match: 'pattern', text: '(' }] },
    'c.text',
  ],
  ['with an entry of no line', { entries: [{ ...entry, lines: 0 }] }, 'entries.0.lines'],
  ['with an entry of half a line', { entries: [{ ...entry, lines: 1.5 }] }, 'entries.0.lines'],
  [
    'with an entry of two blank lines',
    { entries: [{ ...entry, text: ' \n ', lines: 2, id: 'd' }] },
    'd.text',
  ],
  ['with an entry of no text', { entries: [{ ...entry, text: '' }] }, 'entries.0.text'],
  ['with an entry of no id', { entries: [{ ...entry, id: '' }] }, 'entries.0.id'],
  ['with an entry of no image', { entries: [{ ...entry, images: [] }] }, 'entries.0.images'],
  ['with an image of no name', { entries: [{ ...entry, images: [''] }] }, 'entries.0.images.0'],
  ['with an entry of another stream', { entries: [{ ...entry, stream: 'log' }] }, 'entries.0.stream'],
  ['with an entry of another target', { entries: [{ ...entry, target: 'here' }] }, 'entries.0.target'],
  ['with an entry of another match', { entries: [{ ...entry, match: 'glob' }] }, 'entries.0.match'],
] as const) {
  test(`an allow-list ${what} is refused at ${why}`, () => {
    assert.throws(
      () => parsePlatformNoise(JSON.stringify({ ...someNoise, ...change })),
      (error) => {
        assert.ok(error instanceof Failure);
        assert.deepEqual(error.parameters, { profile: 'platform-noise', why });
        assert.equal(error.cause instanceof SyntaxError, why === 'c.text');
        return true;
      },
    );
  });
}

test('an allow-list of either stream, either target, either match and either version is taken', () => {
  const one = { ...entry, stream: 'stdout', target: 'rehearsal', match: 'pattern', text: 'a\nb', lines: 2 };
  const list = { ...someNoise, version: 2, entries: [one] };
  assert.deepEqual(parsePlatformNoise(JSON.stringify(list)), list);
});

/** What the finder of stderr says of lines, where the list has these entries: [match, text]. */
const finderOf = (...texts: readonly (readonly ['exact' | 'pattern', string])[]) => {
  assert.ok(entry);
  const entries = texts.map(([match, text], at) => ({ ...entry, id: `e${at}`, match, text }));
  return noiseFinder({ ...someNoise, entries }, 'stderr');
};

test('an exact entry is a whole line, with the signs of patterns as they are and blanks at its end left out', () => {
  const { find, mayBegin, longest } = finderOf(['exact', 'a.b (c) [d] {e} f* g+ h? i^ j$ k| l\\ m/n  ']);
  const line = 'a.b (c) [d] {e} f* g+ h? i^ j$ k| l\\ m/n';
  assert.equal(longest, 1);
  assert.deepEqual([mayBegin(line), find([line])], [true, { id: 'e0', lines: 1 }]);
  for (const other of [` ${line}`, `${line}x`, line.replace('.', 'x')])
    assert.deepEqual([mayBegin(other), find([other])], [false, undefined]);
});

test('a pattern is for a whole line, also one of two words: a|b', () => {
  const { find, mayBegin } = finderOf(['pattern', 'aa|bb']);
  for (const line of ['aa', 'bb'])
    assert.deepEqual([mayBegin(line), find([line])], [true, { id: 'e0', lines: 1 }]);
  for (const line of ['aab', 'aaa', 'abb', 'xbb'])
    assert.deepEqual([mayBegin(line), find([line])], [false, undefined]);
});

test('blank lines of an entry stand for nothing, before, between and behind', () => {
  const { find, mayBegin, longest } = finderOf(['exact', '\n  \na\n\nb\n'], ['pattern', ' \nc+\n\nd+']);
  assert.equal(longest, 2);
  assert.deepEqual([mayBegin('a'), mayBegin('cc'), mayBegin('b'), mayBegin('')], [true, true, false, false]);
  assert.deepEqual(find(['a', 'b', 'x']), { id: 'e0', lines: 2 });
  assert.deepEqual(find(['cc', 'dd']), { id: 'e1', lines: 2 });
  assert.equal(find(['a', 'x']), undefined);
  assert.equal(find(['a']), undefined);
  assert.equal(find(['cc']), undefined);
});

test('a list without entries for a stream begins with no line', () => {
  const { find, mayBegin, longest } = finderOf();
  assert.deepEqual([find(['a']), mayBegin('a'), longest], [undefined, false, 0]);
});

test('patterns are read by characters, not by halves of them: one sign beyond 16 bits is one', () => {
  const { find, mayBegin } = finderOf(['pattern', '.']);
  assert.deepEqual([mayBegin('😀'), find(['😀'])], [true, { id: 'e0', lines: 1 }]);
});

test('a line that is missing is matched by no pattern, not even by one for anything', () => {
  const { find } = finderOf(['pattern', 'a\n.*']);
  assert.equal(find(['a']), undefined);
  assert.deepEqual(find(['a', 'undefined']), { id: 'e0', lines: 2 });
});
