import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { throwAwayTree } from '../../../src/proposals/throw-away-tree.ts';
import { freshFolder } from '../../support/folders.ts';
import { gitProject } from '../../support/git-project.ts';
import { proposalPorts } from '../../support/proposing-project.ts';

test('the copy of a project has its last commit only, no untracked file, no remote and no hook', async (t) => {
  const project = await gitProject(t);
  await project.commit({ 'a.txt': 'a credential of before\n' });
  await project.commit({ 'a.txt': 'now\n', 'sub/b.txt': 'b\n' });
  await writeFile(join(project.root, '.env'), 'untracked');
  const to = join(await freshFolder(t), 'tree');
  assert.equal(await throwAwayTree(project.root, to, proposalPorts(t)), to);
  assert.deepEqual((await readdir(to)).sort(), ['.git', 'a.txt', 'sub']);
  const git = (...argv: readonly string[]) => execFileSync('git', ['-C', to, ...argv], { encoding: 'utf8' });
  assert.deepEqual([git('remote'), git('rev-list', '--count', 'HEAD')], ['', '1\n']);
  assert.doesNotMatch(await readFile(join(to, '.git/config'), 'utf8'), new RegExp(project.root));
  assert.ok(!(await readdir(join(to, '.git'))).includes('hooks'));
});
