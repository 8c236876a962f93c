import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CommandAnswer } from '../../src/audit-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import type { Surroundings } from '../../src/compose.ts';
import { jobCommand } from '../../src/job-command.ts';
import { orderDigest } from '../../src/jobs/read-order.ts';
import { type JobOrder, jobResultSchema } from '../../src/model/job.ts';
import { workerCommand } from '../../src/worker-command.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { orderOf } from '../support/job-spool.ts';

type Desk = {
  readonly folder: string;
  job(...words: readonly string[]): Promise<CommandAnswer>;
  worker(...words: readonly string[]): Promise<CommandAnswer>;
  order(order: JobOrder): Promise<string>;
};

async function desk(t: TestContext, environment: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const folder = await freshFolder(t);
  const quiet = quietSurroundings();
  const around: Surroundings = { ...quiet, environment: { ...quiet.environment, ...environment } };
  const spool = ['--spool', join(folder, 'spool')];
  return {
    folder,
    job: (...words) => jobCommand(parseCommandLine(['job', ...words, ...spool]), around, 'en', folder),
    worker: (...words) => workerCommand(parseCommandLine(['worker', ...words, ...spool]), around, 'en'),
    order: async (order) => {
      const path = join(folder, `${order.JOB_ID}.json`);
      await writeFile(path, JSON.stringify(order));
      return path;
    },
  };
}

const ping = (id: string, text: string) => orderOf(id, { MACRO_NAME: 'ping', INPUT: { text } });

test('a job is submitted, shown as NEW, done by the worker, and its result is the answer to the ping', async (t) => {
  const { job, worker, order, folder } = await desk(t);
  const path = await order(ping('j1', 'hello'));
  assert.match((await job('submit', path)).text, /^Job j1: submitted\n$/);
  assert.deepEqual((await job('result', 'j1')).status, 4);
  assert.deepEqual((await job('status')).text, 'j1\tNEW\t0\n');
  assert.equal((await worker('--once')).status, 0);
  const answer = await job('result', 'j1');
  assert.equal(answer.status, 0);
  const { OUTPUT, METRICS } = jobResultSchema.parse(JSON.parse(answer.text));
  assert.deepEqual([OUTPUT.map(({ path: name }) => name), METRICS.attempts], [['output.json'], 1]);
  const output = join(folder, 'spool/jobs/j1/outcome/artefacts/output.json');
  assert.deepEqual(JSON.parse(await readFile(output, 'utf8')), { answer: 'hello' });
  assert.equal((await job('status', 'j1')).text, 'j1\tDONE\t1\n');
});

test('run does one job and leaves the others; cancel asks for the end of one that waits', async (t) => {
  const { job, order } = await desk(t);
  await job('submit', await order(ping('waits', 'x')));
  const answer = await job('run', await order(ping('mine', 'x')));
  assert.equal(jobResultSchema.parse(JSON.parse(answer.text)).STATUS, 'DONE');
  assert.match((await job('cancel', 'waits')).text, /its end is asked for/);
  assert.equal((await job('status')).text, 'mine\tDONE\t1\nwaits\tCANCELLING\t0\n');
});

test('an unknown job, an action that there is not and a missing order are refused by code', async (t) => {
  const { job } = await desk(t);
  await assert.rejects(job('result', 'none'), { code: 'JOB_NOT_FOUND' });
  await assert.rejects(job('status', 'none'), { code: 'JOB_NOT_FOUND' });
  await assert.rejects(job('cancel', 'none'), { code: 'JOB_NOT_FOUND' });
  await assert.rejects(job('do'), { code: 'USAGE_UNKNOWN_COMMAND' });
  await assert.rejects(job('submit'), { code: 'USAGE_BAD_VALUE' });
});

test('without a worker its health is status 3', async (t) => {
  const { worker } = await desk(t);
  assert.deepEqual(await worker('--health'), {
    text: '',
    note: 'No worker is running: `nx47 worker`',
    status: 3,
  });
});

const order = ping('j1', 'hello');
const variables = {
  ...{ ORDER: JSON.stringify(order), JOB: 'j1', DIGEST: orderDigest(order) },
  RUNNER_LABELS: '["ubuntu-24.04"]',
};

test('the check of a run accepts its order and the labels of GitHub’s own runner', async (t) => {
  const output = join(await freshFolder(t), 'output');
  const given = { ...variables, RUNNER_LABELS: '["ubuntu-24.04"]', GITHUB_OUTPUT: output };
  const { job } = await desk(t, given);
  assert.equal((await job('runner', 'check')).status, 0);
  assert.equal(await readFile(output, 'utf8'), 'runner=["ubuntu-24.04"]\n');
});

for (const [what, changed, code] of [
  ['an order of another id', { JOB: 'j2' }, 'JOB_ORDER_INVALID'],
  ['an order of another digest', { DIGEST: 'a'.repeat(64) }, 'JOB_ORDER_INVALID'],
  ['a runner that nobody declared', { RUNNER_LABELS: '["self-hosted","theirs"]' }, 'JOB_REFUSED'],
  ['labels that are no list', { RUNNER_LABELS: 'ubuntu-24.04' }, 'JOB_REFUSED'],
] as const)
  test(`the check of a run refuses ${what}`, async (t) => {
    const { job } = await desk(t, { ...variables, RUNNER_LABELS: '["ubuntu-24.04"]', ...changed });
    await assert.rejects(job('runner', 'check'), { code });
  });

test('the work of a run leaves its status and its folder to the steps after it', async (t) => {
  const home = await freshFolder(t);
  const output = join(home, 'output');
  const given = { ...variables, HOME: home, GITHUB_OUTPUT: output, GITHUB_REPOSITORY: 'me/models' };
  const { job } = await desk(t, given);
  assert.equal((await job('runner', 'run')).status, 0);
  const outcome = join(home, '.local/state/nx47/spool/me/models/jobs/j1/outcome');
  assert.equal(await readFile(output, 'utf8'), `status=DONE\noutcome=${outcome}\n`);
});

test('the work of a run has the limits of the machine with its labels: an hour is pandaminer’s, and more than vm102 gives', async (t) => {
  const long = orderOf('j1', { MACRO_NAME: 'ping', limits: { seconds: 3600 } });
  const statuses: string[] = [];
  for (const labels of [
    '["self-hosted","pandaminer","gpu"]',
    '["self-hosted","vm102"]',
    '["ubuntu-24.04"]',
  ]) {
    const home = await freshFolder(t);
    const given = {
      ORDER: JSON.stringify(long),
      DIGEST: orderDigest(long),
      RUNNER_LABELS: labels,
      HOME: home,
    };
    const { job, folder } = await desk(t, { ...variables, ...given, GITHUB_REPOSITORY: 'me/models' });
    await mkdir(join(folder, 'configs'));
    await copyFile(
      join(import.meta.dirname, '../../templates/machines.yml'),
      join(folder, 'configs/machines.yml'),
    );
    const { STATUS } = jobResultSchema.parse(JSON.parse((await job('runner', 'run')).text));
    statuses.push(STATUS);
  }
  assert.deepEqual(statuses, ['DONE', 'REFUSED', 'DONE']);
});
