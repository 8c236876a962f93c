import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pythonTokens } from '../../../../src/audit/closure/python-tokens.ts';

/** `line kind text`, `f` in front of formatted texts. */
const show = (source: string) =>
  pythonTokens(source).map(
    ({ kind, text, formatted, line }) => `${line} ${formatted ? 'f' : ''}${kind} ${text}`,
  );

test('names with their dots, marks, texts and ends of statements, each with its line', () => {
  assert.deepEqual(show('a.b_1 = [\n  c, # note\n]\nd'), [
    '1 name a.b_1',
    '1 mark =',
    '1 mark [',
    '2 name c',
    '2 mark ,',
    '3 mark ]',
    '3 end \n',
    '4 name d',
  ]);
  assert.deepEqual(show('(\n{\n[a]}\n)\nb'), [
    '1 mark (',
    '2 mark {',
    '3 mark [',
    '3 name a',
    '3 mark ]',
    '3 mark }',
    '4 mark )',
    '4 end \n',
    '5 name b',
  ]);
  assert.deepEqual(show(')\na'), ['1 mark )', '1 end \n', '2 name a']);
  assert.deepEqual(show('a \\\n b'), ['1 name a', '2 name b']);
});

test('texts lose their quotes and backslashes, whatever the quotes and the letters in front', () => {
  assert.deepEqual(show(`'a' "b" r'c' f"{d}" Rf'e' b'g'`), [
    '1 text a',
    '1 text b',
    '1 text c',
    '1 ftext {d}',
    '1 ftext e',
    '1 text g',
  ]);
  assert.deepEqual(show(`"a\\"b" 'c\\'d' "e\\\nf" x`), ['1 text a"b', "1 text c'd", '1 text ef', '2 name x']);
  assert.deepEqual(show(`"""a\n"b" ''"""\n'''c'''`), [`1 text a\n"b" ''`, '2 end \n', '3 text c']);
  assert.deepEqual(show(`"open\nx`), ['1 text open', '1 end \n', '2 name x']);
  assert.deepEqual(show(`"""open\nx`), ['1 text open\nx']);
  assert.deepEqual(show(`''`), ['1 text ']);
});

test('lines for the shell begin a statement: !, !!, %pip, %system, and with a name that takes the answer', () => {
  assert.deepEqual(show('!pip install a\nb'), ['1 shell pip install a', '1 end \n', '2 name b']);
  assert.deepEqual(show('  !!ls\n\tout = !ls -l'), ['1 shell ls', '1 end \n', '2 shell ls -l']);
  assert.deepEqual(show('a, b = !ls'), ['1 shell ls']);
  assert.deepEqual(show('%pip install a'), ['1 shell pip install a']);
  assert.deepEqual(show('%system ls'), ['1 shell  ls']);
  assert.deepEqual(show('x = %sx ls'), ['1 shell  ls']);
  assert.deepEqual(show('!a \\\n b\nc'), ['1 shell a \\\n b', '2 end \n', '3 name c']);
  assert.deepEqual(show('%pipx a')[0], '1 mark %');
  assert.deepEqual(show('a != b'), ['1 name a', '1 mark !', '1 mark =', '1 name b']);
  assert.deepEqual(show('(\n!x)').slice(0, 2), ['1 mark (', '2 mark !']);
  assert.deepEqual(show('a !x'), ['1 name a', '1 mark !', '1 name x']);
});
