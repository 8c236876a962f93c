import { readdir, readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { WorkerIdentity } from '../model/job.ts';

type Stat = {
  readonly pid: number;
  readonly parent: number;
  readonly state: string;
  readonly started: string;
};

/** This boot and this PID namespace; '' where the system does not tell (anything but Linux). */
async function surroundings(): Promise<Pick<WorkerIdentity, 'machine' | 'boot' | 'space'>> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return { machine: hostname(), boot: boot.trim(), space: space.replaceAll(/\D/g, '') };
}

/** A process by its number, with the moment of its start (proc(5), field 22), which no other process of that number has. */
export async function identityOf(pid: number): Promise<WorkerIdentity> {
  const started = (await statOf(pid))?.started ?? '';
  return { ...(await surroundings()), pid, started };
}

/** Whether that process is still there: not whether its number is. One that has ended and waits to be reaped is dead. */
export async function lookAtProcess(identity: WorkerIdentity): Promise<'alive' | 'dead' | 'elsewhere'> {
  const here = await surroundings();
  if (identity.machine !== here.machine) return 'elsewhere';
  // After a restart of the machine nothing of before is left, whatever its numbers were.
  if (identity.boot !== here.boot) return 'dead';
  if (identity.space !== here.space) return 'elsewhere';
  if (here.boot === '') return answers(identity.pid) ? 'alive' : 'dead';
  const stat = await statOf(identity.pid);
  const isSame = stat !== undefined && stat.started === identity.started && !'ZX'.includes(stat.state);
  return isSame ? 'alive' : 'dead';
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function statOf(pid: number): Promise<Stat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The program's name stands in brackets and may hold any of the others.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent = ''] = fields;
  const started = fields[19];
  return started === undefined ? undefined : { pid, parent: Number(parent), state, started };
}

/** Numbers of all processes below one, the nearest first; none where the system does not tell. */
export async function processesBelow(root: number): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const stats = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => statOf(Number(name))),
  );
  const found = [root];
  for (const above of found) {
    const children = stats.filter(
      (stat) => stat !== undefined && stat.parent === above && stat.state !== 'Z',
    );
    found.push(...children.flatMap((stat) => stat?.pid ?? []));
  }
  return found.slice(1);
}

/** Memory that these processes have now, together, in bytes; shared pages count for each. */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')));
  const kilobytes = texts.map((text) => Number(/^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0));
  return kilobytes.reduce((sum, one) => sum + one, 0) * 1024;
}
