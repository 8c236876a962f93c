import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '../../src/codec/digest.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import { cacheFolder } from '../../src/rehearsal/cache.ts';

const lists = join(import.meta.dirname, '../fixtures/real-wheels');
const cache = join(cacheFolder(process.env, homedir()), 'real-wheels');
const isLong = process.env['NX47_LONG'] === '1';

/** Three generations of well-known distributions, so that requirements conflict; pure ones, for any interpreter. */
const generations = ['everyday-1.txt', 'everyday-2.txt', 'everyday-3.txt'];
const large = 'long.txt';
const manylinux = ['2014', '_2_5', '_2_17', '_2_26', '_2_27', '_2_28'].map((one) => `manylinux${one}_x86_64`);

/** The line that a test prints where set-up did not fetch the wheels. */
export const realWheelsMissing = 'NOT RUN: checks on real wheels (`npm test` fetches them)';

/** Folders of the wheels that set-up fetched; with `NX47_LONG=1` those of the large list too. Empty: none. */
export function realWheelFolders(): string[] {
  const wanted = isLong ? [...generations, large] : generations;
  const folders = wanted.map(folderOf);
  return folders.every((folder) => existsSync(folder)) ? folders : [];
}

/** The wheels of three generations of distributions. */
export function generationFiles(): string[] {
  return realWheelFolders()
    .filter((folder) => folder !== folderOf(large))
    .flatMap(wheelsIn);
}

/** Every real wheel at hand, those of the example's sessions among them. */
export function realWheelFiles(): string[] {
  const sessions = join(cache, '../wheels');
  const prepared = existsSync(sessions)
    ? readdirSync(sessions).map((key) => join(sessions, key, 'wheels'))
    : [];
  return [...realWheelFolders(), ...prepared.filter((folder) => existsSync(folder))].flatMap(wheelsIn);
}

export function readFileBytes(path: string): FileBytes {
  return { name: path.split('/').at(-1) ?? '', bytes: readFileSync(path) };
}

/** Fetches the wheels of the lists into the cache, each list once; uses the package index. */
export function installRealWheels(python: string): void {
  for (const list of isLong ? [...generations, large] : generations) {
    const folder = folderOf(list);
    if (existsSync(folder)) continue;
    const draft = `${folder}-draft-${process.pid}`;
    mkdirSync(draft, { recursive: true });
    const platforms = list === large ? ['any', ...manylinux] : ['any'];
    const abis = list === large ? ['none', 'abi3', 'cp312'] : ['none'];
    const argv = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary=:all:', '--dest', draft];
    const target = ['--python-version', '3.12', '--implementation', 'cp'];
    const accepted = [
      ...abis.flatMap((abi) => ['--abi', abi]),
      ...platforms.flatMap((one) => ['--platform', one]),
    ];
    execFileSync(python, [...argv, ...target, ...accepted, '-r', join(lists, list)], { stdio: 'inherit' });
    renameSync(draft, folder);
  }
}

function folderOf(list: string): string {
  return join(cache, sha256Hex(readFileSync(join(lists, list))).slice(0, 12));
}

function wheelsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.whl'))
    .sort()
    .map((name) => join(folder, name));
}
