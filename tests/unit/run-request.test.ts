import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { exitStatusOf } from '../../src/exit-status.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import { readRequest } from '../../src/read-request.ts';
import { runRequest } from '../../src/run-request.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';

async function rehearsed(
  t: TestContext,
  lines: readonly string[],
  competitions: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<FinishedRun> {
  const project = await projectWith(t, [], lines);
  const path = join(project, 'notebook/kernel-metadata.json');
  const metadata = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...metadata, competition_sources: competitions }));
  const request = await readRequest({ mode: 'execute', language: 'en' }, project, 'rehearse');
  const around = quietSurroundings();
  return runRequest(request, { ...around, environment: { ...around.environment, ...environment } });
}

test('a rehearsal without a folder for titanic ends INCONCLUSIVE/input-missing with 3, a report and an intact ledger', async (t) => {
  const run = await rehearsed(t, [], ['titanic']);
  assert.deepEqual([run.verdict.kind, run.verdict.cause], ['INCONCLUSIVE', 'input-missing']);
  assert.equal(exitStatusOf(run.verdict, 'rehearsal'), 3);
  assert.deepEqual(
    run.dossier.incidents.map(({ code, parameters }) => [code, parameters['inputs']]),
    [['INPUT_MISSING', 'titanic']],
  );
  const report = await readFile(join(run.sessionFolder, 'reports/report.md'), 'utf8');
  assert.match(report, /titanic/);
  assert.match(report, /input-missing/);
  const { problem } = await verifySession(run.sessionFolder, createFiles());
  assert.equal(problem, '');
});

test('a rehearsal on a machine without an interpreter ends INCONCLUSIVE/machine, recorded', async (t) => {
  const nowhere = { PATH: '/nowhere', HOME: '/nowhere', PYENV_ROOT: '/nowhere' };
  const run = await rehearsed(t, [], [], {
    ...nowhere,
    UV_PYTHON_INSTALL_DIR: '/nowhere',
    XDG_DATA_HOME: '/nowhere',
  });
  assert.deepEqual([run.verdict.kind, run.verdict.cause], ['INCONCLUSIVE', 'machine']);
  assert.notEqual(run.sessionFolder, '');
  assert.equal((await verifySession(run.sessionFolder, createFiles())).problem, '');
});

test('a profile that nobody knows is a wrong request, for which no session is opened', async (t) => {
  await assert.rejects(rehearsed(t, ['profile: kaggle-py299'], ['titanic']), /PROFILE_UNKNOWN/);
});
