import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { editArgv } from '../../../src/config/edit-argv.ts';

const flow = `native:
  library: libx.so   # loaded by the notebook
  build: [cc, -shared, -o, '{out}', a.c]
`;

test('a source is put into a list of words on one line, and the comments of the file stay', () => {
  const words = ['cc', '-shared', '-o', '{out}', 'a.c', 'b.c', '-lm'];
  const edited = editArgv(flow, ['native', 'build'], words);
  assert.equal(edited, flow.replace('a.c]', 'a.c, b.c, -lm]'));
  assert.deepEqual(parse(edited ?? ''), { native: { library: 'libx.so', build: words } });
});

test('a word is put in before the last one, and one with braces is quoted', () => {
  const words = ['cc', '-shared', '-o', '{out}', '{python}', "it's", 'true', 'a.c'];
  const edited = editArgv(flow, ['native', 'build'], words);
  assert.equal(edited, flow.replace("'{out}',", "'{out}', '{python}', 'it''s', 'true',"));
  assert.deepEqual(parse(edited ?? '').native.build, words);
});

test('-Wl,-rpath,/nix/store/x is taken out of a list of words', () => {
  const text = flow.replace('-shared,', '-shared, "-Wl,-rpath,/nix/store/x",');
  assert.equal(editArgv(text, ['native', 'build'], ['cc', '-shared', '-o', '{out}', 'a.c']), flow);
});

test('a list with a word a line gets its words on lines of their own', () => {
  const text =
    'bundle:\n  recipe:\n    commands:\n      - - cc\n        - a.c\n        # the last one\n        - -lm\n      - [b]\n';
  const edited = editArgv(text, ['bundle', 'recipe', 'commands', 0], ['cc', 'a.c', 'b.c', '-lm']);
  assert.equal(edited, text.replace('- a.c\n', '- a.c\n        - b.c\n'));
  assert.equal(
    editArgv(text, ['bundle', 'recipe', 'commands', 0], ['cc', 'a.c', '-lm', '-lz']),
    text.replace('- -lm\n', '- -lm\n        - -lz\n'),
  );
});

test('a place without a list, a list of something else and another program are not edited', () => {
  assert.equal(editArgv(flow, ['native', 'symbols'], ['cc']), undefined);
  assert.equal(editArgv('a: [cc, 1]\n', ['a'], ['cc', 'x']), undefined);
  assert.equal(editArgv('a: []\n', ['a'], ['cc']), undefined);
  assert.equal(editArgv(flow, ['native', 'build'], ['gcc', '-shared', '-o', '{out}', 'a.c']), undefined);
});
