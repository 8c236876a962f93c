import type { JobLimits } from '../model/job.ts';
import type { World } from '../model/world.ts';
import type { JobMacros } from './job-macro.ts';
import type { Spool, SpoolPorts } from './spool.ts';

/** What this machine permits its jobs. */
export type MachinePolicy = {
  /** Whether a job may be given a network. */
  readonly network: boolean;
  /** The most that a job may ask of it; absent: as much as the protocol knows. */
  readonly most?: Pick<JobLimits, 'seconds' | 'memory_mb' | 'disk_mb'>;
  /** Folders that jobs see, read-only. Absolute. */
  readonly visible: readonly string[];
};

/** Everything that a worker works with. */
export type WorkerPlace = SpoolPorts & {
  readonly spool: Spool;
  readonly world: World;
  readonly macros: JobMacros;
  readonly policy: MachinePolicy;
};
