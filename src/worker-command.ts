import type { CommandAnswer } from './audit-command.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { jobPlace, workHere } from './job-place.ts';
import { healthOf } from './jobs/worker-lease.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';
import { version } from './version.ts';

/**
 * `nx47 worker [FOLDER]`: does the jobs of a project until it is stopped, or with `--once` until none is left; with
 * `--health` it only says how the living worker is (status 3 where none lives). More jobs at once than
 * the machine declares are refused (rule 137). Errors: WORKER_BUSY, USAGE_BAD_VALUE.
 */
export async function workerCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const words = sentences(language).jobs;
  const place = await jobPlace({ root: line.path, spool: line.spool }, around, language);
  if (line.health) {
    const health = await healthOf(place.spool, place);
    if (health === undefined) return { text: '', note: words.noWorker, status: 3 };
    return { text: `${JSON.stringify(health)}\n`, status: 0 };
  }
  const slots = line.slots === 0 ? 1 : line.slots;
  if (slots > place.mostSlots)
    throw new Failure('USAGE_BAD_VALUE', { flag: '--slots', value: slots, expected: `≤ ${place.mostSlots}` });
  around.progress.write(`${fill(words.working, { spool: place.spool.folder, slots })}\n`);
  const order = { name: 'nx47 worker', version, slots, once: line.once };
  await workHere(order, place);
  return { text: '', note: words.workDone, status: 0 };
}
