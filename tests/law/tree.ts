import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './laws/source.ts';

export const root = join(fileURLToPath(import.meta.url), '..', '..', '..');

/** Text of one file of the project. */
export function read(path: string): SourceFile {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** Every file that belongs to the project: what git tracks, and new files that it does not ignore. */
export const allPaths: readonly string[] = execFileSync(
  'git',
  ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(root, path)));

/** Files of the project below these folders (with '/' at the end), by their ending. */
export function files(folders: readonly string[], ending: string): SourceFile[] {
  return allPaths
    .filter((path) => path.endsWith(ending) && folders.some((folder) => path.startsWith(folder)))
    .map(read);
}

/** The product's own TypeScript. */
export const product = files(['src/', 'macros/'], '.ts');
export const tests = files(['tests/'], '.ts');
export const python = files(['kernel/'], '.py');
