import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { JobLimits } from '../model/job.ts';
import type { Confinement } from '../model/job-host.ts';
import { memoryOf, processesBelow } from './processes.ts';

/** A limit that a job went beyond, and what was seen, in its unit (seconds, bytes, processes). */
export type Exceeded = {
  readonly limit: 'time' | 'memory' | 'disk' | 'processes';
  readonly seen: number;
};

/** Looks at a command while it runs, and ends it when it goes beyond a limit. */
export type Watch = {
  /** From here on, with its first process. */
  begin(leader: number): void;
  /** Stops looking; what was seen to be beyond a limit, the size of what is left included. */
  finish(): Promise<Exceeded | undefined>;
  /** Whether the command's own deadline passed, which is no limit of the job. */
  wasLate(): boolean;
};

const everyMs = 100;
const graceMs = 2000;

/** What a watch needs to know beside the limits. */
export type Watched = {
  /** When the attempt began, on the clock of `performance`. */
  readonly startedMs: number;
  /** Fired to end the command. */
  readonly end: AbortController;
  /** The command's own deadline. */
  readonly deadlineSeconds: number;
  /** Whether a control group refused something since the command began. */
  readonly hit: () => Promise<Exceeded | undefined>;
};

/** The watch of one command: time with TERM, then KILL; memory, processes and disk by looking ten times a second. */
export function watchLimits(
  { workspace, limits }: Confinement,
  { startedMs, end, deadlineSeconds, hit }: Watched,
): Watch {
  const seen: { exceeded?: Exceeded; late: boolean } = { late: false };
  const timers: NodeJS.Timeout[] = [];
  const later = (ms: number, act: () => void) => timers.push(setTimeout(act, Math.min(ms, 0x7fff_ffff)));
  const stop = (exceeded: Exceeded) => {
    seen.exceeded ??= exceeded;
    end.abort();
  };
  const tooLate = (leader: number, isLimit: boolean) => {
    if (isLimit) seen.exceeded ??= { limit: 'time', seen: Math.ceil((performance.now() - startedMs) / 1000) };
    else seen.late = true;
    void terminate(leader);
    later(graceMs, () => end.abort());
  };
  const look = async (leader: number) => {
    const exceeded = (await hit()) ?? (await lookOnce(leader, workspace, limits));
    if (exceeded !== undefined) stop(exceeded);
    else if (!end.signal.aborted) later(everyMs, () => void look(leader));
  };
  return {
    begin: (leader) => {
      const leftMs = limits.seconds * 1000 - (performance.now() - startedMs);
      const isLimit = leftMs <= deadlineSeconds * 1000;
      later(Math.max(0, Math.min(leftMs, deadlineSeconds * 1000)), () => tooLate(leader, isLimit));
      void look(leader);
    },
    finish: async () => {
      if (!end.signal.aborted) end.abort();
      for (const timer of timers) clearTimeout(timer);
      return seen.exceeded ?? (await hit()) ?? tooLarge(workspace, limits);
    },
    wasLate: () => seen.late,
  };
}

async function lookOnce(leader: number, workspace: string, limits: JobLimits): Promise<Exceeded | undefined> {
  const pids = await processesBelow(leader);
  if (pids.length > limits.processes) return { limit: 'processes', seen: pids.length };
  const memory = await memoryOf(pids);
  if (memory > limits.memory_mb * 1_048_576) return { limit: 'memory', seen: memory };
  return tooLarge(workspace, limits);
}

async function tooLarge(workspace: string, { disk_mb }: JobLimits): Promise<Exceeded | undefined> {
  const bytes = await folderBytes(workspace);
  return bytes >= disk_mb * 1_048_576 ? { limit: 'disk', seen: bytes } : undefined;
}

async function terminate(leader: number): Promise<void> {
  for (const pid of await processesBelow(leader)) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** What a folder takes on the disk, in bytes: blocks, so that a file of holes counts for what it is. */
export async function folderBytes(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await folderBytes(path);
    else bytes += ((await lstat(path).catch(() => undefined))?.blocks ?? 0) * 512;
  }
  return bytes;
}

/** That failure, with the rule of the contract that the limit keeps (138, 139, 140, 44). */
export function limitFailure({ limit, seen }: Exceeded, limits: JobLimits): Failure {
  const allowed = {
    time: [`${limits.seconds} s`, 138, `${seen} s`],
    memory: [`${limits.memory_mb} MB`, 139, `${Math.ceil(seen / 1_048_576)} MB`],
    disk: [`${limits.disk_mb} MB`, 140, `${Math.ceil(seen / 1_048_576)} MB`],
    processes: [String(limits.processes), 44, String(seen)],
  } as const;
  const [given, rule, said] = allowed[limit];
  return new Failure('JOB_LIMIT', { limit, allowed: given, seen: said, rule });
}
