import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { coreProject, exampleProject } from '../support/e2e-project.ts';
import { reportRow, runProject } from '../support/e2e-run.ts';
import { servedKaggle, storedState } from '../support/e2e-service.ts';

const execute = ['certify', '--execute'];

test('a push answered 200 with the error `Notebook not found` is refused in the words of the service', async (t) => {
  const around = await exampleProject(t);
  const served = await servedKaggle(around, ['push-error']);
  const refused = await runProject(around.project, [...execute, ...served.to], served.account);
  assert.equal(refused.verdict, 'NO-GO KAGGLE_REFUSED');
  assert.equal(refused.status, 1);
  reportRow(refused.report, 'push', 'KAGGLE_REFUSED', 'Kaggle refused SaveKernel: Notebook not found');
  assert.deepEqual((await storedState(served.folder)).kernels, []);
});

test('a kernel pushed without its dataset is refused, although the service calls that a success', async (t) => {
  const around = await exampleProject(t);
  const served = await servedKaggle(around, ['invalid-dataset-source']);
  const refused = await runProject(around.project, [...execute, ...served.to], served.account);
  assert.equal(refused.verdict, 'NO-GO KERNEL_SOURCE_REFUSED');
  assert.equal(refused.status, 1);
  reportRow(refused.report, 'push', 'KERNEL_SOURCE_REFUSED', 'ndarray2000/nx47-dependencies');
});

test('an output named ../../evil is refused, and no file of that name is written anywhere', async (t) => {
  const around = await coreProject(t);
  const served = await servedKaggle(around, ['evil-output-name']);
  const refused = await runProject(around.project, [...execute, ...served.to], served.account);
  assert.equal(refused.verdict, 'NO-GO OUTPUT_NAME_UNSAFE');
  assert.equal(refused.status, 1);
  reportRow(refused.report, 'collect', 'OUTPUT_NAME_UNSAFE', '../../evil');
  const written = await readdir(around.ground, { recursive: true });
  assert.deepEqual(
    written.filter((path) => path.endsWith('evil')),
    [],
  );
});

test('outputs of the run before are refused because the nonce of this run does not come back', async (t) => {
  const around = await coreProject(t);
  const honest = await servedKaggle(around);
  const first = await runProject(around.project, [...execute, ...honest.to], honest.account);
  assert.equal(first.verdict, 'REHEARSED');
  assert.equal(first.status, 1, 'a rehearsal where Kaggle was asked for');
  await honest.close();

  const stale = await servedKaggle(around, ['stale-outputs']);
  const second = await runProject(around.project, [...execute, ...stale.to], stale.account);
  assert.equal(second.status, 1);
  assert.equal(second.run.kernel?.version, 2);
  assert.deepEqual(second.run.outputs, first.run.outputs);
  assert.equal(second.verdict, 'NO-GO GATE-031');
  reportRow(second.report, 'GATE-031', 'FAIL', first.run.nonce);
});
