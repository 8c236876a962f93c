import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** A process by what tells it apart from a later one with the same number. */
export type SeenProcess = {
  readonly pid: number;
  readonly startTicks: string;
  readonly parent: number;
  readonly command: string;
};

/** Asks again and again until the answer is there; fails after that many seconds, saying what it waited for. */
export async function eventually<T>(
  what: string,
  seconds: number,
  ask: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(20);
  }
  throw new Error(`${what}: not within ${seconds} s`);
}

/** Every process below this one, as /proc tells it. */
export async function descendantsOf(ancestor: number): Promise<SeenProcess[]> {
  const all = await processes();
  const below = new Set([ancestor]);
  for (let grown = true; grown; ) {
    const more = all.filter(({ pid, parent }) => below.has(parent) && !below.has(pid));
    for (const { pid } of more) below.add(pid);
    grown = more.length > 0;
  }
  return all.filter(({ pid }) => pid !== ancestor && below.has(pid));
}

/** Those of the processes that still run, and any other whose command line names `mark`. */
export async function stillRunning(seen: readonly SeenProcess[], mark: string): Promise<SeenProcess[]> {
  const known = new Set(seen.map(({ pid, startTicks }) => `${pid} ${startTicks}`));
  return (await processes()).filter(
    ({ pid, startTicks, command }) => known.has(`${pid} ${startTicks}`) || command.includes(mark),
  );
}

/** Lines of this machine's mount table that name `mark`. */
export async function mountsOf(mark: string): Promise<string[]> {
  return (await readFile('/proc/self/mountinfo', 'utf8')).split('\n').filter((line) => line.includes(mark));
}

async function processes(): Promise<SeenProcess[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(names.map((name) => readProcess(Number(name)).catch(() => undefined)));
  return read.filter((one) => one !== undefined);
}

// proc(5): the command name may hold spaces and brackets, so the fields are counted from the last bracket.
async function readProcess(pid: number): Promise<SeenProcess | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = '', parent = ''] = fields;
  if (state === 'Z' || state === 'X') return undefined;
  const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  return { pid, startTicks: fields[19] ?? '', parent: Number(parent), command };
}
