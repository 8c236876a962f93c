import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { outputNames } from '../../src/model/kernel-outputs.ts';
import { coreProject, editCell, exampleProject } from '../support/e2e-project.ts';
import { reportRow, runProject } from '../support/e2e-run.ts';
import { storedState } from '../support/e2e-service.ts';

const rehearse = ['rehearse', '--language', 'en'];
const mainReport = 'lumvorax_360_validation_report_v3_complete.json';

test('a notebook that raises in its second cell is refused with its traceback, outputs 2 to 8 collected', async (t) => {
  const around = await exampleProject(t);
  await editCell(around, 2, () => "raise RuntimeError('the dataset is upside down')");
  const refused = await runProject(around.project, rehearse, around);
  assert.equal(refused.verdict, 'NO-GO GATE-011');
  assert.equal(refused.status, 1);
  reportRow(refused.report, 'GATE-013', 'FAIL');
  reportRow(refused.report, 'stderr', 'RuntimeError: the dataset is upside down');
  const { 'main-report': first, ...others } = outputNames(['core', 'nx47'], mainReport);
  const collected = Object.keys(refused.run.outputs);
  assert.deepEqual(
    Object.values(others).filter((name) => !collected.includes(name)),
    [],
  );
  assert.ok(!collected.includes(first));
});

test('a notebook that emits one UserWarning is refused, and the report shows that line of the log', async (t) => {
  const around = await exampleProject(t);
  await editCell(around, 10, (source) => `${source}\nwarnings.warn('the last tile is odd')\n`);
  const refused = await runProject(around.project, rehearse, around);
  assert.equal(refused.verdict, 'NO-GO GATE-081');
  assert.equal(refused.status, 1);
  assert.equal(refused.run.session?.status, 'complete');
  reportRow(refused.report, 'stderr', 'python-warning', 'UserWarning: the last tile is odd');
});

test('a session that never ends is INCONCLUSIVE/deadline after --deadline 4, with status 3', async (t) => {
  const around = await coreProject(t);
  await editCell(around, 1, () => 'while True: pass');
  const left = await runProject(around.project, [...rehearse, '--deadline', '4'], around);
  assert.equal(left.verdict, 'INCONCLUSIVE deadline');
  assert.equal(left.status, 3);
  reportRow(left.report, 'wait', 'SESSION_DEADLINE', 'running');
  assert.match(left.report, /^NO-GO \(not proven\) — INCONCLUSIVE\/deadline$/m);
  const [kernel] = (await storedState(join(around.project, '.nx47/kaggle'))).kernels;
  assert.equal(kernel?.versions[0]?.session.status, 'cancel-acknowledged');
});
