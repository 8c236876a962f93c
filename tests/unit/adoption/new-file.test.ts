import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { newFilesDiff } from '../../../src/adoption/new-file.ts';
import { freshFolder } from '../../support/folders.ts';
import { gitProject } from '../../support/git-project.ts';

test('git applies the diff of new files to the byte: empty, one line, no last newline, blank and letters in names', async (t) => {
  const files = [
    { path: 'empty.txt', text: '' },
    { path: 'a/one.txt', text: 'one\n' },
    { path: 'cut.txt', text: 'one\ntwo' },
    { path: 'a folder/été.txt', text: '\n- not a removal\n+++ b/x\n' },
  ];
  const { root, git, commit } = await gitProject(t);
  await commit({ 'here.txt': 'x' });
  const diff = join(await freshFolder(t), 'd.diff');
  await writeFile(diff, newFilesDiff(files));
  await git('apply', diff);
  for (const { path, text } of files) assert.equal(await readFile(join(root, path), 'utf8'), text);
});
