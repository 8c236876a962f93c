import assert from 'node:assert/strict';
import { test } from 'node:test';
import { globFits } from '../../../../src/audit/repository/glob.ts';

test('each sign of a pattern fits what wildmatch of git lets it fit', () => {
  for (const [glob, fits, others] of [
    ['a.c', 'a.c', 'abc a.cc xa.c'],
    ['*.c', 'a.c .c', 'a.d a/b.c'],
    ['a*', 'a ab', 'a/b ba'],
    ['a**b', 'ab axb', 'a/b'],
    ['a?c', 'abc a.c', 'a/c ac abbc'],
    ['**/c', 'c a/c a/b/c', 'ac a/cc c/a'],
    ['a/**/c', 'a/c a/b/c a/b/b/c', 'ac a/bc a/b/cc'],
    ['a/**', 'a/b a/b/c', 'a ab'],
    ['**', 'a a/b', ''],
    ['[a-c]x', 'ax bx cx', '-x dx x abx'],
    ['[a-cx-z-]1', 'b1 y1 -1', 'd1 w1'],
    ['[!a-c]x', 'dx -x', 'ax x /x'],
    ['[^a]x', 'bx', 'ax'],
    ['[]a]x', ']x ax', 'bx'],
    ['[!]a]x', 'bx', ']x ax'],
    ['[a-]x', 'ax -x', 'bx'],
    ['[\\]]x', ']x', '\\x ax'],
    ['a[/]b', '', 'a/b'],
    ['[a', '[a', 'a'],
    ['\\*', '*', 'a \\*'],
    ['\\?x', '?x', 'ax'],
    ['a\\', 'a\\', 'a'],
    ['é?', 'éü', 'éüü'],
    ['[é-ü]', 'í', 'a'],
    ['[😀-😂]', '😁', '😃'],
  ] as const) {
    for (const path of fits.split(' ').filter(Boolean))
      assert.ok(globFits(glob, path), `${glob} fits ${path}`);
    for (const path of others.split(' ').filter(Boolean))
      assert.ok(!globFits(glob, path), `${glob}, ${path}`);
  }
  assert.ok(globFits('', ''));
  assert.ok(!globFits('', 'a'));
  assert.ok(!globFits('a', ''));
  assert.ok(globFits('*', ''));
});
