import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sha256Hex } from '../codec/digest.ts';
import { Failure } from '../model/failure.ts';

/** What an entry contains, exactly: two entries with the same spec are interchangeable. */
export type CacheKey = { readonly kind: string; readonly spec: readonly string[] };

const marker = '.complete';

/** The cache folder: $NX47_CACHE, else $XDG_CACHE_HOME/nx47, else ~/.cache/nx47. */
export function cacheFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  const { NX47_CACHE: own, XDG_CACHE_HOME: xdg } = environment;
  if (own) return resolve(own);
  // The XDG base directory specification has relative values ignored.
  return xdg?.startsWith('/') ? join(xdg, 'nx47') : join(home, '.cache/nx47');
}

/**
 * The folder of the entry with this key, made by `make` (into the empty folder that it is given) unless a
 * complete one is there. It is made beside and renamed when complete, so a half-made one is never seen; when two
 * processes make the same entry at once, the first to finish wins and both succeed. Errors: those of `make`;
 * DISK_WRITE_FAILED {path}.
 */
export async function cached(
  cache: string,
  key: CacheKey,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const entry = placeOf(cache, key);
  if (await isComplete(entry)) return entry;
  const drafts = join(cache, 'drafts');
  const draft = join(drafts, `${await processName(process.pid)}-${randomUUID()}`);
  try {
    await writable(draft, async () => {
      await removeStale(drafts);
      await mkdir(draft, { recursive: true });
      await mkdir(join(cache, key.kind), { recursive: true });
    });
    await make(draft);
    await writable(entry, async () => {
      await writeFile(join(draft, marker), `${JSON.stringify(key.spec, null, 1)}\n`);
      await publishEntry(draft, entry);
    });
  } finally {
    // What stays behind is removed as stale later; a failure above is the one worth telling.
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
  return entry;
}

/** The folder of the entry with this key; undefined where no complete one is there. */
export async function findCached(cache: string, key: CacheKey): Promise<string | undefined> {
  const entry = placeOf(cache, key);
  return (await isComplete(entry)) ? entry : undefined;
}

function placeOf(cache: string, { kind, spec }: CacheKey): string {
  return join(cache, kind, sha256Hex(JSON.stringify(spec)));
}

async function writable(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new Failure('DISK_WRITE_FAILED', { file: path, why: String(cause) }, { cause });
  }
}

async function isComplete(entry: string): Promise<boolean> {
  return stat(join(entry, marker)).then(
    () => true,
    () => false,
  );
}

async function publishEntry(draft: string, entry: string): Promise<void> {
  try {
    await rename(draft, entry);
  } catch (cause) {
    if (await isComplete(entry)) return;
    // Only damage from outside leaves an entry without its marker: nothing here renames an incomplete draft.
    const damaged = `${draft}-damaged`;
    await rename(entry, damaged).catch(() => undefined);
    await rm(damaged, { recursive: true, force: true });
    await rename(draft, entry).catch(async () => {
      if (!(await isComplete(entry))) throw cause;
    });
  }
}

/** Names a process so that another can tell whether it lives: boot, PID namespace and PID. */
async function processName(pid: number): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown');
  const namespace = await readlink('/proc/self/ns/pid').catch(() => 'unknown');
  return `${sha256Hex(`${boot} ${namespace}`).slice(0, 12)}-${pid}`;
}

async function removeStale(drafts: string): Promise<void> {
  const [place] = (await processName(0)).split('-');
  for (const name of await readdir(drafts).catch(() => [])) {
    const [madeIn, pid] = name.split('-');
    // Drafts of another boot can have no living maker; those of another PID namespace can't be told: a day is enough.
    const old =
      Date.now() - (await stat(join(drafts, name)).then((entry) => entry.mtimeMs, Date.now)) > 86_400_000;
    if (old || (madeIn === place && !isAlive(Number(pid)))) {
      await rm(join(drafts, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
