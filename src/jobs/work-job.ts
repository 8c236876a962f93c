import { join } from 'node:path/posix';
import { isoFromNs, nsFromIso } from '../codec/time.ts';
import { Failure } from '../model/failure.ts';
import type { JobOrder } from '../model/job.ts';
import {
  type Attempt,
  attemptAt,
  awaitSilence,
  claimJob,
  endedSchema,
  executedSchema,
  leaveMark,
  readMark,
} from './attempt.ts';
import { backOff } from './back-off.ts';
import { concludeJob, type Ending } from './conclude-job.ts';
import type { Settled } from './job-macro.ts';
import {
  type Prepared,
  prepareAttempt,
  runAttempt,
  secondsLeft,
  settle,
  type Task,
  verifyAgain,
} from './run-attempt.ts';
import { orderOf, type SeenJob } from './spool.ts';
import type { WorkerPlace } from './worker-place.ts';

/** A job whose worker died this often is not begun again: it may be what kills them. */
const mostInterruptions = 25;
const interrupted = 'INTERRUPTED';

/** Whether there is something to do for a job now: the next attempt of a failed one waits for its time. */
export async function isDue({ id, state }: SeenJob, place: WorkerPlace): Promise<boolean> {
  if (state.at === 'OVER') return false;
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
  const failure = outcome.state === 'FAILED' ? outcome.failure : new Failure('MACRO_UNPROVEN');
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

function hasBegun({ folder }: Attempt, { files }: WorkerPlace): Promise<boolean> {
  return files.exists(join(folder, 'began.json'));
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
  const isRefusal = ['MACRO_REFUSED', 'JOB_REFUSED', 'ISOLATION_UNAVAILABLE'].includes(code);
  return isRefusal && !begun ? 'REFUSED' : undefined;
}

type Unfinished = Omit<Ending, 'status'>;

/** There: DONE. Not there: another attempt after a pause, while any are left. Nobody knows: UNDECIDED, and never again. */
async function followUp(
  { attempt, order }: Prepared,
  ending: Unfinished,
  found: Settled,
  place: WorkerPlace,
): Promise<void> {
  if (found.answer === 'ok') return concludeJob({ ...ending, status: 'DONE' }, place);
  if (found.answer === 'unknown') return concludeJob({ ...ending, status: 'UNDECIDED' }, place);
  const failures = attempt.number - (await interruptions(attempt, place));
  const pause = backOff(failures, order.LIMITS.attempts);
  if (pause === undefined) return concludeJob({ ...ending, status: 'FAILED' }, place);
  await endAttempt(attempt, { cause: ending.said.join('; '), seconds: pause }, place);
}

async function endAttempt(
  attempt: Attempt,
  { cause, seconds }: { readonly cause: string; readonly seconds: number },
  place: WorkerPlace,
): Promise<void> {
  const now = nsFromIso(place.clock.now().toISOString());
  const again = isoFromNs(now + BigInt(seconds) * 1_000_000_000n);
  await leaveMark(attempt, 'ended', { cause: place.world.redact(cause), again }, place);
  await place.files.remove(attempt.workspace);
}

async function interruptions({ job, number }: Attempt, place: WorkerPlace): Promise<number> {
  let found = 0;
  for (let one = 1; one <= number; one += 1) {
    const ended = await readMark(attemptAt(place.spool, job, one), 'ended', endedSchema, place);
    if (ended?.cause.startsWith(interrupted) === true) found += 1;
  }
  return found;
}

/**
 * What becomes of an attempt whose worker is gone, once all of its commands are: one that had not begun is made again; one
 * that had answered is verified; one in between is settled by asking whether its effect is there.
 */
async function takeOver(
  order: JobOrder,
  attempt: Attempt,
  place: WorkerPlace,
  signal: AbortSignal,
): Promise<void> {
  try {
    await awaitSilence(attempt, { ...place, signal });
    if (await hasBegun(attempt, place)) await resolve(order, attempt, place, signal);
    else await interrupt({ order, attempt, said: [interrupted] }, place);
  } catch (error) {
    if (signal.aborted || !(error instanceof Failure) || error.code === 'DISK_WRITE_FAILED') throw error;
    // Nothing can be asked here, so nothing may be done again.
    const said = [`${interrupted}: ${error.code} ${JSON.stringify(error.parameters)}`];
    await concludeJob({ order, attempt, status: 'UNDECIDED', said }, place);
  }
}

async function resolve(
  order: JobOrder,
  attempt: Attempt,
  place: WorkerPlace,
  signal: AbortSignal,
): Promise<void> {
  const prepared = await prepareAttempt(attempt, await taskOf(order, place), place, signal);
  try {
    const executed = await readMark(attempt, 'executed', executedSchema, place);
    const usage = await prepared.confined.usage();
    if (executed !== undefined && (await verifySafely(prepared, executed.output)).answer === 'ok') {
      const said = [`${interrupted}: verified again`];
      return await concludeJob(
        { order, attempt, usage, status: 'DONE', said, output: executed.output },
        place,
      );
    }
    const found = await settleSafely(prepared);
    if (signal.aborted) throw new Failure('CANCELLED');
    const ending = {
      order,
      attempt,
      usage,
      said: [`${interrupted}: effect ${found.answer}, ${found.observed}`],
    };
    if (found.answer === 'fail') await interrupt(ending, place);
    else await followUp(prepared, ending, found, place);
  } finally {
    await prepared.confined.close();
  }
}

async function interrupt(
  ending: Unfinished & { readonly attempt: Attempt },
  place: WorkerPlace,
): Promise<void> {
  const { attempt, said } = ending;
  if ((await interruptions(attempt, place)) >= mostInterruptions)
    return concludeJob({ ...ending, status: 'FAILED' }, place);
  await endAttempt(attempt, { cause: said.join('; '), seconds: 0 }, place);
}

// A check that can't be made has found nothing.
async function settleSafely(prepared: Prepared): Promise<Settled> {
  return safely(() => settle(prepared));
}

function verifySafely(prepared: Prepared, output: unknown): Promise<Settled> {
  return safely(() => verifyAgain(prepared, output));
}

async function safely(ask: () => Promise<Settled>): Promise<Settled> {
  try {
    return await ask();
  } catch (error) {
    return { answer: 'unknown', observed: error instanceof Error ? error.message : String(error) };
  }
}

async function taskOf(order: JobOrder, { macros }: WorkerPlace): Promise<Task> {
  const job = await macros.find(order.MACRO_NAME);
  if (job === undefined)
    throw new Failure('JOB_REFUSED', { job: order.JOB_ID, why: `no macro ${order.MACRO_NAME}`, rule: 148 });
  return { order, job };
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
