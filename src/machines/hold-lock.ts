import { nsFromIso } from '../codec/time.ts';
import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';

/** How long one holder may take: whoever held it longer has ended without giving it back. */
const staleSeconds = 10;
const pauseSeconds = 0.02;
const mostTries = 1500;

type Ports = Pick<World, 'files' | 'clock' | 'signal'>;

/**
 * Acts while nobody else does who holds the same folder, in this process or another. A holder that was killed is
 * believed for ten seconds. Errors: MACHINE_STATE_INVALID after half a minute of others; those of the act.
 */
export async function holdLock<T>(folder: string, ports: Ports, act: () => Promise<T>): Promise<T> {
  await take(folder, ports);
  try {
    return await act();
  } finally {
    await ports.files.remove(folder);
  }
}

async function take(folder: string, { files, clock, signal }: Ports): Promise<void> {
  const started = clock.now().toISOString();
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (await files.makeNewFolder(folder)) return files.write(`${folder}/since`, clock.now().toISOString());
    const since = await heldSince(folder, files, started);
    if (secondsBetween(since, clock.now().toISOString()) > staleSeconds) await files.remove(folder);
    else await clock.sleep(pauseSeconds, signal);
  }
  throw new Failure('MACHINE_STATE_INVALID', { file: folder, why: 'held', rule: 77 });
}

// A holder that ended before it wrote the time is counted from when it was first met.
async function heldSince(folder: string, files: Ports['files'], met: string): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(`${folder}/since`)) || met;
  } catch (error) {
    if (error instanceof Failure && error.code === 'FILE_UNREADABLE') return met;
    throw error;
  }
}

function secondsBetween(since: string, now: string): number {
  return Number(nsFromIso(now) - nsFromIso(since)) / 1e9;
}
