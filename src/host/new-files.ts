import { lstat, mkdir, open, realpath, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Failure } from '../model/failure.ts';

/** Whether something is there, be it a link that leads nowhere. */
export async function isTaken(folder: string, path: string): Promise<boolean> {
  return (await lstat(join(folder, path)).catch(() => undefined)) !== undefined;
}

/**
 * Writes a file where nothing is; false where something is, which stays as it is. A folder that is a link to a place
 * outside is not followed. Errors: DISK_WRITE_FAILED.
 */
export async function writeNewFile(folder: string, path: string, text: string): Promise<boolean> {
  const file = join(folder, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    const [top, place] = [await realpath(folder), await realpath(dirname(file))];
    if (place !== top && !place.startsWith(`${top}${sep}`)) throw new Error('link to a place outside');
    return await writeWhole(file, text);
  } catch (cause) {
    throw new Failure('DISK_WRITE_FAILED', { file, why: codeOf(cause) }, { cause });
  }
}

async function writeWhole(file: string, text: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((cause: unknown) => {
    if (codeOf(cause) === 'EEXIST') return undefined;
    throw cause;
  });
  if (handle === undefined) return false;
  try {
    await handle.writeFile(text);
    await handle.sync();
    return true;
  } catch (cause) {
    // Half a file would be left alone for ever, as one that exists.
    await rm(file, { force: true });
    throw cause;
  } finally {
    await handle.close();
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
