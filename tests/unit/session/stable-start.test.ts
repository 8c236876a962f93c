import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { requireStableStart } from '../../../src/session/stable-start.ts';
import { gitProject } from '../../support/git-project.ts';
import { testWorld } from '../../support/test-world.ts';

test('off its goal a session plans anew from its last checkpoint alone: a file that differs is SESSION_OFF_STABLE', async (t) => {
  const { root, put, commit } = await gitProject(t);
  const first = await commit({ 'a.txt': 'one\n' });
  const checkpoints = [{ name: 'A', commit: first, tag: '', label: '' }];
  const { shell } = testWorld();
  const start = (isAstray: boolean, some = checkpoints) =>
    requireStableStart({ isAstray, checkpoints: some }, { root, kept: ['JOURNAL.md'] }, shell);
  await start(true);
  await commit({ 'JOURNAL.md': 'grown\n' });
  await start(true);
  await put('b.txt', 'new\n');
  const refused = (files: string) => (error: unknown) =>
    error instanceof Failure && error.code === 'SESSION_OFF_STABLE' && error.parameters['files'] === files;
  await assert.rejects(start(true), refused('b.txt'));
  const second = await commit({ 'a.txt': 'two\n' });
  await assert.rejects(start(true), refused('a.txt, b.txt'));
  await start(false);
  await start(true, []);
  await start(true, [...checkpoints, { name: 'B', commit: second, tag: '', label: '' }]);
});
