import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../model/failure.ts';

/**
 * Takes a folder for this process and returns what gives it back. A lock whose process is gone (killed before
 * it could give back) is taken over. Errors: SERVICE_FOLDER_BUSY {folder, pid} while its process lives.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (await created(path)) return () => rm(path, { force: true });
    const pid = Number(await readFile(path, 'utf8').catch(() => ''));
    if (isAlive(pid)) throw new Failure('SERVICE_FOLDER_BUSY', { folder, pid });
    await rm(path, { force: true });
  }
  throw new Failure('SERVICE_FOLDER_BUSY', { folder, pid: 0 });
}

async function created(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
