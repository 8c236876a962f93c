import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { lookAtJob, waitForJob } from '../../src/job-following.ts';
import { sendJob } from '../../src/job-sending.ts';
import { listJobs, submitJob } from '../../src/jobs/spool.ts';
import { Failure } from '../../src/model/failure.ts';
import { orderOf, workAll } from '../support/job-spool.ts';
import { type Clone, type SendingDesk, sendingDesk } from '../support/sending-desk.ts';

const ping = (id: string, parts: Parameters<typeof orderOf>[1] = {}) =>
  orderOf(id, { MACRO_NAME: 'ping', INPUT: { text: `told ${id}` }, ...parts });
const execute = ['--machine', 'pandaminer', '--execute'];

async function send(clone: Clone, id: string, ...more: readonly string[]) {
  return sendJob(ping(id), await clone.sending('submit', `${id}.json`, ...execute, ...more));
}
async function statusOf(clone: Clone, id: string, ...argv: readonly string[]): Promise<string> {
  const look = await waitForJob(id, await clone.sending('wait', id, ...argv));
  return 'result' in look ? look.result.STATUS : look.pending;
}
const dispatches = ({ calls }: SendingDesk) => calls.filter((call) => call.endsWith('/dispatches')).length;

test('a job for pandaminer is sent to its runner, waited for, and what it left is the OUTPUT', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  const planned = await sendJob(ping('j1'), await clone.sending('submit', 'x', '--machine', 'pandaminer'));
  assert.match(
    planned.text,
    /would be sent.*\nPOST \/repos\/me\/models\/actions\/workflows\/nx47-job\.yml\/dispatches/,
  );
  assert.equal(dispatches(desk), 0);
  assert.match(
    (await send(clone, 'j1')).text,
    /^Job j1 → pandaminer: pandaminer: takes it\nJob j1: sent to pandaminer/,
  );
  assert.deepEqual(await clone.decisions(), [
    'pandaminer: pandaminer: takes it',
    'pandaminer: pandaminer: takes it',
  ]);
  const following = await clone.sending('result', 'j1');
  assert.deepEqual(await lookAtJob('j1', following), { pending: 'queued' });
  const look = await waitForJob('j1', following);
  assert.ok('result' in look);
  assert.deepEqual(
    [look.result.STATUS, look.result.OUTPUT.map(({ path }) => path)],
    ['DONE', ['output.json']],
  );
  const kept = join(following.place.spool.jobs, 'j1/outcome/artefacts/output.json');
  assert.deepEqual(JSON.parse(await readFile(kept, 'utf8')), { answer: 'told j1' });
  assert.deepEqual(await desk.attempts(), ['pandaminer/jobs/j1/attempt-1']);
});

const vm100 = 'vm100: takes it';
const chains: readonly (readonly [string, (desk: SendingDesk) => void, string, string])[] = [
  [
    'pandaminer is offline: the job goes to vm103',
    (desk) => off(desk, 'pandaminer'),
    'vm103',
    'pandaminer: does not answer; vm103: takes it',
  ],
  [
    'pandaminer is offline and vm103 is busy: the job goes to vm100, here',
    (desk) => {
      off(desk, 'pandaminer');
      desk.runner('vm103').busy = true;
    },
    'vm100',
    `pandaminer: does not answer; vm103: no free place; ${vm100}`,
  ],
];
function off(desk: SendingDesk, name: string): void {
  desk.runner(name).status = 'offline';
}

for (const [title, make, machine, decision] of chains)
  test(`${title}, and the decision is recorded`, async (t) => {
    const desk = await sendingDesk(t);
    const clone = await desk.clone();
    await clone.startWorker();
    make(desk);
    const { text } = await send(clone, 'j1');
    assert.match(text, new RegExp(`^Job j1 → ${machine}: .*; reduced$`, 'm'));
    assert.deepEqual(await clone.decisions(), [`${machine}: ${decision}`]);
    assert.equal(dispatches(desk), machine === 'vm100' ? 0 : 1);
  });

test('a job that waits for pandaminer keeps the next one from pandaminer, and not from vm103', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  await send(clone, 'j1');
  await send(clone, 'j2');
  const [, decision] = await clone.decisions();
  assert.equal(decision, 'vm103: pandaminer: 1 waiting; vm103: takes it');
  await assert.rejects(send(clone, 'j3'), { code: 'JOB_NO_MACHINE' });
});

test('where no machine of the chain is fit, nothing is sent and no job is there', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  off(desk, 'pandaminer');
  off(desk, 'vm103');
  await assert.rejects(send(clone, 'j1'), { code: 'JOB_NO_MACHINE' });
  const { place } = await clone.sending('status');
  assert.deepEqual([dispatches(desk), await listJobs(place.spool, place)], [0, []]);
});

test('an order above what the chosen machine declares is JOB_REFUSED before anything is sent', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  const large = ping('j1', { LIMITS: { ...ping('j1').LIMITS, memory_mb: 1 << 20 } });
  await assert.rejects(sendJob(large, await clone.sending('submit', 'x', ...execute)), {
    code: 'JOB_REFUSED',
  });
  const { place } = await clone.sending('status');
  assert.deepEqual([dispatches(desk), await listJobs(place.spool, place)], [0, []]);
});

