import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filledText, shellWords } from '../../../../src/audit/closure/shell-words.ts';

const constants = new Map([
  ['W', [{ text: '/w', sure: true }]],
  ['MANY', ['a', 'b'].map((text) => ({ text, sure: true }))],
  ['DOUBT', [{ text: 'd', sure: false }]],
]);
/** Words of each command; `?` behind those that are not known. */
const words = (line: string) =>
  shellWords(line, constants).map((one) => one.map(({ text, sure }) => (sure ? text : `${text}?`)));

test('a line is cut into commands at ; && || | and &, and words at blanks', () => {
  assert.deepEqual(words('a b;c && d||e | f & g\th'), [['a', 'b'], ['c'], ['d'], ['e'], ['f'], ['g', 'h']]);
  assert.deepEqual(words(' ; a ;; '), [['a']]);
  assert.deepEqual(words('a \\\n b \\\r\n c'), [['a', 'b', 'c']]);
});

test('redirections and comments are no words, a # within a word is none', () => {
  assert.deepEqual(words('a > out 2>&1 b >>x 2> /dev/null < in c'), [['a', 'b', 'c']]);
  assert.deepEqual(words('a # b'), [['a']]);
  assert.deepEqual(words('#a'), []);
  assert.deepEqual(words('a#b c'), [['a#b', 'c']]);
});

test('quotes and backslashes join and protect: \'a b\', "a;b", a\\ b', () => {
  assert.deepEqual(words(`'a b' "c;d" e\\ f g'h'"i" "j\\"k" '\\l' "m\\\\n"`), [
    ['a b', 'c;d', 'e f', 'ghi', 'j"k', '\\l', 'm\\n'],
  ]);
  assert.deepEqual(words(`''`), [['']]);
});

test('names that are known are filled in, in every spelling of shell and IPython', () => {
  const braced = ['$', '{W}'].join('');
  assert.deepEqual(words(`{W}/x $W/y ${braced} "$W z" '$W' { W }`), [
    ['/w/x', '/w/y', '/w', '/w z', '$W', '/w'],
  ]);
  assert.deepEqual(words('{sys.executable} -m { sys.executable }'), [['python', '-m', 'python']]);
  assert.deepEqual(words('{UNKNOWN} $UNKNOWN {MANY} {DOUBT} "{UNKNOWN}"'), [
    ['{…}?', '{…}?', '{…}?', 'd?', '{…}?'],
  ]);
  assert.deepEqual(words('a$(b c)d$W `e f`x'), [['a{…}d/w?', '{…}x?']]);
  assert.deepEqual(words('a$ b$( `c'), [['a$', 'b$(', '`c']]);
});

test('a line of more than 10,000 characters is an installation that is not known', () => {
  assert.deepEqual(words(`a ${'b'.repeat(9_998)}`).length, 1);
  assert.deepEqual(words(`a ${'b'.repeat(9_998)}`)[0]?.[0], 'a');
  assert.deepEqual(words(`a ${'b'.repeat(9_999)}`), [['pip', 'install', '{…}?']]);
});

test('filled text: every brace, and doubt stays doubt', () => {
  assert.deepEqual(filledText('{W}-{W}', constants), { text: '/w-/w', sure: true });
  assert.deepEqual(filledText('{DOUBT}{W}', constants), { text: 'd/w', sure: false });
  assert.deepEqual(filledText('no {} at all', constants), { text: 'no {…} at all', sure: false });
  assert.deepEqual(filledText('plain', constants), { text: 'plain', sure: true });
});
