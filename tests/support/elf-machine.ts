import { execFile } from 'node:child_process';
import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const run = promisify(execFile);
export const largeOutput = { maxBuffer: 512 * 1024 ** 2 };

/** Every shared object file (no symlink) under the usual library folders and the Pythons of pyenv, sorted. */
export function sharedObjects(): string[] {
  const found: string[] = [];
  const pyenv = process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv');
  for (const root of ['/usr/lib', '/usr/local/lib', '/opt', join(pyenv, 'versions')]) collect(root, found);
  return found.sort();
}

function collect(folder: string, found: string[]): void {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, found);
    else if (entry.isFile() && /\.so(\.[\w.-]+)?$/.test(entry.name) && isElf64(path)) found.push(path);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isElf64(path: string): boolean {
  const file = openSync(path, 'r');
  const head = Buffer.alloc(6);
  readSync(file, head);
  closeSync(file);
  return head.toString('latin1') === '\x7fELF\x02\x01';
}

/** A sample that is the same in every run with one seed: mulberry32 picks without putting back. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = seededRandom(seed);
  const left = [...items];
  const picked: T[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}

export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
