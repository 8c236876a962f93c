import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseUnifiedDiff } from '../../../src/codec/unified-diff.ts';
import { Failure } from '../../../src/model/failure.ts';

const names = (path: string) => `--- a/${path}\n+++ b/${path}\n`;
const change = '@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n';

/** `why file line` of the refusal; '' where it is accepted. */
function refusal(diff: string): string {
  try {
    parseUnifiedDiff(diff);
    return '';
  } catch (error) {
    assert.ok(error instanceof Failure && error.code === 'DIFF_INVALID', String(error));
    const { why, file, line } = error.parameters;
    return `${why} ${file} ${line}`;
  }
}

test('a difference of git and one without its headers give the same change of a.txt', () => {
  const plain = names('a.txt') + change;
  const header = 'diff --git a/a.txt b/a.txt\nindex 0123456..89abcde 100644\n';
  const [patch] = parseUnifiedDiff(header + plain);
  assert.deepEqual(
    patch?.hunks[0]?.lines.map(({ sign, text }) => sign + text),
    [' one', '-two', '+2', ' three'],
  );
  assert.deepEqual([patch?.path, patch?.kind, patch?.at], ['a.txt', 'modify', 1]);
  assert.deepEqual(parseUnifiedDiff(plain)[0]?.path, 'a.txt');
  assert.deepEqual(parseUnifiedDiff(''), []);
});

test('a new file and a deleted one are told by /dev/null, a name with a space by its tab', () => {
  const made = 'diff --git a/my b.txt b/my b.txt\nnew file mode 100644\nindex 0000000..5626abf\n';
  const diff =
    `${made}--- /dev/null\n+++ b/my b.txt\t\n@@ -0,0 +1 @@\n+one\n` +
    '--- a/gone.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-one\n\\ No newline at end of file\n';
  const kinds = parseUnifiedDiff(diff).map(({ path, kind }) => `${kind} ${path}`);
  assert.deepEqual(kinds, ['create my b.txt', 'delete gone.txt']);
});

const hostilePaths: readonly (readonly [path: string, why: string])[] = [
  ['../up.txt', 'parent-folder'],
  ['a/../../up.txt', 'parent-folder'],
  ['/etc/passwd', 'absolute'],
  ['.git/hooks/pre-commit', 'git-folder'],
  ['sub/.GIT/config', 'git-folder'],
  ['.git./config', 'git-folder'],
  ['git~1/config', 'git-folder'],
  ['.git::$INDEX_ALLOCATION/config', 'git-folder'],
  ['a\\b', 'backslash'],
  ['C:/x', 'drive'],
  ['a//b', 'empty-part'],
  ['./a', 'dot-part'],
  [`${'x'.repeat(256)}`, 'too-long'],
  ['a\u202eb', 'control-character'],
  ['a\rb', 'control-character'],
];

test('no path leaves the project or enters .git: ../up.txt, .GIT/config, git~1 and their like', () => {
  for (const [path, why] of hostilePaths)
    assert.equal(refusal(names(path) + change).split(' ')[0], why, path);
  assert.equal(refusal(`--- a/../x\n+++ b/ok\n${change}`), 'parent-folder ../x 1');
  assert.equal(refusal(`--- a/ok\n+++ b/../x\n${change}`), 'parent-folder ../x 2');
  assert.match(refusal('--- /etc/passwd\n+++ /etc/passwd\n'), /^absolute /);
});

const git = 'diff --git a/x b/x\n';
const hostileForms: readonly (readonly [diff: string, refusal: string])[] = [
  [`${git}old mode 100644\nnew mode 100755\n`, 'mode x 2'],
  [`${git}new file mode 100755\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+a\n`, 'mode x 2'],
  [`${git}new file mode 120000\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+/etc\n`, 'link x 2'],
  [`${git}new file mode 160000\n`, 'link x 2'],
  ['diff --git a/x b/y\nsimilarity index 100%\nrename from x\nrename to y\n', 'rename y 2'],
  ['diff --git a/x b/y\ncopy from x\ncopy to y\n', 'rename y 2'],
  [`${git}index 1234567..89abcde\nGIT binary patch\nliteral 0\n`, 'binary x 3'],
  [`${git}index 1234567..89abcde\nBinary files a/x and b/x differ\n`, 'binary x 3'],
  [`${git}unknown header\n`, 'header x 2'],
  [`${git}new file mode 100644\n${names('x')}${change}`, 'header x 5'],
  [`${git}${names('y')}${change}`, 'path y 4'],
  [`--- a/x\n+++ b/y\n${change}`, 'rename y 3'],
  ['--- /dev/null\n+++ /dev/null\n@@ -0,0 +1 @@\n+a\n', 'path  3'],
  ['--- "a/\\303\\251"\n+++ "b/\\303\\251"\n', 'quoted-path /\\303\\251" 1'],
  [`--- x\n+++ x\n${change}`, 'path  1'],
  [`a word before\n${names('x')}${change}`, 'stray-line  1'],
  [`${names('x')}${change}a word after\n`, 'stray-line  8'],
  [names('x'), 'no-hunk x 3'],
  [`${names('x')}@@ -1 +1\n-a\n+b\n`, 'hunk-header x 3'],
  [`${names('x')}@@ -1,9999999999 +1 @@\n`, 'hunk-header x 3'],
  [`${names('x')}@@ -1,2 +1,2 @@\n a\n b\n`, 'no-change x 3'],
  [`${names('x')}@@ -1,2 +1,2 @@\n a\n-b\n`, 'hunk-line x 6'],
  [`${names('x')}@@ -1 +1,2 @@\n a\n b\n`, 'hunk-count x 5'],
  [`${names('x')}@@ -1 +2 @@\n-a\n+b\n`, 'hunk-place x 3'],
  [`${names('x')}@@ -5 +5 @@\n-a\n+b\n@@ -2 +2 @@\n-a\n+b\n`, 'hunk-place x 6'],
  [`${names('x')}@@ -1,2 +1,1 @@\n-a\n\\ No newline at end of file\n b\n`, 'line-end x 6'],
  [`${names('x')}@@ -1,3 +1,3 @@\n one\n-two\n\n+2\n three\n`, 'hunk-line x 6'],
  [`--- /dev/null\n+++ b/x\n@@ -1 +1,2 @@\n a\n+b\n`, 'hunk-place x 6'],
  [`${names('x')}${change}${names('X')}${change}`, 'twice X 8'],
  [`${names('x')}${change}`.slice(0, -1), 'unfinished  1'],
  [`${names('x')}@@ -1 +1 @@\n-a\n+\0\n`, 'binary  1'],
];

test('a mode, a link, a rename, binary content and a hunk that does not add up are refused by line', () => {
  for (const [diff, expected] of hostileForms) assert.equal(refusal(diff), expected, diff);
});
