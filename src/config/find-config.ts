import { dirname, join } from 'node:path/posix';
import { Failure } from '../model/failure.ts';

/** Absolute path of the nx47.yml in `start` (absolute) or the nearest folder above it. Errors: CONFIG_NOT_FOUND. */
export async function findConfig(start: string, exists: (path: string) => Promise<boolean>): Promise<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    const candidate = join(folder, 'nx47.yml');
    if (await exists(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Failure('CONFIG_NOT_FOUND', { folder: start });
  }
}
