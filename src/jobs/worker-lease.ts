import { join } from 'node:path/posix';
import { Failure } from '../model/failure.ts';
import {
  type WorkerHealth,
  type WorkerIdentity,
  workerHealthSchema,
  workerIdentitySchema,
} from '../model/job.ts';
import { namesIn, newDraft, type Spool, type SpoolPorts } from './spool.ts';

/** The right of one worker to take the jobs of a spool: its number, one more than that of the worker before. */
export type Lease = { readonly number: number; readonly folder: string };

/**
 * Takes the spool for this process. The lease of a process that is gone is taken over, however fresh it is; that of a
 * living one is not, however old (its identity is looked at, not its age). Errors: WORKER_BUSY.
 */
export async function takeLease(spool: Spool, ports: SpoolPorts): Promise<Lease> {
  const { files, host } = ports;
  const newest = await newestLease(spool, ports);
  if (newest !== undefined && (await host.look(newest.owner)) !== 'dead') throw busy(spool, newest.owner);
  // Also above one that is half removed.
  const number = Math.max(0, ...(await leaseNumbers(spool, files))) + 1;
  const folder = join(spool.workers, String(number));
  const draft = await newDraft(spool, ports);
  await files.write(join(draft, 'worker.json'), `${JSON.stringify(await host.identity())}\n`);
  if (!(await host.moveNew(draft, folder))) {
    await files.remove(draft);
    const winner = await newestLease(spool, ports);
    throw busy(spool, winner?.owner ?? (await host.identity()));
  }
  for (const name of await namesIn(spool.workers, files))
    if (Number(name) < number) await files.remove(join(spool.workers, name));
  return { number, folder };
}

/** Gives the spool back. */
export async function giveBack({ folder }: Lease, { files }: Pick<SpoolPorts, 'files'>): Promise<void> {
  await files.remove(folder);
}

function busy(spool: Spool, { pid, machine }: WorkerIdentity): Failure {
  return new Failure('WORKER_BUSY', { spool: spool.folder, pid, machine });
}

type Found = { readonly number: number; readonly owner: WorkerIdentity };

async function newestLease(spool: Spool, { files }: SpoolPorts): Promise<Found | undefined> {
  for (const number of await leaseNumbers(spool, files)) {
    const path = join(spool.workers, String(number), 'worker.json');
    // One that is being given back has lost its file.
    if (await files.exists(path)) return { number, owner: await identityIn(path, files) };
  }
  return undefined;
}

async function leaseNumbers(spool: Spool, files: SpoolPorts['files']): Promise<number[]> {
  const numbers = (await namesIn(spool.workers, files)).map(Number).filter(Number.isSafeInteger);
  return numbers.sort((a, b) => b - a);
}

/** The process that wrote this file. */
export async function identityIn(path: string, files: SpoolPorts['files']): Promise<WorkerIdentity> {
  return workerIdentitySchema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}

/** Writes what the worker says of itself, for `nx47 worker --health`. */
export async function beat(
  { folder }: Lease,
  health: WorkerHealth,
  { files }: Pick<SpoolPorts, 'files'>,
): Promise<void> {
  await files.write(join(folder, 'health.json'), `${JSON.stringify(health)}\n`);
}

/** What the living worker of a spool says of itself; undefined where none lives (rule 145). */
export async function healthOf(spool: Spool, ports: SpoolPorts): Promise<WorkerHealth | undefined> {
  const newest = await newestLease(spool, ports);
  if (newest === undefined || (await ports.host.look(newest.owner)) === 'dead') return undefined;
  const path = join(spool.workers, String(newest.number), 'health.json');
  if (!(await ports.files.exists(path))) return undefined;
  return workerHealthSchema.parse(JSON.parse(new TextDecoder().decode(await ports.files.read(path))));
}
