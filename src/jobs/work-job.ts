import { join } from 'node:path/posix';
import { Failure, failureEffects } from '../model/failure.ts';
import type { JobOrder } from '../model/job.ts';
import { type Attempt, attemptAt, claimJob, endedSchema, readMark } from './attempt.ts';
import { concludeJob, type Ending } from './conclude-job.ts';
import { followUp, hasBegun, settleSafely, taskOf } from './follow-up.ts';
import type { Settled } from './job-macro.ts';
import { type Prepared, prepareAttempt, runAttempt, secondsLeft } from './run-attempt.ts';
import { orderOf, type SeenJob } from './spool.ts';
import { takeOver } from './take-over.ts';
import type { WorkerPlace } from './worker-place.ts';

/** Whether there is something to do for a job now: the next attempt of a failed one waits for its time. */
export async function isDue({ id, state }: SeenJob, place: WorkerPlace): Promise<boolean> {
  if (state.at === 'OVER' || state.at === 'SENT') return false;
  if (state.reached !== 'ended' || state.at === 'CANCELLING') return true;
  const ended = await readMark(attemptAt(place.spool, id, state.attempt), 'ended', endedSchema, place);
  return (ended?.again ?? '') <= place.clock.now().toISOString();
}

/**
 * Brings a job further: finds out what became of an attempt whose worker is gone, or makes the next one, to its end. Does
 * nothing for a job that another worker took first. Errors: CANCELLED when the worker is stopped (the attempt is then
 * resolved by the next worker), DISK_WRITE_FAILED.
 */
export async function workJob(
  { id, state }: SeenJob,
  place: WorkerPlace,
  signal: AbortSignal,
): Promise<void> {
  const order = await orderOf(place.spool, id, place);
  const last = attemptAt(place.spool, id, state.attempt);
  if (state.reached !== 'nothing' && state.reached !== 'ended') return takeOver(order, last, place, signal);
  const attempt = state.attempt === 0 ? {} : { attempt: last };
  if (state.at === 'CANCELLING')
    return concludeJob(
      { order, status: 'CANCELLED', said: ['cancelled before it began'], ...attempt },
      place,
    );
  if (secondsLeft(order, place) <= 0)
    return concludeJob({ order, status: 'EXPIRED', said: [`DEADLINE ${order.DEADLINE}`], ...attempt }, place);
  const next = attemptAt(place.spool, id, state.attempt + 1);
  if (!(await claimJob(place.spool, next, place))) return;
  return attemptOnce(order, next, place, signal);
}

async function attemptOnce(
  order: JobOrder,
  attempt: Attempt,
  place: WorkerPlace,
  signal: AbortSignal,
): Promise<void> {
  const stop = followCancel(order, place, signal);
  try {
    const prepared = await prepareAttempt(attempt, await taskOf(order, place), place, stop.signal);
    try {
      await runPrepared(prepared, place, signal);
    } finally {
      await prepared.confined.close();
    }
  } catch (error) {
    if (signal.aborted || !(error instanceof Failure)) throw error;
    const said = [`${error.code} ${JSON.stringify(error.parameters)}`];
    await concludeJob({ order, attempt, status: 'REFUSED', said }, place);
  } finally {
    stop.end();
  }
}

async function runPrepared(prepared: Prepared, place: WorkerPlace, signal: AbortSignal): Promise<void> {
  const { attempt, order, confined } = prepared;
  const outcome = await runAttempt(prepared, place);
  // The worker itself is being stopped: whoever comes next finds out how far this went.
  if (signal.aborted) throw new Failure('CANCELLED');
  const ending = { order, attempt, usage: await confined.usage() };
  if (outcome.state === 'DONE')
    return concludeJob({ ...ending, status: 'DONE', said: [], output: outcome.output }, place);
  const failure =
    outcome.state === 'FAILED'
      ? outcome.failure
      : new Failure('MACRO_UNPROVEN', { missing: 'EXECUTE', observed: outcome.state });
  await afterFailure(prepared, { ...ending, failure }, place);
}

type Failed = Pick<Ending, 'order' | 'attempt' | 'usage'> & { readonly failure: Failure };

/** A limit, a cancellation and a refusal are final; after anything else there is another attempt, as far as that is safe. */
async function afterFailure(prepared: Prepared, failed: Failed, place: WorkerPlace): Promise<void> {
  const { failure, ...ending } = failed;
  const said = [`${failure.code} ${JSON.stringify(failure.parameters)}`];
  const begun = await hasBegun(prepared.attempt, place);
  const found = begun
    ? await settleAnew(prepared, place)
    : { answer: 'fail' as const, observed: 'not begun' };
  const final = finalStatus(failure, begun);
  if (final !== undefined) {
    const effect = `effect: ${found.answer}, ${found.observed}`;
    return concludeJob({ ...ending, status: final, said: [...said, effect] }, place);
  }
  await followUp(
    prepared,
    { ...ending, said: [...said, `effect: ${found.answer}, ${found.observed}`] },
    found,
    place,
  );
}

// The time of the attempt may be used up, so the question is asked in a place of its own.
async function settleAnew({ attempt, order, job }: Prepared, place: WorkerPlace): Promise<Settled> {
  const prepared = await prepareAttempt(attempt, { order, job }, place, place.world.signal);
  try {
    return await settleSafely(prepared);
  } finally {
    await prepared.confined.close();
  }
}

function finalStatus({ code }: Failure, begun: boolean): Ending['status'] | undefined {
  if (code === 'JOB_LIMIT') return 'LIMITED';
  if (code === 'CANCELLED') return 'CANCELLED';
  // Asked again, it would be refused again; what a machine lacked may be there the next time.
  const isRefusal = !begun && !failureEffects[code].startsWith('inconclusive');
  return isRefusal ? 'REFUSED' : undefined;
}

const lookSeconds = 0.2;

/** A signal that fires with the worker's, and when somebody asks for the end of the job. */
function followCancel(
  { JOB_ID }: JobOrder,
  { files, clock, spool }: WorkerPlace,
  signal: AbortSignal,
): { readonly signal: AbortSignal; end(): void } {
  const stop = new AbortController();
  const over = new AbortController();
  const path = join(spool.jobs, JOB_ID, 'cancel.json');
  const look = async (): Promise<void> => {
    while (!over.signal.aborted) {
      if (await files.exists(path)) return stop.abort();
      await clock.sleep(lookSeconds, over.signal);
    }
  };
  look().catch(() => undefined); // the end of the watch rejects its sleep
  return { signal: AbortSignal.any([signal, stop.signal]), end: () => over.abort() };
}
