import { readdir, readFile, readlink } from 'node:fs/promises';

/** What this process holds open, by kind: sockets, pipes and the like counted, files by their path. */
export async function openDescriptors(): Promise<ReadonlyMap<string, number>> {
  const names = await readdir('/proc/self/fd');
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  const counts = new Map<string, number>();
  // The folder that is being read is gone when its link is.
  for (const target of targets.filter((each) => each !== '' && !each.startsWith('/proc/'))) {
    const kind = target.replace(/:\[.*$/, '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Processes that have `mark` in their environment, this one apart. */
export async function processesMarked(mark: string): Promise<string[]> {
  const running = (await readdir('/proc')).filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  );
  const environments = await Promise.all(
    running.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')),
  );
  return running.filter((_, index) => environments[index]?.includes(mark));
}
