import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  attributeOf,
  attributePatterns,
  ignoredBy,
  ignorePatterns,
} from '../../../../src/audit/repository/git-patterns.ts';

describe('what a line of a file says', () => {
  const ignore = (text: string) =>
    ignorePatterns('f', text).map(({ line, pattern, negated }) => [line, negated ? `!${pattern}` : pattern]);

  it('comments, blank lines and a lone slash are no patterns; blanks at an end fall unless they are quoted', () => {
    assert.deepEqual(ignore('# c\n\n/\n!\n!/\n  \na \nb\\ \nc\\\\ \n!d\t\r\n\\#e\n'), [
      [7, 'a'],
      [8, 'b\\ '],
      [9, 'c\\\\'],
      [10, '!d'],
      [11, '\\#e'],
    ]);
  });

  it('attributes stand behind their pattern, which may be quoted; binary is three of them', () => {
    const found = attributePatterns(
      'f',
      ' *.a  text -diff \n# c\n\n[attr]x y\n!a b\n"a b\\"" eol=lf\n*.b binary x\nalone\n',
    );
    assert.deepEqual(
      found.map(({ line, pattern, attributes }) => [line, pattern, ...attributes]),
      [
        [1, '*.a', 'text', '-diff'],
        [6, 'a b"', 'eol=lf'],
        [7, '*.b', '-diff', '-merge', '-text', 'x'],
        [8, 'alone'],
      ],
    );
  });

  it('the pattern that decides is given with its file and line, and the value of an attribute', () => {
    const patterns = [
      ...ignorePatterns('.gitignore', '*.a\n!b.a\n'),
      ...ignorePatterns('x/.gitignore', 'b.a\n/c/\n'),
    ];
    const by = (path: string) => {
      const found = ignoredBy(path, patterns);
      return found === undefined ? undefined : `${found.file}:${found.line}`;
    };
    assert.deepEqual(['a.a', 'b.a', 'x/b.a', 'x/y/b.a', 'x/c/d', 'x/c', 'c/d', 'xb.a'].map(by), [
      '.gitignore:1',
      undefined,
      'x/.gitignore:1',
      'x/.gitignore:1',
      'x/.gitignore:2',
      undefined,
      undefined,
      '.gitignore:1',
    ]);
    const attributes = attributePatterns('f', '*.a x=1 y -z !w v=\na.a x=2 !y x=3\nd/ x=4\n');
    const value = (path: string, name: string) => attributeOf(path, name, attributes)?.value;
    assert.deepEqual(
      ['x', 'y', 'z', 'w', 'v', 'u'].map((name) => value('b.a', name)),
      ['1', 'set', 'unset', undefined, '', undefined],
    );
    assert.deepEqual([value('a.a', 'x'), value('a.a', 'y'), value('d', 'x')], ['3', undefined, undefined]);
    assert.equal(attributeOf('a.a', 'x', attributes)?.by.line, 2);
  });

  it('*a*a*a… against a name of 255 letters, and a/**/a/**/… against 200 folders, are answered', () => {
    const patterns = ignorePatterns('.gitignore', `${'*a'.repeat(40)}b\n${'a/**/'.repeat(40)}b\n`);
    assert.equal(ignoredBy('a'.repeat(255), patterns), undefined);
    assert.equal(ignoredBy(`${'a/'.repeat(200)}c`, patterns), undefined);
  });
});
