import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { applyPatch } from '../../../src/codec/apply-patch.ts';
import { parseUnifiedDiff } from '../../../src/codec/unified-diff.ts';
import { Failure } from '../../../src/model/failure.ts';
import { seededRandom } from '../../support/elf-machine.ts';
import { freshFolder } from '../../support/folders.ts';

/** What our two functions make of a file; `refused` where either says no. */
function ours(before: string | undefined, diff: string): string | undefined | { readonly refused: string } {
  try {
    const [patch, ...more] = parseUnifiedDiff(diff);
    if (patch === undefined || more.length > 0 || patch.path !== 'f') return { refused: 'other' };
    return applyPatch(before, patch);
  } catch (error) {
    assert.ok(error instanceof Failure && error.code === 'DIFF_INVALID', String(error));
    return { refused: String(error.parameters['why']) };
  }
}

const diffOf = (hunk: string) => `--- a/f\n+++ b/f\n${hunk}`;

test('a hunk is applied at its line alone: the same text three lines below is not searched for', () => {
  const diff = diffOf('@@ -1,2 +1,2 @@\n a\n-b\n+c\n');
  assert.equal(ours('a\nb\n', diff), 'a\nc\n');
  assert.deepEqual(ours('x\nx\nx\na\nb\n', diff), { refused: 'context' });
  assert.deepEqual(ours('a\nb', diff), { refused: 'context' });
  assert.deepEqual(ours('a\r\nb\r\n', diff), { refused: 'context' });
  assert.deepEqual(ours(undefined, diff), { refused: 'missing' });
});

test('a hunk without a kept line above or below is one of the begin or the end of a file alone', () => {
  const [above, below] = [diffOf('@@ -2,2 +2,2 @@\n-b\n+B\n c\n'), diffOf('@@ -1,2 +1,2 @@\n a\n-b\n+B\n')];
  assert.deepEqual(ours('a\nb\nc\n', above), { refused: 'context' });
  assert.deepEqual(ours('a\nb\nc\n', below), { refused: 'context' });
  assert.equal(ours('a\nb\n', below), 'a\nB\n');
  assert.deepEqual(ours('a\nc\n', diffOf('@@ -1,0 +2 @@\n+b\n')), { refused: 'context' });
});

test('a deletion that leaves a line and a creation over a file are refused', () => {
  const gone = '--- a/f\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n';
  assert.equal(ours('a\n', gone), undefined);
  assert.notEqual(ours('a\nb\n', gone), undefined);
  assert.deepEqual(ours('a\n', '--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+a\n'), { refused: 'exists' });
});

/** Texts with repeated lines, so that a hunk would fit in more places than one. */
function randomText(below: (most: number) => number): string {
  const words = ['a', 'b', '', '  indented', 'é ✓', 'tail\r', '-- x', '+y'];
  const lines = Array.from({ length: below(24) }, () => words[below(words.length)] ?? '');
  return lines.join('\n') + (below(3) === 0 || lines.length === 0 ? '' : '\n');
}

function edited(text: string, below: (most: number) => number): string {
  const lines = text.split('\n');
  for (let left = 1 + below(4); left > 0; left -= 1) {
    const at = below(lines.length + 1);
    const kind = below(3);
    if (kind === 0) lines.splice(at, 1);
    else lines.splice(at, kind - 1, `new ${below(5)}`);
  }
  return lines.join('\n');
}

/** One byte, one line or one number of a difference changed. */
function damaged(diff: string, below: (most: number) => number): string {
  const lines = diff.split('\n');
  const at = below(lines.length);
  const kind = below(5);
  if (kind === 0) lines.splice(at, 1);
  else if (kind === 1) lines.splice(at, 0, lines[below(lines.length)] ?? '');
  else if (kind === 2) lines[at] = (lines[at] ?? '').replace(/\d/, String(below(10)));
  else if (kind === 3) lines[at] = `${[' ', '+', '-', '\\'][below(4)]}${(lines[at] ?? '').slice(1)}`;
  else lines[at] = `${lines[at]}x`;
  return lines.join('\n');
}

test('what is applied is what git apply makes, over 80 seeded differences and 160 damaged ones', async (t) => {
  const folder = await freshFolder(t);
  const file = join(folder, 'f');
  const put = (text: string) => (text === '' ? rmSync(file, { force: true }) : writeFileSync(file, text));
  const random = seededRandom(47);
  const below = (most: number) => Math.floor(random() * most);
  const counts = { same: 0, accepted: 0, refusedByBoth: 0 };
  for (let round = 0; round < 80; round += 1) {
    const before = randomText(below);
    const after = edited(before, below);
    if (before === after) continue;
    const diff = gitDiff(folder, before, after);
    assert.equal(ours(before || undefined, diff) ?? '', after, diff);
    counts.same += 1;
    for (const bad of [damaged(diff, below), damaged(diff, below)]) {
      const own = ours(before || undefined, bad);
      put(before);
      const applied = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: bad });
      const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
      if (typeof own === 'object') counts.refusedByBoth += Number(applied.status !== 0);
      else {
        assert.equal(applied.status, 0, `${applied.stderr}${JSON.stringify({ before, bad })}`);
        assert.equal(own ?? '', now, bad);
        counts.accepted += 1;
      }
    }
  }
  assert.ok(counts.same > 60 && counts.accepted > 5 && counts.refusedByBoth > 60, JSON.stringify(counts));
});

function gitDiff(folder: string, before: string, after: string): string {
  const names = [before, after].map((text, index) => {
    const name = ['a', 'b'][index] ?? '';
    rmSync(join(folder, name), { force: true });
    if (text !== '') writeFileSync(join(folder, name), text);
    return text === '' ? '/dev/null' : name;
  });
  const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', ...names], { cwd: folder });
  const path = (name: string) => (name === 'a' || name === 'b' ? `${name}/f` : name);
  return stdout
    .toString()
    .replace(/^diff --git .*$/m, 'diff --git a/f b/f')
    .replace(/^--- .*$/m, `--- ${path(names[0] ?? '')}`)
    .replace(/^\+\+\+ .*$/m, `+++ ${path(names[1] ?? '')}`);
}
