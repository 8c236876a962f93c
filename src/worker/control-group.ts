import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JobLimits } from '../model/job.ts';
import { identityOf, lookAtProcess } from './processes.ts';

/** A control group that holds a job: memory and number of processes of all of it together. */
export type ControlGroup = {
  readonly kind: 'cgroup-v2' | 'cgroup-v1';
  add(pid: number): Promise<void>;
  /** Highest memory so far, and how often each limit was hit. */
  read(): Promise<{ readonly peakBytes: number; readonly outOfMemory: number; readonly noProcess: number }>;
  close(): Promise<void>;
};

/** What the two interfaces of the kernel (cgroup v2; cgroup v1 with its controllers apart) call the same things. */
type Names = {
  readonly kind: ControlGroup['kind'];
  readonly memoryLimit: string;
  readonly memoryPeak: string;
  readonly memoryEvents: string;
  /** Where the two controllers are mounted. */
  readonly memoryRoot: string;
  readonly pidsRoot: string;
  /** How /proc/self/cgroup names the line of the memory controller, and that of the other. */
  readonly memoryLine: RegExp;
  readonly pidsLine: RegExp;
};

const versions: readonly Names[] = [
  {
    kind: 'cgroup-v2',
    memoryLimit: 'memory.max',
    memoryPeak: 'memory.peak',
    memoryEvents: 'memory.events',
    memoryRoot: '/sys/fs/cgroup',
    pidsRoot: '/sys/fs/cgroup',
    memoryLine: /^0::(.*)$/m,
    pidsLine: /^0::(.*)$/m,
  },
  {
    kind: 'cgroup-v1',
    memoryLimit: 'memory.limit_in_bytes',
    memoryPeak: 'memory.max_usage_in_bytes',
    memoryEvents: 'memory.oom_control',
    memoryRoot: '/sys/fs/cgroup/memory',
    pidsRoot: '/sys/fs/cgroup/pids',
    memoryLine: /^\d+:memory:(.*)$/m,
    pidsLine: /^\d+:pids:(.*)$/m,
  },
];

let made = 0;

/** A group with these limits, where this process may make one; undefined where it may not. */
export async function makeGroup(limits: JobLimits): Promise<ControlGroup | undefined> {
  const { pid, started } = await identityOf(process.pid);
  made += 1;
  const name = `nx47-${pid}-${started}-${made}`;
  for (const names of versions) {
    const group = await tryVersion(names, name, limits);
    if (group !== undefined) return group;
  }
  return undefined;
}

async function tryVersion(names: Names, name: string, limits: JobLimits): Promise<ControlGroup | undefined> {
  const own = await readFile('/proc/self/cgroup', 'utf8').catch(() => '');
  const memory = await firstOf(
    places(names.memoryRoot, names.memoryLine.exec(own)?.[1], name),
    names.memoryLimit,
    String(limits.memory_mb * 1_048_576),
  );
  if (memory === undefined) return undefined;
  const isOne = names.memoryRoot === names.pidsRoot;
  const pidsPlaces = isOne ? [memory] : places(names.pidsRoot, names.pidsLine.exec(own)?.[1], name);
  // The first process of a session, which makes the others, is one beside them.
  const pids = await firstOf(pidsPlaces, 'pids.max', String(limits.processes + 1));
  if (pids === undefined) {
    await rmdir(memory).catch(() => undefined);
    return undefined;
  }
  // Otherwise what memory may not hold goes to the disk; absent where the kernel counts no swap.
  await writeFile(join(memory, 'memory.swap.max'), '0').catch(() => undefined);
  return groupIn(names, memory, pids);
}

// Below v2 a group with processes may have none below it, so beside our own comes first.
function places(root: string, own: string | undefined, name: string): string[] {
  const within = own === undefined ? [] : [join(root, dirname(own), name), join(root, own, name)];
  return [...new Set([...within, join(root, name)])];
}

async function firstOf(folders: readonly string[], file: string, value: string): Promise<string | undefined> {
  for (const folder of folders) {
    try {
      await removeLeft(dirname(folder));
      await mkdir(folder).catch(() => undefined);
      await writeFile(join(folder, file), value, { flag: 'r+' });
      return folder;
    } catch {
      // Not ours to write, or without that controller: the next may be.
      await rmdir(folder).catch(() => undefined);
    }
  }
  return undefined;
}

// A worker that was killed could not remove its own.
async function removeLeft(parent: string): Promise<void> {
  const here = await identityOf(process.pid);
  for (const name of await readdir(parent).catch(() => [])) {
    const [, pid, started = ''] = /^nx47-(\d+)-(\d+)-\d+$/.exec(name) ?? [];
    if (pid === undefined) continue;
    const owner = { ...here, pid: Number(pid), started };
    if ((await lookAtProcess(owner)) === 'dead') await rmdir(join(parent, name)).catch(() => undefined);
  }
}

function groupIn(names: Names, memory: string, pids: string): ControlGroup {
  const folders = [...new Set([memory, pids])];
  const text = (path: string) => readFile(path, 'utf8').catch(() => '');
  return {
    kind: names.kind,
    add: async (pid) => {
      for (const folder of folders) await writeFile(join(folder, 'cgroup.procs'), String(pid));
    },
    read: async () => ({
      peakBytes: Number((await text(join(memory, names.memoryPeak))).trim()),
      outOfMemory: Number(/^oom_kill (\d+)$/m.exec(await text(join(memory, names.memoryEvents)))?.[1] ?? 0),
      noProcess: Number(/^max (\d+)$/m.exec(await text(join(pids, 'pids.events')))?.[1] ?? 0),
    }),
    close: async () => {
      for (const folder of folders) await removeSoon(folder);
    },
  };
}

const patienceMs = 2000;
const stepMs = 20;

// The kernel takes a moment to take the ended ones out of a group; what is left, the next one removes.
async function removeSoon(folder: string): Promise<void> {
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    try {
      await rmdir(folder);
      return;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      await new Promise((resolve) => setTimeout(resolve, stepMs));
    }
  }
}
