import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createShell } from '../../src/host/shell.ts';
import type { JobMacro } from '../../src/jobs/job-macro.ts';
import { runWorker } from '../../src/jobs/run-worker.ts';
import { resultOf, spoolAt, submitJob } from '../../src/jobs/spool.ts';
import type { MachinePolicy, WorkerPlace } from '../../src/jobs/worker-place.ts';
import { type JobLimits, type JobOrder, type JobResult, jobOrderSchema } from '../../src/model/job.ts';
import type { Clock, Pythons } from '../../src/model/world.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { createJobHost } from '../../src/worker/job-host.ts';
import { macrosOf } from './job-macros.ts';
import { testWorld } from './test-world.ts';

const environment = { PATH: process.env['PATH'] ?? '', HOME: homedir() };
const known = process.env['NX47_TEST_PYTHON'] ?? '';
const shell = createShell(environment, new AbortController().signal);
const search = () => createPythons({ shell, environment, home: homedir() }).findAny();
let found: ReturnType<typeof search> | undefined;
const find = () => {
  found ??= known === '' ? search() : Promise.resolve({ executable: known, version: '3' });
  return found;
};
/** The interpreter of this machine, looked for once, also for the processes that a test starts. */
export const somePythons: Pythons = { find, findAny: find };

const limits = { seconds: 30, memory_mb: 256, disk_mb: 16, processes: 32 };

/** An order that only says what matters to a test. */
export function orderOf(
  id: string,
  parts: Partial<JobOrder> & { readonly limits?: Partial<JobLimits> } = {},
): JobOrder {
  const { limits: other, ...members } = parts;
  return jobOrderSchema.parse({
    JOB_ID: id,
    MACRO_NAME: 'script',
    INPUT: {},
    DEADLINE: '2099-01-01T00:00:00Z',
    LIMITS: { ...limits, ...other },
    ...members,
  });
}

/** A worker's place over the real machine, with its spool below that folder. */
export function workerPlace(
  root: string,
  macros: Readonly<Record<string, JobMacro>>,
  parts: { readonly clock?: Clock; readonly policy?: Partial<MachinePolicy> } = {},
): WorkerPlace {
  const randomHex = (bytes: number) => randomBytes(bytes).toString('hex');
  const world = testWorld({ randomHex, ...(parts.clock === undefined ? {} : { clock: parts.clock }) });
  return {
    ...{ files: world.files, clock: world.clock, randomHex, world },
    host: createJobHost({ pythons: somePythons }),
    spool: spoolAt(join(root, 'spool')),
    macros: macrosOf(macros),
    policy: { network: false, visible: [], ...parts.policy },
  };
}

/** Works until nothing is left to do. */
export function workAll(place: WorkerPlace, slots = 2): Promise<void> {
  const order = { name: 'worker', version: '0', slots, once: true };
  return runWorker(order, place, place.world.signal);
}

/** Submits one job, works, and gives its result. */
export async function workOne(place: WorkerPlace, order: JobOrder): Promise<JobResult> {
  await submitJob(place.spool, order, place);
  await workAll(place);
  const result = await resultOf(place.spool, order.JOB_ID, place);
  if (result === undefined) throw new Error(`${order.JOB_ID} has no result`);
  return result;
}
