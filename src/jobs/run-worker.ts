import { join } from 'node:path/posix';
import { Failure } from '../model/failure.ts';
import type { WorkerHealth } from '../model/job.ts';
import { listJobs, namesIn, openSpool, removeDrafts, type SeenJob, seeJob } from './spool.ts';
import { isDue, workJob } from './work-job.ts';
import { beat, giveBack, type Lease, takeLease } from './worker-lease.ts';
import type { WorkerPlace } from './worker-place.ts';

/** How a worker works. */
export type WorkerOrder = {
  readonly name: string;
  readonly version: string;
  /** Jobs at once (rule 137). */
  readonly slots: number;
  /** End when nothing is left to do, instead of waiting for more. */
  readonly once: boolean;
  /** The one job to do; absent: all. */
  readonly only?: string;
};

const idleSeconds = 0.5;

/**
 * Takes the spool and does its jobs, the first submitted first, at most `slots` at once, until the signal fires or,
 * with `once`, until none is left. Begins by putting right what a killed worker or submitter left. Errors: WORKER_BUSY,
 * DISK_WRITE_FAILED; CANCELLED when the signal fires.
 */
export async function runWorker(order: WorkerOrder, place: WorkerPlace, signal: AbortSignal): Promise<void> {
  await openSpool(place.spool, place);
  const lease = await takeLease(place.spool, place);
  const running = new Map<string, Promise<void>>();
  try {
    await heal(place);
    await serve(order, { lease, running, submitted: new Map() }, place, signal);
  } finally {
    await Promise.allSettled(running.values());
    await giveBack(lease, place);
  }
}

/** Removes half-written drafts and the workspaces of attempts that are over. */
async function heal(place: WorkerPlace): Promise<void> {
  const { spool, files } = place;
  await removeDrafts(spool, place);
  const open = (await listJobs(spool, place)).filter(
    ({ state }) => isOpen(state.reached) && state.at !== 'OVER',
  );
  const kept = new Set(open.map(({ id, state }) => `${id}-${state.attempt}`));
  for (const name of await namesIn(spool.work, files))
    if (!kept.has(name)) await files.remove(join(spool.work, name));
}

function isOpen(reached: SeenJob['state']['reached']): boolean {
  return reached !== 'nothing' && reached !== 'ended';
}

type Desk = {
  readonly lease: Lease;
  readonly running: Map<string, Promise<void>>;
  /** When each was submitted, as far as it was asked. */
  readonly submitted: Map<string, string>;
};

async function serve(order: WorkerOrder, desk: Desk, place: WorkerPlace, signal: AbortSignal): Promise<void> {
  const { running, lease } = desk;
  for (;;) {
    if (signal.aborted) throw new Failure('CANCELLED');
    const all = await inTurn(await listJobs(place.spool, place), desk, place);
    const jobs = all.filter(({ id }) => order.only === undefined || id === order.only);
    for (const job of jobs) {
      if (running.size >= order.slots) break;
      if (!running.has(job.id) && (await isDue(job, place))) begin(job.id, desk, place, signal);
    }
    await beat(lease, await healthNow(order, desk, jobs.length, place), place);
    if (order.once && jobs.length === 0) return;
    await nextTurn(running, place, signal);
  }
}

/** The jobs of this machine that are not over, the first submitted first. */
async function inTurn(
  jobs: readonly SeenJob[],
  { submitted }: Desk,
  { spool, files }: WorkerPlace,
): Promise<SeenJob[]> {
  const open = jobs.filter(({ state }) => !['OVER', 'SENT'].includes(state.at));
  for (const { id } of open)
    if (!submitted.has(id))
      submitted.set(id, new TextDecoder().decode(await files.read(join(spool.jobs, id, 'submitted.json'))));
  const of = ({ id }: SeenJob) => `${submitted.get(id)} ${id}`;
  return open.sort((a, b) => (of(a) < of(b) ? -1 : 1));
}

function begin(id: string, { running }: Desk, place: WorkerPlace, signal: AbortSignal): void {
  const work = workFresh(id, place, signal).finally(() => running.delete(id));
  running.set(id, work);
  work.catch(() => undefined); // seen by whoever waits for the next turn
}

// What was listed may be older than the end of the work that was just done on it.
async function workFresh(id: string, place: WorkerPlace, signal: AbortSignal): Promise<void> {
  const job = await seeJob(place.spool, id, place);
  if (job !== undefined && (await isDue(job, place))) await workJob(job, place, signal);
}

// Until one of the running ones is over, or for a moment.
async function nextTurn(
  running: ReadonlyMap<string, Promise<void>>,
  { clock }: WorkerPlace,
  signal: AbortSignal,
): Promise<void> {
  const over = new AbortController();
  const pause = clock.sleep(idleSeconds, AbortSignal.any([signal, over.signal]));
  try {
    await Promise.race([...running.values(), pause]);
  } finally {
    over.abort();
    pause.catch(() => undefined);
  }
}

async function healthNow(
  { name, version, slots }: WorkerOrder,
  { running }: Desk,
  open: number,
  { clock, host }: WorkerPlace,
): Promise<WorkerHealth> {
  return {
    schema: 'nx47.worker/1',
    ...{ name, version, slots },
    free: Math.max(0, slots - running.size),
    queue: Math.max(0, open - running.size),
    time: clock.now().toISOString(),
    identity: await host.identity(),
  };
}
