import { join } from 'node:path/posix';
import { z } from 'zod';
import { Failure } from '../model/failure.ts';
import { newDraft, type Spool, type SpoolPorts } from './spool.ts';
import { identityIn } from './worker-lease.ts';

/** One try at a job: its folder in the job's, and the workspace that its commands have. */
export type Attempt = {
  readonly job: string;
  readonly number: number;
  readonly folder: string;
  readonly workspace: string;
};

/** The attempt of that number. */
export function attemptAt(spool: Spool, job: string, number: number): Attempt {
  const folder = join(spool.jobs, job, `attempt-${number}`);
  return { job, number, folder, workspace: join(spool.work, `${job}-${number}`) };
}

/** Claims a job: the folder of the next attempt, with whose it is, in one move; undefined when somebody else was first. */
export async function claimJob(spool: Spool, attempt: Attempt, ports: SpoolPorts): Promise<boolean> {
  const draft = await newDraft(spool, ports);
  const claim = { ...(await ports.host.identity()) };
  await ports.files.write(join(draft, 'worker.json'), `${JSON.stringify(claim)}\n`);
  const time = ports.clock.now().toISOString();
  await ports.files.write(join(draft, 'claimed.json'), `${JSON.stringify({ time })}\n`);
  if (await ports.host.moveNew(draft, attempt.folder)) return true;
  await ports.files.remove(draft);
  return false;
}

/** Marks of an attempt, in their order. */
export type Mark = 'began' | 'executed' | 'ended';

/** Leaves a mark, whole and synced: from `began` on an effect may be there. */
export async function leaveMark(
  { folder }: Attempt,
  mark: Mark,
  content: object,
  { files }: Pick<SpoolPorts, 'files'>,
): Promise<void> {
  await files.write(join(folder, `${mark}.json`), `${JSON.stringify(content)}\n`);
}

export const endedSchema = z.strictObject({
  cause: z.string(),
  /** Moment before which no other attempt is made; '' where none is to be made. */
  again: z.string(),
});
export const executedSchema = z.strictObject({ output: z.unknown() });

/** What a mark says; undefined where it is not there. */
export async function readMark<T>(
  { folder }: Attempt,
  mark: Mark,
  schema: z.ZodType<T>,
  { files }: Pick<SpoolPorts, 'files'>,
): Promise<T | undefined> {
  const path = join(folder, `${mark}.json`);
  if (!(await files.exists(path))) return undefined;
  return schema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}

const longestDyingSeconds = 30;
const lookSeconds = 0.02;

/**
 * Returns when every command of an attempt is gone: the first process of each is the one of a PID namespace, which is
 * there until everything in it has ended. Errors: ISOLATION_UNAVAILABLE where one outlives its worker.
 */
export async function awaitSilence(
  { folder, job }: Attempt,
  { files, host, clock, signal }: SpoolPorts & { readonly signal: AbortSignal },
): Promise<void> {
  const path = join(folder, 'leader.json');
  if (!(await files.exists(path))) return;
  const leader = await identityIn(path, files);
  for (let waited = 0; waited < longestDyingSeconds; waited += lookSeconds) {
    if ((await host.look(leader)) === 'dead') return;
    await clock.sleep(lookSeconds, signal);
  }
  throw new Failure('ISOLATION_UNAVAILABLE', { why: `${job}: process ${leader.pid} outlives its worker` });
}
