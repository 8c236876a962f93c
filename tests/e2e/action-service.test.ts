import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { eventSchema } from '../../src/model/event.ts';
import type { Fault } from '../../src/rehearsal/faults.ts';
import { assertOutputs, jobEvents, jobOn } from '../support/action-jobs.ts';
import { type Job, runJob, type StepEnd } from '../support/action-runner.ts';
import { eventually } from '../support/e2e-processes.ts';
import { contentsBelow, coreProject, type TestProject } from '../support/e2e-project.ts';
import { assertIntact, sessionsOf } from '../support/e2e-run.ts';
import { type ServedKaggle, servedKaggle, storedState } from '../support/e2e-service.ts';
import type { ResultsService } from '../support/results-service.ts';
import { slowness } from '../support/slowness.ts';

type Place = {
  readonly around: TestProject;
  readonly served: ServedKaggle;
  readonly results: ResultsService;
  /** A job against the service, with these inputs too. */
  job(event: Job['event'], inputs?: Job['inputs'], attempt?: number): Job;
};

async function place(t: TestContext, faults: readonly Fault[] = []): Promise<Place> {
  const around = await coreProject(t);
  const served = await servedKaggle(around, faults);
  const [, service = ''] = served.to;
  const { job, results } = await jobOn(around, { event: jobEvents.push });
  const environment = { ...around.environment, ...served.account.environment };
  return {
    ...{ around, served, results },
    job: (event, inputs = {}, attempt = 1) => ({
      ...{ ...job, environment, event, attempt },
      inputs: { ...job.inputs, service, target: 'rehearsal', ...inputs },
    }),
  };
}

const versions = async ({ served }: Place) => (await storedState(served.folder)).kernels[0]?.versions.length;

const phases = async (session: string) =>
  (await readFile(join(session, 'logs/session.jsonl'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => eventSchema.parse(JSON.parse(line)));

test('a push without a mode is PLANNED, and an observed dispatch leaves neither session nor artifact', async (t) => {
  const here = await place(t);
  const planned = await runJob(here.job(jobEvents.push));
  assert.equal(planned.outcome, 'success', planned.main.printed);
  assertOutputs(planned, { verdict: 'PLANNED', cause: '', 'kernel-version': '' });
  assert.ok(here.results.artifacts.has('nx47-session-repository-4700-1'), planned.post.printed);
  here.results.artifacts.clear();
  const before = await contentsBelow(here.around.project);
  const observed = await runJob(here.job(jobEvents.dispatch, { mode: 'observe' }));
  assertOutputs(observed, { verdict: 'PLANNED', session: '', report: '', sarif: '' });
  assert.deepEqual([await contentsBelow(here.around.project), here.results.artifacts.size], [before, 0]);
});

test('a refused push fails the step as NO-GO with one error, and nothing is said to be running', async (t) => {
  const here = await place(t, ['push-error']);
  const end = await runJob(here.job(jobEvents.push, { mode: 'execute' }));
  assert.equal(end.outcome, 'failure', end.main.printed);
  assertOutputs(end, { verdict: 'NO-GO', cause: 'KAGGLE_REFUSED', 'kernel-version': '', ticket: '' });
  assert.deepEqual([end.annotations.length, end.post.status], [1, 0], end.annotations.join('\n'));
});

test('a detached push is PENDING and green, says where it goes on, and a schedule judges it by its ticket', async (t) => {
  const here = await place(t);
  const detached = await runJob(here.job(jobEvents.push, { mode: 'execute', detach: 'true' }));
  assert.equal(detached.outcome, 'success', detached.main.printed);
  assertOutputs(detached, { verdict: 'PENDING', 'kernel-version': '1' });
  assertMayRun(detached);
  const ticket = detached.outputs['ticket'] ?? '';
  assert.match(ticket, /\/ticket\.json$/);

  const judged = await runJob(here.job(jobEvents.schedule, { ticket }));
  assertOutputs(judged, { verdict: 'REHEARSED', cause: '', ticket: '' });
  assert.equal(await versions(here), 1);
  assert.ok(here.results.artifacts.has('nx47-outputs-repository-4700-1'), judged.post.printed);
  assert.ok(here.results.artifacts.has('nx47-session-repository-4700-1-2'), 'a name that is taken');
});

/** The end of the step warns, once, of what goes on on the service, with its address. */
function assertMayRun(end: StepEnd): void {
  const warnings = end.annotations.filter((text) => text.startsWith('warning: '));
  assert.equal(warnings.length, 1, end.post.printed);
  assert.match(
    warnings[0] ?? '',
    /may still be running on Kaggle: http:.*\/code\/ndarray2000\/core-notebook/,
  );
}

/** A run that has pushed and waits. */
const untilItWaits = (said: () => string, seconds: number) =>
  eventually('the wait has begun', 60, () => said().includes(`${seconds} s of ${seconds} s`) || undefined);

test('a cancelled job ends within 2 s; its end leaves the sealed session and says what may run', async (t) => {
  const here = await place(t, ['patient-queue']);
  const job = here.job(jobEvents.push, { mode: 'execute', wait: '300' });
  let sentMs = 0;
  const cancel = async (said: () => string) => {
    await untilItWaits(said, 300);
    sentMs = performance.now();
  };
  let mainMs = 0;
  const end = await runJob(job, { cancel, beforePost: async () => (mainMs = performance.now() - sentMs) });
  assert.ok(mainMs < 2000 * slowness(), `${mainMs} ms`);
  assert.deepEqual([end.outcome, end.main.signal, end.post.status], ['cancelled', null, 0]);
  assertOutputs(end, { verdict: 'INCONCLUSIVE', 'kernel-version': '1' });
  assertMayRun(end);
  assert.ok(here.results.artifacts.has('nx47-session-repository-4700-1'), end.post.printed);
  const [session = ''] = await sessionsOf(here.around.project);
  assert.ok((await phases(session)).some(({ decision }) => decision === 'CANCELLED'));
  await assertIntact(session, here.around);
});

test('a killed job has its ledger sealed by its end, and the next attempt judges that session on a fresh checkout', async (t) => {
  const here = await place(t);
  const inputs = { mode: 'execute', wait: '9' };
  const killed = await runJob(here.job(jobEvents.push, inputs), {
    cancel: async (said, pid) => {
      await untilItWaits(said, 9);
      process.kill(pid, 'SIGKILL');
    },
  });
  assert.equal(killed.main.signal, 'SIGKILL');
  assertOutputs(killed, { verdict: 'INCONCLUSIVE', cause: 'interrupted', ticket: '' });
  assertMayRun(killed);
  const [session = ''] = await sessionsOf(here.around.project);
  const last = (await phases(session)).at(-1);
  assert.deepEqual([last?.phase, last?.decision], ['VERDICT', 'INCONCLUSIVE interrupted']);

  await rm(join(here.around.project, '.nx47'), { recursive: true });
  const second = await runJob(here.job(jobEvents.push, { mode: 'execute', wait: '2' }, 2));
  assert.match(second.main.log, /^Attempt 1 of this run left a session: it is judged/m);
  assert.equal(await versions(here), 1, 'nothing was started twice');
  assertOutputs(second, { verdict: 'REHEARSED', 'kernel-version': '1' });
});
