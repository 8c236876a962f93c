import { link, mkdir, open, readFile, readlink, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { z } from 'zod';
import { Failure } from '../model/failure.ts';
import type { LockAnswer, LockHolder, TaskLock } from '../model/world.ts';

const holderSchema: z.ZodType<LockHolder> = z.strictObject({
  task: z.string(),
  machine: z.string(),
  pid: z.number().int().positive(),
  boot: z.string(),
  started: z.string(),
  since: z.string(),
});

/** How long a holder is believed of whom nothing can be known: on another machine, or in another space of processes. */
const believedMs = 24 * 3600 * 1000;
/** How long a takeover may take before whoever began it is thought to be gone. */
const takeoverMs = 5000;

/**
 * Locks as files that name their holder: process id, boot and start time. One whose process is gone is taken over, so
 * a crash leaves nothing that a person has to remove.
 */
export function createTaskLock(): TaskLock {
  return {
    take: (path, task) => orFail(path, () => take(path, task)),
    giveBack: (path) => orFail(path, () => giveBack(path)),
  };
}

async function take(path: string, task: string): Promise<LockAnswer> {
  const own = `${path}.${process.pid}.part`;
  await writeSynced(own, `${JSON.stringify(await ourselves(task))}\n`);
  try {
    for (;;) {
      if (await linked(own, path)) return { held: true };
      const holder = await holderOf(path);
      if (holder === 'gone') continue;
      if (holder !== undefined && (await isThere(holder))) return { held: false, heldBy: holder };
      if (await takenOver(own, path))
        return { held: true, ...(holder === undefined ? {} : { takenFrom: holder }) };
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** A link fails where the name is taken: of two processes one makes it. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Puts ours in the place of a lock that nobody holds; false when another process does so, or did. */
async function takenOver(own: string, path: string): Promise<boolean> {
  const gate = `${path}.takeover`;
  if (!(await entered(gate))) return false;
  try {
    const holder = await holderOf(path);
    if (holder === 'gone' || (holder !== undefined && (await isThere(holder)))) return false;
    await rename(own, path);
    return true;
  } finally {
    await rmdir(gate).catch(() => undefined);
  }
}

async function entered(gate: string): Promise<boolean> {
  try {
    await mkdir(gate);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const { mtimeMs } = await stat(gate).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > takeoverMs) await rmdir(gate).catch(() => undefined);
    return false;
  }
}

async function giveBack(path: string): Promise<void> {
  const holder = await holderOf(path);
  if (holder === undefined || holder === 'gone') return;
  const { pid, boot, started } = await ourselves('');
  if (holder.pid === pid && holder.boot === boot && holder.started === started)
    await rm(path, { force: true });
}

/** Who holds it; undefined for a lock that says nothing, `gone` where there is none. */
async function holderOf(path: string): Promise<LockHolder | undefined | 'gone'> {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'gone' : undefined;
  }
}

async function isThere(holder: LockHolder): Promise<boolean> {
  const here = await ourselves('');
  const age = Date.now() - Date.parse(holder.since);
  if (holder.machine !== here.machine) return age < believedMs;
  const [boot = '', space = ''] = holder.boot.split(' ');
  const [ourBoot = '', ourSpace = ''] = here.boot.split(' ');
  if (boot !== ourBoot) return false;
  if (space !== ourSpace) return age < believedMs;
  if (!isRunning(holder.pid)) return false;
  return holder.started === '' ? age < believedMs : (await startOf(holder.pid)) === holder.started;
}

async function ourselves(task: string): Promise<LockHolder> {
  return {
    task,
    machine: hostname(),
    pid: process.pid,
    boot: await bootName(),
    started: await startOf(process.pid),
    since: new Date().toISOString(),
  };
}

/** proc(5): the boot's id, and the name space in which a process id means this process. */
async function bootName(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${boot.trim()} ${space}`.trim();
}

/** proc(5), field 22 of stat: clock ticks since the boot; the name in field 2 may hold blanks and brackets. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orFail<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    throw new Failure('DISK_WRITE_FAILED', { file, why: codeOf(cause) }, { cause });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
