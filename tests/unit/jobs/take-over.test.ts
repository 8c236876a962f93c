import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { JobMacro } from '../../../src/jobs/job-macro.ts';
import { resultOf, submitJob } from '../../../src/jobs/spool.ts';
import type { WorkerPlace } from '../../../src/jobs/worker-place.ts';
import type { JobResult } from '../../../src/model/job.ts';
import { freshFolder } from '../../support/folders.ts';
import { scriptMacro } from '../../support/job-macros.ts';
import { orderOf, workAll, workerPlace } from '../../support/job-spool.ts';

type Marks = Readonly<Record<string, unknown>>;
const answer = { output: { stdout: '', stderr: '' } };

/** A job whose first attempt a worker left, that is dead now, with these marks; worked on by the next worker. */
async function leftAt(
  t: TestContext,
  marks: Marks,
  settle: JobMacro['settle'] | 'closed',
): Promise<{ readonly result: JobResult; readonly effects: string; readonly place: WorkerPlace }> {
  const root = await freshFolder(t);
  const effects = join(root, 'effects');
  await mkdir(effects);
  const argv = (line: string) => [['sh', '-c', 'echo effect >> "$0"; echo x > outputs/x', line]];
  const script =
    settle === 'closed'
      ? scriptMacro({ argv: () => [['sh', '-c', 'echo x > outputs/x']] })
      : scriptMacro({ argv, writes: [effects], ...(settle === undefined ? {} : { settle }) });
  const place = workerPlace(root, { script });
  await submitJob(place.spool, orderOf('j1', { INPUT: { line: join(effects, 'lines') } }), place);
  const attempt = join(place.spool.jobs, 'j1/attempt-1');
  const dead = { ...(await place.host.identity()), started: '1' };
  await mkdir(attempt);
  const time = new Date().toISOString();
  const all = { worker: dead, claimed: { time }, leader: dead, ...marks };
  for (const [name, content] of Object.entries(all))
    await writeFile(join(attempt, `${name}.json`), JSON.stringify(content));
  await mkdir(join(place.spool.work, 'j1-1/outputs'), { recursive: true });
  await writeFile(join(place.spool.work, 'j1-1/outputs/old'), 'old');
  await workAll(place);
  const result = await resultOf(place.spool, 'j1', place);
  assert.ok(result !== undefined);
  return { result, place, effects: await readFile(join(effects, 'lines'), 'utf8').catch(() => '') };
}

const settled = (answered: 'ok' | 'fail' | 'unknown') => async () => ({
  answer: answered,
  observed: 'looked',
});

test('an attempt that had not begun is made again', async (t) => {
  const { result, effects } = await leftAt(t, {}, settled('unknown'));
  assert.deepEqual([result.STATUS, result.METRICS.attempts, effects], ['DONE', 2, 'effect\n']);
});

test('an attempt that had begun, and whose effect is there, is DONE without a second effect', async (t) => {
  const { result, effects } = await leftAt(t, { began: {} }, settled('ok'));
  assert.deepEqual([result.STATUS, result.METRICS.attempts, effects], ['DONE', 1, '']);
  assert.match(result.EVIDENCE.at(-1)?.ref ?? '', /INTERRUPTED: effect ok/);
});

test('an attempt that had begun, and whose effect is not there, is made again', async (t) => {
  const { result, effects } = await leftAt(t, { began: {} }, settled('fail'));
  assert.deepEqual([result.STATUS, result.METRICS.attempts, effects], ['DONE', 2, 'effect\n']);
});

for (const settle of [settled('unknown'), undefined])
  test(`an attempt that had begun is UNDECIDED, not made again, when ${settle === undefined ? 'its macro has no way to ask' : 'asking gives no answer'}`, async (t) => {
    const { result, effects } = await leftAt(t, { began: {} }, settle);
    assert.deepEqual([result.STATUS, effects], ['UNDECIDED', '']);
  });

test('an attempt whose macro had answered is verified again and DONE with the outputs that it left', async (t) => {
  const { result, effects } = await leftAt(t, { began: {}, executed: answer }, settled('unknown'));
  assert.deepEqual([result.STATUS, effects], ['DONE', '']);
  assert.deepEqual(
    result.OUTPUT.map(({ path }) => path),
    ['old', 'output.json'],
  );
});

test('an attempt that can change nothing outside is made again, in a workspace of its own', async (t) => {
  const { result } = await leftAt(t, { began: {} }, 'closed');
  assert.deepEqual([result.STATUS, result.METRICS.attempts], ['DONE', 2]);
  assert.deepEqual(
    result.OUTPUT.map(({ path }) => path),
    ['output.json', 'x'],
  );
});
