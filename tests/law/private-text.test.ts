import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { assertLawful } from './assert-lawful.ts';
import { checkPrivateText } from './laws/private-text.ts';
import { allPaths, read, root } from './tree.ts';

test('no file names a machine or a package registry, or holds a secret', () => {
  const texts = allPaths.filter((path) => !path.startsWith('dist/')).map(read);
  assertLawful(texts.filter(({ text }) => !text.includes('\0')).flatMap(checkPrivateText));
});

test('the bundle names no folder of the machine that built it', () => {
  const dist = join(root, 'dist');
  const found = existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }) : [];
  const files = found.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  assert.ok(files.length > 10, `${files.length} files`);
  const named = files.filter((file) => read(relative(root, file)).text.includes(root));
  assert.deepEqual(named, []);
});

test('the law on private text refuses paths of a machine, registry hosts and tokens', () => {
  const refused = [
    `cd /${'work'}/project`,
    `"/${'root'}/.cache"`,
    `/${'home'}/somebody/project`,
    `https://${['pypi', 'org'].join('.')}/simple`,
    `"${['registry', 'npmjs', 'org'].join('.')}"`,
    `KGAT_${'0a'.repeat(16)}`,
    `{"username": "a", "key": "${'0a'.repeat(16)}"}`,
    `gh${'p'}_${'a'.repeat(36)}`,
  ];
  for (const text of refused) assert.equal(checkPrivateText({ path: 'README.md', text }).length, 1, text);
});

test('the law on private text accepts the paths of Kaggle and what only begins like a token', () => {
  const text = 'cd /kaggle/working; KGAT_…; ../work/x; /home/user/project; src/root/a; {"key": "…"}';
  assert.deepEqual(checkPrivateText({ path: 'README.md', text }), []);
});
