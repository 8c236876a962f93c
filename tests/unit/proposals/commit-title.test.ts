import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitTitle } from '../../../src/proposals/commit-title.ts';

test('a title becomes one line that mentions nobody and closes no issue: fix: close 12 by me', () => {
  const titles: readonly (readonly [title: string, subject: string])[] = [
    ['quote the name of the folder', 'fix: quote the name of the folder'],
    ['fix(x): close #12 by @me', 'fix: close 12 by me'],
    ['::error::done\nSigned-off-by: x', 'fix: error done Signed-off-by x'],
    ['\u202egpj.exe', 'fix: gpj.exe'],
    ['réparer le notebook', 'fix: réparer le notebook'],
    ['#@:', 'fix: a proposal'],
  ];
  for (const [title, subject] of titles) assert.equal(commitTitle(title), subject);
});

test('a title of 2,000 letters is cut at 72 characters', () => {
  const subject = commitTitle('word '.repeat(400));
  assert.ok(subject.length <= 72 && subject.endsWith('…'), subject);
});
