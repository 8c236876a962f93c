import { join } from 'node:path/posix';
import { isoFromNs, nsFromIso } from '../codec/time.ts';
import { Failure } from '../model/failure.ts';
import type { JobOrder } from '../model/job.ts';
import { type Attempt, attemptAt, endedSchema, leaveMark, readMark } from './attempt.ts';
import { backOff } from './back-off.ts';
import { concludeJob, type Ending } from './conclude-job.ts';
import type { Settled } from './job-macro.ts';
import { type Prepared, settle, type Task, verifyAgain } from './run-attempt.ts';
import type { WorkerPlace } from './worker-place.ts';

/** How the cause of an attempt begins whose worker died. */
export const interrupted = 'INTERRUPTED';

/** An ending of which only the status is still to be found. */
export type Unfinished = Omit<Ending, 'status'>;

/** What follows on what was found of an effect. There: DONE. Not there: another attempt after a pause, while any are left. Nobody knows: UNDECIDED, and never again. */
export async function followUp(
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

/** Ends an attempt: why, and in how many seconds there may be another. Its workspace is removed. */
export async function endAttempt(
  attempt: Attempt,
  { cause, seconds }: { readonly cause: string; readonly seconds: number },
  place: WorkerPlace,
): Promise<void> {
  const now = nsFromIso(place.clock.now().toISOString());
  const again = isoFromNs(now + BigInt(seconds) * 1_000_000_000n);
  await leaveMark(attempt, 'ended', { cause: place.world.redact(cause), again }, place);
  await place.files.remove(attempt.workspace);
}

/** How many attempts up to this one ended because their worker died. */
export async function interruptions({ job, number }: Attempt, place: WorkerPlace): Promise<number> {
  let found = 0;
  for (let one = 1; one <= number; one += 1) {
    const ended = await readMark(attemptAt(place.spool, job, one), 'ended', endedSchema, place);
    if (ended?.cause.startsWith(interrupted) === true) found += 1;
  }
  return found;
}

/** Whether an effect of this attempt may have begun. */
export function hasBegun({ folder }: Attempt, { files }: WorkerPlace): Promise<boolean> {
  return files.exists(join(folder, 'began.json'));
}

/** What a look at the effect finds; a look that can't be taken has found nothing. */
export async function settleSafely(prepared: Prepared): Promise<Settled> {
  return safely(() => settle(prepared));
}

/** The macro's own post-check, asked again; likewise. */
export function verifySafely(prepared: Prepared, output: unknown): Promise<Settled> {
  return safely(() => verifyAgain(prepared, output));
}

async function safely(ask: () => Promise<Settled>): Promise<Settled> {
  try {
    return await ask();
  } catch (error) {
    return { answer: 'unknown', observed: error instanceof Error ? error.message : String(error) };
  }
}

/** A job with its macro. Errors: JOB_REFUSED where this machine has none of that name. */
export async function taskOf(order: JobOrder, { macros }: WorkerPlace): Promise<Task> {
  const job = await macros.find(order.MACRO_NAME);
  if (job === undefined)
    throw new Failure('JOB_REFUSED', { job: order.JOB_ID, why: `no macro ${order.MACRO_NAME}`, rule: 148 });
  return { order, job };
}
