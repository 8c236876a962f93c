import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { JobHost } from '../model/job-host.ts';
import type { Pythons } from '../model/world.ts';
import { confine } from './confine.ts';
import { identityOf, lookAtProcess } from './processes.ts';

/** This machine, as a worker needs it. */
export function createJobHost({ pythons }: { readonly pythons: Pythons }): JobHost {
  const self = identityOf(process.pid);
  return {
    identity: () => self,
    look: lookAtProcess,
    moveNew,
    confine: (confinement, signal) => confine(confinement, pythons, signal),
  };
}

// rename(2) of a folder onto one that holds something fails, so of several one has the name.
async function moveNew(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    for (const folder of new Set([dirname(to), dirname(from)])) await syncFolder(folder);
    return true;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    if (['ENOTEMPTY', 'EEXIST'].includes(code)) return false;
    throw new Failure('DISK_WRITE_FAILED', { file: to, why: code }, { cause });
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder as a file.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
