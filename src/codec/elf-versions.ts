import type { ByteReader } from './byte-reader.ts';
import { type DynamicSection, dt } from './elf-dynamic.ts';
import { invalidElf } from './elf-failure.ts';
import { type ElfImage, offsetOf } from './elf-image.ts';

export type NeededVersion = { readonly name: string; readonly weak: boolean };
/** Versions that a file needs of one library, by the library's SONAME. */
export type VersionNeed = { readonly file: string; readonly versions: readonly NeededVersion[] };

export type VersionTables = {
  readonly verneed: readonly VersionNeed[];
  /** Versions that the file defines, oldest first, without its own base name. */
  readonly verdef: readonly string[];
  /** Whether there is any definition, were it only the base name. */
  readonly isVersioned: boolean;
  /** Index in DT_VERSYM → version; `file` is set for needed versions. */
  readonly byIndex: ReadonlyMap<number, { readonly name: string; readonly file: string | undefined }>;
};

/** glibc defines about 40, the largest libraries some hundreds. */
const mostVersions = 4096;
const baseFlag = 1;
const weakFlag = 2;

/** Version needs and definitions of a file (LSB symbol versioning). Errors: ELF_INVALID. */
export function readVersions(image: ElfImage, dynamic: DynamicSection): VersionTables {
  const byIndex = new Map<number, { name: string; file: string | undefined }>();
  const verdef: string[] = [];
  let isVersioned = false;
  for (const definition of readDefinitions(image, dynamic)) {
    isVersioned = true;
    if (definition.isBase) continue;
    byIndex.set(definition.index, { name: definition.name, file: undefined });
    verdef.push(definition.name);
  }
  const verneed: VersionNeed[] = [];
  for (const { file, versions } of readNeeds(image, dynamic)) {
    for (const { index, name } of versions) byIndex.set(index, { name, file });
    verneed.push({ file, versions: versions.map(({ name, weak }) => ({ name, weak })) });
  }
  return { verneed, verdef, isVersioned, byIndex };
}

type Definition = { readonly index: number; readonly name: string; readonly isBase: boolean };

function readDefinitions(image: ElfImage, dynamic: DynamicSection): Definition[] {
  const address = dynamic.tag(dt.verdef);
  if (address === undefined) return [];
  const { file } = image;
  const hold = counter();
  return chain(file, offsetOf(image, address, 20), 16, hold).map((at) => {
    const auxiliary = at + file.u32(at + 12);
    const name = dynamic.text(file.u32(auxiliary));
    holdHash(name, file.u32(at + 8), at);
    return { index: file.u16(at + 4) & 0x7fff, name, isBase: (file.u16(at + 2) & baseFlag) !== 0 };
  });
}

type Need = { readonly file: string; readonly versions: (NeededVersion & { readonly index: number })[] };

function readNeeds(image: ElfImage, dynamic: DynamicSection): Need[] {
  const address = dynamic.tag(dt.verneed);
  if (address === undefined) return [];
  const { file } = image;
  const hold = counter();
  return chain(file, offsetOf(image, address, 16), 12, hold).map((at) => ({
    file: dynamic.text(file.u32(at + 4)),
    versions: chain(file, at + file.u32(at + 8), 12, hold).map((version) => {
      const name = dynamic.text(file.u32(version + 8));
      holdHash(name, file.u32(version), version);
      const weak = (file.u16(version + 4) & weakFlag) !== 0;
      return { name, weak, index: file.u16(version + 6) & 0x7fff };
    }),
  }));
}

/** Offsets of linked records; as in the loader, a zero distance ends the list and counts are not asked. */
function chain(file: ByteReader, start: number, nextField: number, hold: (at: number) => void): number[] {
  const offsets: number[] = [];
  for (let at = start; ; ) {
    hold(at);
    offsets.push(at);
    const distance = file.u32(at + nextField);
    if (distance === 0) return offsets;
    at += distance;
  }
}

function counter(): (at: number) => void {
  let left = mostVersions;
  return (at) => {
    left -= 1;
    if (left < 0) throw invalidElf('too-many-versions', at);
  };
}

/** The loader finds a version by this hash and its name: a hash that is not the name's is never found. */
function holdHash(name: string, hash: number, at: number): void {
  if (versionHash(name) !== hash) throw invalidElf('version-hash', at);
}

/** The System V ABI hash of a symbol or version name. */
export function versionHash(name: string): number {
  let hash = 0;
  for (const byte of Buffer.from(name)) {
    hash = (hash << 4) + byte;
    hash = (hash ^ ((hash >>> 24) & 0xf0)) & 0x0fff_ffff;
  }
  return hash >>> 0;
}
