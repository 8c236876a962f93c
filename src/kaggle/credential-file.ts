import { open } from 'node:fs/promises';
import { Failure } from '../model/failure.ts';

/** Files of credentials are a line or two long. */
const mostBytes = 64 * 1024;

/**
 * Text and permission bits of one file, both of the same opened file; undefined when there is none. Windows has no
 * such bits: there a file counts as its owner's alone. Errors: FILE_UNREADABLE {file, why} for one that is there and
 * can't be read, or is longer than 64 KiB.
 */
export async function readCredentialFile(
  path: string,
  platform: string = process.platform,
): Promise<{ readonly text: string; readonly mode: number } | undefined> {
  try {
    const handle = await open(path, 'r');
    try {
      const facts = await handle.stat();
      if (!facts.isFile()) return undefined;
      if (facts.size > mostBytes) throw new Failure('FILE_UNREADABLE', { file: path, why: 'EFBIG' });
      return { text: await handle.readFile('utf8'), mode: platform === 'win32' ? 0o600 : facts.mode };
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'EINVAL'].includes(why)) return undefined;
    throw new Failure('FILE_UNREADABLE', { file: path, why }, { cause });
  }
}
