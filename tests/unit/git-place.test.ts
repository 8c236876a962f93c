import assert from 'node:assert/strict';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { actionReference, gitPlace } from '../../src/git-place.ts';
import { version } from '../../src/version.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';
import { thisMachine } from '../support/rehearsal-machine.ts';

const { shell } = thisMachine();

test('a folder outside git is its own top, with the branch main', async (t) => {
  const folder = await realpath(await freshFolder(t));
  assert.deepEqual(await gitPlace(folder, shell), { top: folder, project: '.', defaultBranch: 'main' });
});

test('the default branch is what the remote says, whatever branch is checked out', async (t) => {
  const { root, git, commit } = await gitProject(t);
  await commit({ 'a/b/x.txt': '' });
  await git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  await git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  await git('checkout', '--quiet', '-b', 'topic');
  const place = await gitPlace(join(root, 'a/b'), shell);
  assert.deepEqual([place.project, place.defaultBranch], ['a/b', 'trunk']);
});

for (const url of ['https://github.com/somebody/nx47.git', 'git@github.com:somebody/nx47']) {
  test(`an installation that is a clone of ${url} names somebody/nx47 and its commit`, async (t) => {
    const { root, git, commit } = await gitProject(t);
    const id = await commit({ 'x.txt': '' });
    await git('remote', 'add', 'origin', url);
    assert.equal(await actionReference(root, shell), `somebody/nx47@${id} # v${version}`);
  });
}

test('an installation in a folder of another repository, from elsewhere, or outside git names nothing', async (t) => {
  const { root, git, commit } = await gitProject(t);
  await commit({ 'x.txt': '' });
  await git('remote', 'add', 'origin', 'https://github.com/somebody/project.git');
  await mkdir(join(root, 'node_modules/nx47'), { recursive: true });
  assert.equal(await actionReference(join(root, 'node_modules/nx47'), shell), '');
  await git('remote', 'set-url', 'origin', 'https://example.org/somebody/nx47.git');
  assert.equal(await actionReference(root, shell), '');
  assert.equal(await actionReference(await freshFolder(t), shell), '');
});
