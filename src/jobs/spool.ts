import { join } from 'node:path/posix';
import { Failure } from '../model/failure.ts';
import { type JobOrder, type JobResult, jobResultSchema, type WorkerIdentity } from '../model/job.ts';
import type { JobHost } from '../model/job-host.ts';
import { type SentJob, sentJobSchema } from '../model/sent-job.ts';
import type { World } from '../model/world.ts';
import { type JobState, jobState } from './job-state.ts';
import { orderDigest, orderText, readOrder } from './read-order.ts';

/** Folders whose content says nothing of a job's state. */
const largeFolders = ['artefacts', 'outcome', 'outputs'];

/** What the spool acts through. */
export type SpoolPorts = Pick<World, 'files' | 'clock' | 'randomHex'> & { readonly host: JobHost };

/**
 * A folder of jobs. A job has one folder from its submission on, and never moves: what has happened to it shows in
 * which parts are there, each written whole and once. `drafts` is where a part is written before it gets its name.
 */
export type Spool = {
  readonly folder: string;
  readonly jobs: string;
  readonly drafts: string;
  /** Workspaces of running attempts. */
  readonly work: string;
  readonly workers: string;
};

/** The spool at that folder. */
export function spoolAt(folder: string): Spool {
  return {
    folder,
    jobs: join(folder, 'jobs'),
    drafts: join(folder, 'drafts'),
    work: join(folder, 'work'),
    workers: join(folder, 'workers'),
  };
}

/** Makes the folders of a spool where they are missing. Errors: DISK_WRITE_FAILED. */
export async function openSpool(spool: Spool, { files }: Pick<SpoolPorts, 'files'>): Promise<void> {
  for (const path of [spool.jobs, spool.drafts, spool.work, spool.workers]) await files.makeFolder(path);
}

/**
 * Puts an order into the spool, whole or not at all: for this machine, or as one that is sent to another. The same order
 * again changes nothing, so that one job is never both. Errors: JOB_ID_TAKEN where
 * another order has that id (rule 136), DISK_WRITE_FAILED.
 */
export async function submitJob(
  spool: Spool,
  order: JobOrder,
  ports: SpoolPorts,
  sent?: SentJob,
): Promise<'submitted' | 'known'> {
  await openSpool(spool, ports);
  const home = join(spool.jobs, order.JOB_ID);
  if (!(await ports.files.exists(home))) {
    const draft = await newDraft(spool, ports);
    const time = ports.clock.now().toISOString();
    await ports.files.write(join(draft, 'submitted.json'), `${JSON.stringify({ time })}\n`);
    await ports.files.write(join(draft, 'order.json'), orderText(order));
    if (sent !== undefined) await ports.files.write(join(draft, 'sent.json'), `${JSON.stringify(sent)}\n`);
    if (await ports.host.moveNew(draft, home)) return 'submitted';
    await ports.files.remove(draft);
  }
  const [was, given] = [orderDigest(await orderOf(spool, order.JOB_ID, ports)), orderDigest(order)];
  if (was !== given) throw new Failure('JOB_ID_TAKEN', { job: order.JOB_ID, was, given });
  return 'known';
}

/** A folder of this process alone, whose name says whose it is, so that one of a dead process can be removed. */
export async function newDraft(spool: Spool, { files, host, randomHex }: SpoolPorts): Promise<string> {
  const owner = await host.identity();
  const draft = join(spool.drafts, `${draftPrefix(owner)}${randomHex(8)}`);
  await files.makeFolder(draft);
  return draft;
}

function draftPrefix({ boot, space, pid, started }: WorkerIdentity): string {
  return `${[boot, space, pid, started].join('_').replaceAll(/[^\w-]/g, '')}_`;
}

/** Removes what dead processes had begun to write. */
export async function removeDrafts(spool: Spool, { files, host }: SpoolPorts): Promise<void> {
  const machine = (await host.identity()).machine;
  for (const name of await namesIn(spool.drafts, files)) {
    const [boot = '', space = '', pid = '', started = ''] = name.split('_');
    const owner = { machine, boot, space, pid: Number(pid), started };
    const isOurs = /^\d+$/.test(pid) && (await host.look(owner)) !== 'dead';
    if (!isOurs) await files.remove(join(spool.drafts, name));
  }
}

/** Names directly in a folder, sorted; none where there is no folder. */
export async function namesIn(folder: string, files: World['files']): Promise<string[]> {
  if (!(await files.exists(folder))) return [];
  const entries = await files.list(folder, largeFolders);
  return entries.map(({ path }) => path).filter((path) => !path.includes('/'));
}

/** The order of a job. Errors: JOB_NOT_FOUND. */
export async function orderOf(
  spool: Spool,
  job: string,
  { files }: Pick<SpoolPorts, 'files'>,
): Promise<JobOrder> {
  const path = join(spool.jobs, job, 'order.json');
  if (!(await files.exists(path))) throw new Failure('JOB_NOT_FOUND', { job, spool: spool.folder });
  return readOrder(await files.read(path), path);
}

/** Where a job was sent; undefined for one of this machine. */
export async function sentOf(
  spool: Spool,
  job: string,
  { files }: Pick<SpoolPorts, 'files'>,
): Promise<SentJob | undefined> {
  const path = join(spool.jobs, job, 'sent.json');
  if (!(await files.exists(path))) return undefined;
  return sentJobSchema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}

/** A job as its folder shows it. */
export type SeenJob = { readonly id: string; readonly state: JobState };

/** A job as it is now; undefined where there is none of that id. */
export async function seeJob(
  spool: Spool,
  id: string,
  { files }: Pick<SpoolPorts, 'files'>,
): Promise<SeenJob | undefined> {
  const home = join(spool.jobs, id);
  if (!(await files.exists(home))) return undefined;
  const parts = (await files.list(home, largeFolders)).map(({ path }) => path);
  const isOver = await files.exists(join(home, 'outcome/result.json'));
  const state = jobState(isOver ? [...parts, 'outcome/result.json'] : parts);
  return state === undefined ? undefined : { id, state };
}

/** Every job of the spool, by id. */
export async function listJobs(spool: Spool, ports: Pick<SpoolPorts, 'files'>): Promise<SeenJob[]> {
  const seen: SeenJob[] = [];
  for (const id of await namesIn(spool.jobs, ports.files)) {
    const job = await seeJob(spool, id, ports);
    if (job !== undefined) seen.push(job);
  }
  return seen;
}

/** The result of a job; undefined while there is none. Errors: JOB_NOT_FOUND. */
export async function resultOf(
  spool: Spool,
  job: string,
  { files }: Pick<SpoolPorts, 'files'>,
): Promise<JobResult | undefined> {
  const home = join(spool.jobs, job);
  if (!(await files.exists(home))) throw new Failure('JOB_NOT_FOUND', { job, spool: spool.folder });
  const path = join(home, 'outcome/result.json');
  if (!(await files.exists(path))) return undefined;
  return jobResultSchema.parse(JSON.parse(new TextDecoder().decode(await files.read(path))));
}

/** Asks for the end of a job; the worker ends it and writes the result. Errors: JOB_NOT_FOUND. */
export async function cancelJob(spool: Spool, job: string, ports: SpoolPorts): Promise<void> {
  await orderOf(spool, job, ports);
  const asked = { time: ports.clock.now().toISOString() };
  await ports.files.write(join(spool.jobs, job, 'cancel.json'), `${JSON.stringify(asked)}\n`);
}
