import { join, resolve } from 'node:path';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { projectMacros } from './job-macros.ts';
import { spoolAt } from './jobs/spool.ts';
import type { WorkerPlace } from './jobs/worker-place.ts';
import type { Language } from './model/language.ts';
import { createJobHost } from './worker/job-host.ts';

/** The jobs of a project on this machine: its spool, its macros, and what the command line permits. */
export function jobPlace(
  { root, spool, line }: { readonly root: string; readonly spool: string; readonly line: CommandLine },
  around: Surroundings,
  language: Language,
): WorkerPlace {
  const project = resolve(root);
  const world = composeOffline(language, around, project);
  const { files, clock, randomHex } = world;
  return {
    ...{ files, clock, randomHex, world },
    host: createJobHost(world),
    spool: spoolAt(resolve(spool === '' ? join(project, '.nx47', 'spool') : spool)),
    macros: projectMacros(project, files),
    policy: {
      // The machine's owner opens it, never the order alone.
      network: line.settings['allow-open-network'] === true,
      allowOpenNetwork: line.settings['allow-open-network'] === true,
      visible: [],
    },
  };
}
