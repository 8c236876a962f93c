import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { commitBackCommand } from '../../src/commit-back-command.ts';
import { createTaskLock } from '../../src/host/task-lock.ts';
import { Failure } from '../../src/model/failure.ts';
import { runHere } from '../support/audited-project.ts';
import { recordedProject, recordedSession } from '../support/recorded-project.ts';

test('a session is not added while a task runs in the project: TASK_RUNNING, and nothing is pushed', async (t) => {
  const project = await recordedProject(t);
  const session = await recordedSession(project, '20261121_p_100000z-1');
  const [file, lock] = [`${project.root}/.nx47/RUNNING`, createTaskLock()];
  await mkdir(`${project.root}/.nx47`, { recursive: true });
  await lock.take(file, 'T0');
  const add = () => runHere(commitBackCommand, ['commit-back', session, '--execute']);
  await assert.rejects(add(), (error: unknown) => error instanceof Failure && error.code === 'TASK_RUNNING');
  assert.equal(await project.git('ls-remote', 'origin', 'refs/heads/nx47-reports'), '');
  assert.match(await readFile(file, 'utf8'), /"T0"/);
  await lock.giveBack(file);
  assert.equal((await add()).status, 0);
});
