import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineDiff } from '../../../src/macro/line-diff.ts';

const rows: readonly (readonly [string, string, string])[] = [
  ['a\nb\nc\n', 'a\nx\nc\n', '@@ -2,1 +2,1 @@\n-b\n+x\n'],
  ['', 'a\n', '@@ -1,0 +1,1 @@\n+a\n'],
  ['a\n', '', '@@ -1,1 +1,0 @@\n-a\n'],
  ['a\na\n', 'a\na\na\n', '@@ -3,0 +3,1 @@\n+a\n'],
  ['a\n', 'a\n', ''],
];

test('the lines between what both texts begin and end with are taken out and put in', () => {
  for (const [before, after, lines] of rows)
    assert.equal(lineDiff('f', before, after), `--- f\n+++ f\n${lines}`, JSON.stringify([before, after]));
});
