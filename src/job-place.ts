import { join, resolve } from 'node:path';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { labelledMachine, localMachine } from './job-machines.ts';
import { projectMacros } from './job-macros.ts';
import { spoolAt } from './jobs/spool.ts';
import type { WorkerPlace } from './jobs/worker-place.ts';
import type { Language } from './model/language.ts';
import { createJobHost } from './worker/job-host.ts';

/** The jobs of a project on this machine, and how many of them at once it may do. */
export type JobPlace = WorkerPlace & { readonly mostSlots: number };

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
  const most = machine && {
    seconds: machine.limits.minutes * 60,
    memory_mb: machine.limits['memory-gib'] * 1024,
    disk_mb: machine.limits['disk-gib'] * 1024,
  };
  return {
    ...{ files, clock, randomHex, world },
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
