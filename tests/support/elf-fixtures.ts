import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dt, readDynamic } from '../../src/codec/elf-dynamic.ts';
import { offsetOf, readElfImage } from '../../src/codec/elf-image.ts';
import { versionHash } from '../../src/codec/elf-versions.ts';

export type Recipe = {
  readonly source: string;
  readonly flags?: readonly string[];
  readonly versionScript?: string;
  /** `-shared -fPIC` unless said otherwise. */
  readonly kind?: readonly string[];
  /** Fixtures linked against, by name. */
  readonly against?: readonly string[];
};

/** Compiles a shared library of this source into the folder and gives its path. */
export function compileLibrary(folder: string, name: string, recipe: Recipe): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  const script = recipe.versionScript === undefined ? [] : [`-Wl,--version-script=${path}.map`];
  if (recipe.versionScript !== undefined) writeFileSync(`${path}.map`, recipe.versionScript);
  const against = (recipe.against ?? []).map((other) => join(folder, other));
  const flags = [
    ...(recipe.kind ?? ['-shared', '-fPIC']),
    '-O1',
    '-x',
    'c',
    '-',
    '-x',
    'none',
    '-o',
    path,
    ...against,
    ...script,
  ];
  execFileSync('gcc', [...flags, ...(recipe.flags ?? [])], {
    input: recipe.source,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  return path;
}

/** Renames a needed version to one of the same length, name and hash, as a newer linker would have written it. */
export function patchVersion(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('versions of different length');
  const patched = Buffer.from(bytes);
  const strings = tableAt(bytes, dt.strtab);
  const name = patched.indexOf(`\0${from}\0`, strings, 'latin1');
  if (name === -1) throw new Error(`${from} is not needed`);
  patched.writeUInt32LE(versionHash(to), neededHashAt(bytes, from));
  patched.write(to, name + 1, 'latin1');
  return patched;
}

/** A needed version under its right name, with a hash that is not the name's. */
export function breakVersionHash(bytes: Uint8Array, version: string): Uint8Array {
  const broken = Buffer.from(bytes);
  broken.writeUInt32LE(versionHash(version) ^ 1, neededHashAt(bytes, version));
  return broken;
}

function neededHashAt(bytes: Uint8Array, version: string): number {
  const hash = Buffer.alloc(4);
  hash.writeUInt32LE(versionHash(version));
  return Buffer.from(bytes).indexOf(hash, tableAt(bytes, dt.verneed));
}

function tableAt(bytes: Uint8Array, tag: number): number {
  const image = readElfImage(bytes);
  return offsetOf(image, readDynamic(image)?.tag(tag) ?? 0, 1);
}

/** Writes a changed copy of a library beside it. */
export function changedCopy(path: string, name: string, change: (bytes: Buffer) => Uint8Array): string {
  const copy = join(dirname(path), name);
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, change(readFileSync(path)));
  return copy;
}
