import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { stateDigest } from '../../../src/reduction/project-state.ts';
import { readProject } from '../../../src/reduction/read-project.ts';
import { gitProject } from '../../support/git-project.ts';
import { testWorld } from '../../support/test-world.ts';

test('a project is what git tracks or would take, and its ignored bundle: no session, no link, nothing of .nx47', async (t) => {
  const git = await gitProject(t);
  await git.commit({ '.gitignore': 'bundle/\ncache/\n', 'nx47.yml': 'kernel: .\n', 'session/a/x.md': 'x' });
  for (const name of ['new.py', 'cache/big.bin', 'bundle/w.whl', '.nx47/state.json'])
    await git.put(name, name);
  await symlink('new.py', join(git.root, 'link.py'));
  const state = await readProject(git.root, 'bundle', testWorld());
  assert.deepEqual([...state.keys()], ['.gitignore', 'bundle/w.whl', 'new.py', 'nx47.yml']);
  const digest = stateDigest(state);
  await git.put('cache/big.bin', 'other');
  assert.equal(stateDigest(await readProject(git.root, 'bundle', testWorld())), digest);
  await git.put('new.py', 'other');
  assert.notEqual(stateDigest(await readProject(git.root, 'bundle', testWorld())), digest);
});
