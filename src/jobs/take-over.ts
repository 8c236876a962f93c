import { Failure } from '../model/failure.ts';
import type { JobOrder } from '../model/job.ts';
import { type Attempt, awaitSilence, executedSchema, readMark } from './attempt.ts';
import { concludeJob } from './conclude-job.ts';
import {
  endAttempt,
  followUp,
  hasBegun,
  interrupted,
  interruptions,
  settleSafely,
  taskOf,
  type Unfinished,
  verifySafely,
} from './follow-up.ts';
import { prepareAttempt } from './run-attempt.ts';
import type { WorkerPlace } from './worker-place.ts';

/** A job whose worker died this often is not begun again: it may be what kills them. */
const mostInterruptions = 25;

/**
 * What becomes of an attempt whose worker is gone, once all of its commands are: one that had not begun is made again; one
 * that had answered is verified; one in between is settled by asking whether its effect is there.
 */
export async function takeOver(
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
