import { showForeign, unsafeName } from '../codec/safe-name.ts';
import { Failure } from '../model/failure.ts';
import type { OutputFile } from '../model/kaggle.ts';

const mostFiles = 500;
const mostBytes = 1024 ** 3;

/**
 * Refuses a listing that can't be written below one folder as it is. Errors: OUTPUT_TOO_MANY for more than 500 files;
 * OUTPUT_NAME_UNSAFE for a name that leads elsewhere, is that of another file where case does not count, or is a
 * folder of another; OUTPUT_INCOMPLETE, `too-large`, for more than 1 GiB together.
 */
export function checkOutputNames(files: readonly OutputFile[]): void {
  if (files.length > mostFiles)
    throw new Failure('OUTPUT_TOO_MANY', { files: files.length, most: mostFiles });
  const names = files.map(({ name }) => name.toLowerCase());
  const folders = new Set(names.flatMap(foldersOf));
  for (const [index, { name }] of files.entries()) {
    const folded = name.toLowerCase();
    const why =
      unsafeName(name) ??
      (names.indexOf(folded) < index ? 'same name as another' : undefined) ??
      (folders.has(folded) ? 'folder of another' : undefined);
    if (why !== undefined) throw new Failure('OUTPUT_NAME_UNSAFE', { name: showForeign(name), why });
  }
  const bytes = files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  if (bytes > mostBytes) {
    throw new Failure('OUTPUT_INCOMPLETE', {
      file: `${files.length} files`,
      why: 'too-large',
      observed: bytes,
    });
  }
}

function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
