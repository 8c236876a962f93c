import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stringLiterals } from '../../../../src/repair/texts/string-literals.ts';

test('the strings of a source are found with prefix, quotes and inside; comments and shell lines have none', () => {
  const source = [
    'a = "x" + rf\'y\\\'z\' # "no"',
    '!pip "no"',
    'b = """l\n"m" """',
    "c = 'open",
    'd = u"é"',
  ].join('\n');
  assert.deepEqual(
    stringLiterals(source).map(({ prefix, quote, body }) => [prefix, quote, body]),
    [
      ['', '"', 'x'],
      ['rf', "'", "y\\'z"],
      ['', '"""', 'l\n"m" '],
      ['', "'", 'open'],
      ['u', '"', 'é'],
    ],
  );
  for (const { start, end, prefix, quote, body } of stringLiterals(source).slice(0, 3))
    assert.equal(source.slice(start, end), `${prefix}${quote}${body}${quote}`);
});

test('the end of a name is no prefix of a string: suffix"x" is a name and a string', () => {
  assert.deepEqual(
    stringLiterals('suffixr"x"').map(({ prefix, start }) => [prefix, start]),
    [['', 7]],
  );
});
