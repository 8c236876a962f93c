import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { createFiles } from '../../src/host/files.ts';
import { createTaskLock } from '../../src/host/task-lock.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { parseProfile } from '../../src/profile/parse.ts';
import { profileCommand } from '../../src/profile-command.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { runPythonSession } from '../support/rehearsal-python-session.ts';
import { alice, call, startedService } from '../support/rehearsal-service.ts';

const isFailure = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;

async function probe(project: string, url: string, ...more: readonly string[]) {
  const around = quietSurroundings();
  const environment = { ...around.environment, KAGGLE_API_TOKEN: alice.token };
  const words = ['profile', 'probe', project, '--kaggle', '--service', url, '--wait', '0', ...more];
  return profileCommand(parseCommandLine(words), { ...around, environment }, 'en');
}

async function started(t: TestContext) {
  const server = await startedService(t);
  return { server, project: await projectWith(t, []) };
}

test('without --execute the probe is only planned: the private kernel is named and nothing is pushed', async (t) => {
  const { server, project } = await started(t);
  const { text, status } = await probe(project, server.url);
  assert.equal(status, 0);
  assert.match(text, /SaveKernel alice\/nx47-profile-probe \(notebook, \d+ bytes, internet off, private/);
  const answer = await call(server, 'getKernel', { userName: 'alice', kernelSlug: 'nx47-profile-probe' });
  assert.notEqual(answer.status, 200);
});

test("with --execute a private kernel runs the kit's own probe, and its profile comes back with place and nonce", async (t) => {
  const { server, project } = await started(t);
  const before = await contentsBelow(project);
  const { text, status } = await probe(project, server.url, '--execute');
  assert.equal(status, 0);
  const profile = parseProfile(new TextEncoder().encode(text));
  assert.equal(profile.origin, 'probe');
  assert.match(profile.python.version, /^3\./);
  assert.ok((profile.loader?.libs['libc.so.6']?.symbols?.length ?? 0) > 1000);
  assert.deepEqual(
    [profile.provenance?.['kernel'], profile.provenance?.['kernel_version']],
    ['alice/nx47-profile-probe', 1],
  );
  assert.match(String(profile.provenance?.['nonce']), /^[0-9a-f]{32}$/);
  const { body } = await call(server, 'getKernel', { userName: 'alice', kernelSlug: 'nx47-profile-probe' });
  assert.match(JSON.stringify(body), /"isPrivate":true/);
  assert.deepEqual(await contentsBelow(project, '.nx47'), before);
  const [session = ''] = await readdir(join(project, '.nx47/session'));
  const checked = await verifySession(join(project, '.nx47/session', session), createFiles());
  assert.equal(checked.problem, '');
});

test('a probe pushes nothing while a task runs in the project (TASK_RUNNING), nor in safe mode (SAFE_MODE)', async (t) => {
  const { server, project } = await started(t);
  const [state, lock] = [join(project, '.nx47'), createTaskLock()];
  await mkdir(state);
  await lock.take(join(state, 'RUNNING'), 'T0');
  await assert.rejects(probe(project, server.url, '--execute'), isFailure('TASK_RUNNING'));
  await lock.giveBack(join(state, 'RUNNING'));
  await writeFile(join(state, 'SAFE_MODE.json'), '{}');
  await assert.rejects(probe(project, server.url, '--execute'), isFailure('SAFE_MODE'));
  const answer = await call(server, 'getKernel', { userName: 'alice', kernelSlug: 'nx47-profile-probe' });
  assert.notEqual(answer.status, 200);
});

test('a probe whose session ends in an error brings no profile: PROBE_FAILED', async (t) => {
  const project = await projectWith(t, []);
  const server = await startedService(t, {
    runSession: async (order, signal) => ({ ...(await runPythonSession(order, signal)), status: 'error' }),
  });
  await assert.rejects(probe(project, server.url, '--execute'), isFailure('PROBE_FAILED'));
});

test('a setting of a run beside show or a local probe is USAGE_UNKNOWN_FLAG', async () => {
  for (const words of [
    ['show', 'kaggle-py312', '--execute'],
    ['probe', '--wait', '3'],
  ]) {
    const line = parseCommandLine(['profile', ...words]);
    await assert.rejects(profileCommand(line, quietSurroundings(), 'en'), isFailure('USAGE_UNKNOWN_FLAG'));
  }
});
