import assert from 'node:assert/strict';
import { test } from 'node:test';
import { own, table } from '../../../src/report/document.ts';
import { cell, fence, renderMarkdown } from '../../../src/report/markdown.ts';

test('a fence is one backtick longer than the longest run inside', () => {
  assert.equal(fence('a ```` b'), '`````text\na ```` b\n`````');
  assert.equal(fence('`'.repeat(300)), '```text\n`×300\n```');
  assert.equal(fence('plain'), '```text\nplain\n```');
});

test('plain words, versions and times stay readable in a cell', () => {
  assert.equal(cell('numpy 2.0.2 at 2026-11-21T10:00:00.000Z.'), 'numpy 2.0.2 at 2026-11-21T10:00:00.000Z.');
});

test('a border, a link and an address become entities', () => {
  assert.equal(cell('a|b'), 'a&#124;b');
  assert.equal(cell('www.x.org'), 'www&#46;x&#46;org');
  assert.equal(cell('https://x'), 'https&#58;&#47;&#47;x');
  assert.equal(cell('a@x.org #1'), 'a&#64;&#8203;x&#46;org &#35;&#8203;1');
});

test('lines of a cell are joined by a break', () => {
  assert.equal(cell('a\r\nb\u2028c'), 'a<br>b<br>c');
});

test('a text of a megabyte is cut in a cell', () => {
  assert.ok(cell('x'.repeat(1_000_000)).length < 1000);
});

test('a table has its header, its rule and its rows', () => {
  assert.equal(renderMarkdown([table(['a', 'b'], [['1', '2|']])]), '| a | b |\n|---|---|\n| 1 | 2&#124; |\n');
  const pairs = { kind: 'table', header: [], rows: [[{ strong: 'a' }, own('x | y')]] } as const;
  assert.equal(renderMarkdown([pairs]), '|  |  |\n|---|---|\n| **a** | x \\| y |\n');
});