test('a job that was sent stays where it is: sent again while its machine is off, submitted here, sent from a second clone', async (t) => {
  const desk = await sendingDesk(t);
  const [clone, second] = [await desk.clone(), await desk.clone()];
  await clone.startWorker();
  await send(clone, 'j1');
  for (const name of ['pandaminer', 'vm103']) off(desk, name);
  assert.match((await send(clone, 'j1')).text, /^Job j1: sent before, https:\/\/github\.com\//);
  const { place } = await clone.sending('status');
  assert.equal(await submitJob(place.spool, ping('j1'), place), 'known');
  assert.match((await send(second, 'j1')).text, /^Job j1: sent before/);
  desk.runner('pandaminer').status = 'online';
  const here = await second.sending('status');
  await workAll(here.place);
  for (const one of [clone, second]) assert.equal(await statusOf(one, 'j1'), 'DONE');
  assert.deepEqual([dispatches(desk), await desk.attempts()], [1, ['pandaminer/jobs/j1/attempt-1']]);
  const other = ping('j1', { INPUT: { text: 'other' } });
  for (const one of [clone, second, await desk.clone()])
    await assert.rejects(sendJob(other, await one.sending('submit', 'x', ...execute)), {
      code: 'JOB_ID_TAKEN',
    });
});

test('a call whose answer is lost is not made twice, and one that was cut off before the call is made later', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  desk.actions.loses.push('POST');
  await send(clone, 'lost');
  assert.equal(desk.actions.runs.length, 1);
  const { place } = await clone.sending('status');
  await submitJob(place.spool, ping('cut'), place, {
    ...{ schema: 'nx47.sent-job/1', machine: 'vm103', labels: ['self-hosted', 'vm103'] },
    ...{ repository: 'me/models', ref: 'main' },
  });
  await send(clone, 'cut');
  assert.deepEqual(
    desk.actions.runs.map(({ inputs }) => [inputs.job, inputs.runner]),
    [
      ['lost', '["self-hosted","pandaminer"]'],
      ['cut', '["self-hosted","vm103"]'],
    ],
  );
});

test('a job of this machine is not sent to another, and nothing is decided about it', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  const { place } = await clone.sending('status');
  await submitJob(place.spool, ping('j1'), place);
  assert.equal((await send(clone, 'j1')).text, 'Job j1: known already, with the same order\n');
  assert.deepEqual([dispatches(desk), await clone.decisions()], [0, []]);
});

test('an order that reached a machine in two runs is done once by it', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  await send(clone, 'j1');
  const [first] = desk.actions.runs;
  assert.ok(first !== undefined);
  desk.actions.runs.push({ ...first, id: 900 });
  await desk.actions.settle();
  assert.equal(await statusOf(clone, 'j1'), 'DONE');
  assert.deepEqual(
    desk.actions.runs.map(({ conclusion }) => conclusion),
    ['success', 'success'],
  );
  assert.deepEqual(await desk.attempts(), ['pandaminer/jobs/j1/attempt-1']);
});

test('a run that died is made again on its machine with --execute, and only said without', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  await send(clone, 'j1');
  desk.mishaps.push('died', 'died');
  await desk.actions.settle();
  const look = await lookAtJob('j1', await clone.sending('result', 'j1'));
  assert.deepEqual(look, {
    pending: 'attempt 1 of its run: failure, without a result: retry with --execute',
  });
  assert.equal(await statusOf(clone, 'j1', '--execute'), 'DONE');
  assert.deepEqual([dispatches(desk), desk.actions.runs[0]?.attempt], [1, 3]);
});

test('a run that died as often as the order allows is UNDECIDED, and never made again', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  await send(clone, 'j1');
  desk.mishaps.push('died', 'died', 'died');
  assert.equal(await statusOf(clone, 'j1', '--execute'), 'UNDECIDED');
  assert.match((await send(clone, 'j1')).text, /known already/);
  assert.deepEqual([dispatches(desk), desk.actions.runs[0]?.attempt, await desk.attempts()], [1, 3, []]);
});

test('a job that no runner takes by its deadline is ended there and EXPIRED; one that the check refuses is REFUSED', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  const soon = new Date(Date.now() + 120_000).toISOString().replace(/\.\d+/, '');
  const order = ping('late', { DEADLINE: soon });
  await sendJob(order, await clone.sending('submit', 'x', ...execute));
  off(desk, 'pandaminer');
  assert.equal(await statusOf(clone, 'late', '--execute'), 'EXPIRED');
  assert.equal(desk.actions.runs[0]?.conclusion, 'cancelled');
  desk.runner('pandaminer').status = 'online';
  await send(clone, 'bad');
  desk.mishaps.push('refused by the check');
  assert.equal(await statusOf(clone, 'bad', '--execute'), 'REFUSED');
  assert.deepEqual(await desk.attempts(), []);
});

test('an artefact that was changed on its way is refused, and the job has no result', async (t) => {
  const desk = await sendingDesk(t);
  const clone = await desk.clone();
  for (const id of ['j1', 'j2']) {
    await send(clone, id);
    await desk.actions.settle();
  }
  const [one, two] = desk.actions.runs;
  assert.ok(one !== undefined && two !== undefined);
  one.archive = two.archive;
  const refused = (error: unknown) => error instanceof Failure && error.code === 'JOB_ARTEFACT_INVALID';
  await assert.rejects(statusOf(clone, 'j1'), refused);
  await assert.rejects(statusOf(clone, 'j1'), refused);
  assert.equal(await statusOf(clone, 'j2'), 'DONE');
});
