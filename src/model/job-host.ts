import type { JobLimits, JobMetrics, WorkerIdentity } from './job.ts';
import type { Shell } from './world.ts';

/** What a job may touch, and how much of it. Paths are absolute. */
export type Confinement = {
  /** The folder of its own; commands run there. */
  readonly workspace: string;
  /** Folders that it sees, read-only. */
  readonly visible: readonly string[];
  /** Of this machine only programs and their settings are seen: every other folder of its root is empty. */
  readonly onlyPrograms?: true;
  /** Other folders that it may change, because its macro says so. */
  readonly writable: readonly string[];
  readonly limits: JobLimits;
  /** Whether the network was permitted. */
  readonly network: boolean;
  /** Variables of its commands, beside what every command has. */
  readonly environment: Readonly<Record<string, string>>;
  /** Told the first process of each command before the command begins. */
  readonly onLeader: (leader: WorkerIdentity) => Promise<void>;
};

export type Usage = Omit<JobMetrics, 'machine' | 'attempts' | 'wall_ms'>;

/** A place in which commands run under limits. Errors of its shell: JOB_LIMIT, CANCELLED, ISOLATION_UNAVAILABLE, OPEN_NETWORK. */
export interface Confined {
  readonly shell: Shell;
  /** What its commands have used so far. */
  usage(): Promise<Usage>;
  close(): Promise<void>;
}

/** What a worker needs of its machine beside the ports of the World. */
export interface JobHost {
  /** This process. */
  identity(): Promise<WorkerIdentity>;
  /** `elsewhere`: on another machine or in another PID namespace, so that nothing can be said from here. */
  look(identity: WorkerIdentity): Promise<'alive' | 'dead' | 'elsewhere'>;
  /** Moves a folder to a name that nobody has, in one call; false when the name is taken. Synced. Errors: DISK_WRITE_FAILED. */
  moveNew(from: string, to: string): Promise<boolean>;
  /** A place for one attempt at a job. Errors: ISOLATION_UNAVAILABLE, OPEN_NETWORK, PYTHON_MISSING. */
  confine(confinement: Confinement, signal: AbortSignal): Promise<Confined>;
}
