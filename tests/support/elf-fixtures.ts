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
  const image = readElfImage(bytes);
  const dynamic = readDynamic(image);
  const [strtab, strtabBytes, verneed] = [dt.strtab, dt.strtabBytes, dt.verneed].map(
    (tag) => dynamic?.tag(tag) ?? 0,
  );
  const patched = Buffer.from(bytes);
  const at = offsetOf(image, strtab ?? 0, strtabBytes ?? 0);
  const name = patched.indexOf(`\0${from}\0`, at, 'latin1');
  if (name === -1 || name > at + (strtabBytes ?? 0)) throw new Error(`${from} is not needed`);
  patched.write(to, name + 1, 'latin1');
  const hash = Buffer.alloc(4);
  hash.writeUInt32LE(versionHash(from));
  const entry = patched.indexOf(hash, offsetOf(image, verneed ?? 0, 16));
  patched.writeUInt32LE(versionHash(to), entry);
  return patched;
}

/** Writes a changed copy of a library beside it. */
export function changedCopy(path: string, name: string, change: (bytes: Buffer) => Uint8Array): string {
  const copy = join(dirname(path), name);
  mkdirSync(dirname(copy), { recursive: true });
  writeFileSync(copy, change(readFileSync(path)));
  return copy;
}
