import assert from 'node:assert/strict';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { repositoryState } from '../../../src/survey/repository-state.ts';
import { freshFolder } from '../../support/folders.ts';
import { gitProject } from '../../support/git-project.ts';
import { testWorld } from '../../support/test-world.ts';

const ports = testWorld();

test('a clean checkout has its commit and tree, and nothing that differs but the recorded sessions', async (t) => {
  const { root, git, put, commit } = await gitProject(t);
  const head = await commit({ 'a.txt': 'a', '.gitignore': '.nx47/\n' });
  await put('session/20261121_p/logs/session.jsonl', '{}\n');
  await put('.nx47/state', 's');
  const tree = await git('rev-parse', 'HEAD^{tree}');
  const clean = { head, tree, dirty: [], isShallow: false, unread: '' };
  assert.deepEqual(await repositoryState(root, ports), clean);
});

test('what is changed, staged, new, removed or a link differs, with the digest of what lies there', async (t) => {
  const { root, git, put, commit } = await gitProject(t);
  await commit({ 'a.txt': 'a', 'gone.txt': 'g', 'été 1.txt': 'e' });
  await put('a.txt', 'b');
  await put('été 1.txt', 'f');
  await git('add', 'été 1.txt');
  await put('new/deep.txt', 'n');
  await rm(join(root, 'gone.txt'));
  await symlink('nowhere', join(root, 'link'));
  const { dirty } = await repositoryState(root, ports);
  assert.deepEqual(dirty, [
    { path: 'a.txt', sha256: sha256Hex('b') },
    { path: 'gone.txt', sha256: '' },
    { path: 'link', sha256: '' },
    { path: 'new/deep.txt', sha256: sha256Hex('n') },
    { path: 'été 1.txt', sha256: sha256Hex('f') },
  ]);
});

test('a project in a folder of a repository is looked at by itself, its paths its own', async (t) => {
  const { root, git, put, commit } = await gitProject(t);
  await commit({ 'own/a.txt': 'a', 'other.txt': 'o' });
  await put('other.txt', 'changed');
  await put('own/a.txt', 'changed');
  const state = await repositoryState(`${root}/own`, ports);
  assert.equal(state.tree, await git('rev-parse', 'HEAD:own'));
  assert.deepEqual(
    state.dirty.map(({ path }) => path),
    ['a.txt'],
  );
});

test('no repository, and one without a commit, are said and are no accident', async (t) => {
  const folder = await freshFolder(t);
  assert.match((await repositoryState(folder, ports)).unread, /not a git repository/);
  const { root } = await gitProject(t);
  const { head, unread } = await repositoryState(root, ports);
  assert.equal(head, '');
  assert.notEqual(unread, '');
});
