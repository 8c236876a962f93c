import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runWorker } from '../../../src/jobs/run-worker.ts';
import { cancelJob, listJobs, resultOf, submitJob } from '../../../src/jobs/spool.ts';
import { freshFolder } from '../../support/folders.ts';
import { hurriedClock } from '../../support/hurried-clock.ts';
import { scriptMacro } from '../../support/job-macros.ts';
import { orderOf, workAll, workerPlace, workOne } from '../../support/job-spool.ts';

const shell = (script: string) => scriptMacro({ argv: (line) => [['sh', '-c', script, line]] });
const quick = () => hurriedClock(async () => undefined);

test('a job that writes outputs/a/b.txt is DONE, with the digest of a/b.txt among its outputs and nothing left in its workspace', async (t) => {
  const place = workerPlace(await freshFolder(t), {
    script: shell(
      'mkdir outputs/a; printf "%s" "$0" > outputs/a/b.txt; ln -s /etc/passwd outputs/link; echo said',
    ),
  });
  const { STATUS, OUTPUT, EVIDENCE, METRICS } = await workOne(
    place,
    orderOf('j1', { INPUT: { line: 'hello' } }),
  );
  assert.equal(STATUS, 'DONE', JSON.stringify(EVIDENCE));
  assert.deepEqual(
    OUTPUT.map(({ path }) => path),
    ['a/b.txt', 'output.json'],
  );
  const digest = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
  assert.equal(OUTPUT[0]?.sha256, digest);
  const artefacts = join(place.spool.jobs, 'j1/outcome/artefacts');
  assert.equal(await readFile(join(artefacts, 'a/b.txt'), 'utf8'), 'hello');
  assert.deepEqual(
    EVIDENCE.map(({ kind }) => kind),
    ['checksum', 'log', 'answer'],
  );
  assert.equal(EVIDENCE.at(-1)?.ref, 'left out: link');
  assert.equal(METRICS.attempts, 1);
  assert.deepEqual(await readdir(place.spool.work), []);
});

test('a job that fails is tried three times, then FAILED', async (t) => {
  const root = await freshFolder(t);
  const place = workerPlace(root, { script: shell('exit 3') }, { clock: quick() });
  const { STATUS, METRICS, OUTPUT } = await workOne(place, orderOf('j1'));
  assert.deepEqual([STATUS, METRICS.attempts, OUTPUT], ['FAILED', 3, []]);
  for (const attempt of [1, 2])
    assert.ok(await place.files.exists(join(place.spool.jobs, `j1/attempt-${attempt}/ended.json`)));
});

test('a job that fails once is DONE at its second attempt, in a fresh workspace', async (t) => {
  const root = await freshFolder(t);
  await mkdir(join(root, 'seen'));
  const script =
    'test ! -e outputs/x; touch outputs/x; ls "$0/once" 2>/dev/null || { touch "$0/once"; exit 1; }';
  const macro = {
    ...scriptMacro({ argv: (line) => [['sh', '-c', script, line]], writes: [join(root, 'seen')] }),
    settle: async () => ({ answer: 'fail' as const, observed: 'not there' }),
  };
  const place = workerPlace(root, { script: macro }, { clock: quick() });
  const { STATUS, METRICS } = await workOne(place, orderOf('j1', { INPUT: { line: join(root, 'seen') } }));
  assert.deepEqual([STATUS, METRICS.attempts], ['DONE', 2]);
});

test('a job whose effect can not be asked for is UNDECIDED after a failure, and never done again', async (t) => {
  const root = await freshFolder(t);
  await mkdir(join(root, 'effects'));
  const argv = (line: string) => [['sh', '-c', 'echo x >> "$0/x"; exit 1', line]];
  const place = workerPlace(root, { script: scriptMacro({ argv, writes: [join(root, 'effects')] }) });
  const { STATUS } = await workOne(place, orderOf('j1', { INPUT: { line: join(root, 'effects') } }));
  await workAll(place);
  assert.equal(STATUS, 'UNDECIDED');
  assert.equal(await readFile(join(root, 'effects/x'), 'utf8'), 'x\n');
});

test('a macro that nobody knows, an input that it refuses and a deadline that has passed are never begun', async (t) => {
  const place = workerPlace(await freshFolder(t), { script: shell('true') });
  const late = orderOf('late', { DEADLINE: '2020-01-01T00:00:00Z' });
  const cases = [
    [orderOf('unknown', { MACRO_NAME: 'other' }), 'REFUSED'],
    [orderOf('input', { INPUT: { line: 47 } }), 'REFUSED'],
    [late, 'EXPIRED'],
  ] as const;
  for (const [order, status] of cases) {
    const result = await workOne(place, order);
    assert.equal(result.STATUS, status, order.JOB_ID);
    assert.equal(result.METRICS.isolation, 'none');
  }
});

test('a job that is cancelled while it runs ends within seconds, one that waits is never begun', async (t) => {
  const place = workerPlace(await freshFolder(t), { script: shell('touch running; sleep 60') });
  await submitJob(place.spool, orderOf('j1'), place);
  await submitJob(place.spool, orderOf('j2'), place);
  await cancelJob(place.spool, 'j2', place);
  const working = workAll(place);
  while (!(await place.files.exists(join(place.spool.work, 'j1-1/running'))))
    await place.clock.sleep(0.05, place.world.signal);
  await cancelJob(place.spool, 'j1', place);
  const asked = performance.now();
  await working;
  assert.ok(performance.now() - asked < 10_000);
  for (const id of ['j1', 'j2'])
    assert.equal((await resultOf(place.spool, id, place))?.STATUS, 'CANCELLED', id);
});

test('two slots never run three jobs at once', async (t) => {
  const root = await freshFolder(t);
  const place = workerPlace(root, { script: shell('sleep 0.3') });
  for (const number of [1, 2, 3, 4]) await submitJob(place.spool, orderOf(`j${number}`), place);
  let most = 0;
  const working = workAll(place, 2);
  let isOver = false;
  void working.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const jobs = await listJobs(place.spool, place);
    most = Math.max(most, jobs.filter(({ state }) => state.at === 'RUNNING').length);
    await place.clock.sleep(0.02, place.world.signal);
  }
  await working;
  assert.equal(most, 2);
});

test('a worker that is stopped leaves its job to the next, and a result is never written twice', async (t) => {
  const root = await freshFolder(t);
  const place = workerPlace(root, { script: shell('echo x >> outputs/x; sleep 0.5') });
  await submitJob(place.spool, orderOf('j1'), place);
  const stop = new AbortController();
  const working = runWorker({ name: 'w', version: '0', slots: 1, once: false }, place, stop.signal);
  while (!(await place.files.exists(join(place.spool.jobs, 'j1/attempt-1/leader.json'))))
    await place.clock.sleep(0.02, place.world.signal);
  stop.abort();
  await assert.rejects(working, { code: 'CANCELLED' });
  assert.equal(await resultOf(place.spool, 'j1', place), undefined);
  await workAll(place);
  const result = join(place.spool.jobs, 'j1/outcome/result.json');
  assert.equal((await resultOf(place.spool, 'j1', place))?.METRICS.attempts, 2);
  const text = await readFile(result, 'utf8');
  await writeFile(join(place.spool.jobs, 'j1/cancel.json'), '{}');
  await workAll(place);
  assert.equal(await readFile(result, 'utf8'), text);
});
