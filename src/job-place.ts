import { join, resolve } from 'node:path';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { labelledMachine, localMachine, roomOf } from './job-machines.ts';
import { projectMacros } from './job-macros.ts';
import { runWorker, type WorkerOrder } from './jobs/run-worker.ts';
import { spoolAt } from './jobs/spool.ts';
import type { WorkerPlace } from './jobs/worker-place.ts';
import { requireGoing } from './macro/kill-switch.ts';
import type { Language } from './model/language.ts';
import { createJobHost } from './worker/job-host.ts';

/** The jobs of a project (absolute) on this machine, and how many of them at once it may do. */
export type JobPlace = WorkerPlace & { readonly project: string; readonly mostSlots: number };

/** Where a machine is not declared: rule 97. */
const slotsUndeclared = 2;

/** Which project's jobs, where they lie ('' = .nx47/spool), and on a runner its labels. */
export type JobsOf = { readonly root: string; readonly spool: string; readonly labels?: readonly string[] };

/**
 * The jobs of a project on this machine: its spool, its macros, and what configs/machines.yml permits the machine: on a
 * runner the one with its labels, else the one that is reached as `local`. Without a declaration no network, and two jobs
 * at once.
 */
export async function jobPlace(
  { root, spool, labels }: JobsOf,
  around: Surroundings,
  language: Language,
): Promise<JobPlace> {
  const project = resolve(root);
  const world = composeOffline(language, around, project);
  const { files, clock, randomHex } = world;
  const machine = await (labels === undefined ? localMachine(project) : labelledMachine(project, labels));
  const most = machine === undefined ? undefined : roomOf(machine);
  return {
    ...{ files, clock, randomHex, world, project },
    host: createJobHost(world),
    spool: spoolAt(resolve(spool === '' ? join(project, '.nx47', 'spool') : spool)),
    macros: projectMacros(project, files),
    policy: {
      network: machine?.network.jobs === 'on-request',
      visible: [],
      ...(most === undefined ? {} : { most }),
    },
    mostSlots: machine?.limits.jobs ?? slotsUndeclared,
  };
}

/**
 * Does the jobs of a place, until `.nx47/STOP` of the project or a signal ends it: with the command that runs, within a
 * second. Errors: STOP_REQUESTED where that file is there already, and those of a worker.
 */
export async function workHere(order: WorkerOrder, place: JobPlace): Promise<void> {
  await requireGoing({ world: place.world, paths: { state: join(place.project, '.nx47') } });
  await runWorker(order, place, place.world.signal);
}
