import { type DynamicSection, dt } from './elf-dynamic.ts';
import { invalidElf } from './elf-failure.ts';
import { bytesAfter, type ElfImage, offsetOf } from './elf-image.ts';
import type { VersionTables } from './elf-versions.ts';

export type ElfBinding = 'local' | 'global' | 'weak' | 'unique' | 'other';
export type ElfVisibility = 'default' | 'internal' | 'hidden' | 'protected';
export type ElfSymbolType =
  | 'notype'
  | 'object'
  | 'func'
  | 'section'
  | 'file'
  | 'common'
  | 'tls'
  | 'ifunc'
  | 'other';
export type ElfSymbol = {
  readonly name: string;
  /** Version name; undefined for an unversioned symbol. */
  readonly version: string | undefined;
  /** SONAME of the library that must give the version; only of undefined symbols. */
  readonly versionFile: string | undefined;
  /** Defined with the version that an unversioned reference gets (`name@@VERSION`). */
  readonly isDefault: boolean;
  readonly binding: ElfBinding;
  readonly visibility: ElfVisibility;
  readonly type: ElfSymbolType;
  readonly defined: boolean;
};

const symbolBytes = 24;
const bindings: Readonly<Record<number, ElfBinding>> = { 0: 'local', 1: 'global', 2: 'weak', 10: 'unique' };
const visibilities = ['default', 'internal', 'hidden', 'protected'] as const;
const types: Readonly<Record<number, ElfSymbolType>> = {
  0: 'notype',
  1: 'object',
  2: 'func',
  3: 'section',
  4: 'file',
  5: 'common',
  6: 'tls',
  10: 'ifunc',
};

/** Every entry of the dynamic symbol table but the empty first one. Errors: ELF_INVALID. */
export function readSymbols(image: ElfImage, dynamic: DynamicSection, versions: VersionTables): ElfSymbol[] {
  const address = dynamic.tag(dt.symtab);
  if (address === undefined) return [];
  const entryBytes = dynamic.tag(dt.symbolBytes);
  if (entryBytes !== undefined && entryBytes !== symbolBytes) throw invalidElf('symbol-size', address);
  const count = countSymbols(image, dynamic);
  const start = offsetOf(image, address, count * symbolBytes);
  const versymAddress = dynamic.tag(dt.versym);
  const versym = versymAddress === undefined ? undefined : offsetOf(image, versymAddress, count * 2);
  const marks = new Map<number, Mark>();
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const mark = versym === undefined ? 1 : image.file.u16(versym + (index + 1) * 2);
    const version = marks.get(mark) ?? versionOf(versions, mark);
    marks.set(mark, version);
    return readSymbol(image, dynamic, start + (index + 1) * symbolBytes, version);
  });
}

type Mark = { name: string | undefined; file: string | undefined; isHidden: boolean };

function versionOf(versions: VersionTables, mark: number): Mark {
  const index = mark & 0x7fff;
  const version =
    index < 2 && versions.byIndex.get(index)?.file === undefined ? undefined : versions.byIndex.get(index);
  if (index >= 2 && version === undefined) throw invalidElf('version-index', index);
  return { name: version?.name, file: version?.file, isHidden: (mark & 0x8000) !== 0 };
}

function readSymbol(image: ElfImage, dynamic: DynamicSection, at: number, version: Mark): ElfSymbol {
  const { file } = image;
  const kind = file.u8(at + 4);
  const section = file.u16(at + 6);
  const defined = section !== 0;
  return {
    name: dynamic.text(file.u32(at)),
    version: version.name,
    versionFile: defined ? undefined : version.file,
    isDefault: defined && version.name !== undefined && version.file === undefined && !version.isHidden,
    binding: bindings[kind >> 4] ?? 'other',
    visibility: visibilities[file.u8(at + 5) & 3] ?? 'default',
    type: types[kind & 15] ?? 'other',
    defined,
  };
}

/** The table bears no length: a hash table gives it, or, where that holds no symbol, what relocations refer to. */
function countSymbols(image: ElfImage, dynamic: DynamicSection): number {
  const hash = dynamic.tag(dt.hash);
  if (hash !== undefined) return image.file.u32(offsetOf(image, hash, 8) + 4);
  const gnuHash = dynamic.tag(dt.gnuHash);
  const hashed = gnuHash === undefined ? 0 : countHashed(image, gnuHash);
  return hashed > 0 ? hashed : Math.max(countRelocated(image, dynamic), countSection(image, dynamic));
}

/** Index after the last symbol of DT_GNU_HASH; 0 when every bucket is empty. */
function countHashed(image: ElfImage, address: number): number {
  const { file } = image;
  const at = offsetOf(image, address, 16);
  const [buckets, first, bloomWords] = [file.u32(at), file.u32(at + 4), file.u32(at + 8)];
  const bucketAddress = address + 16 + bloomWords * 8;
  const bucketAt = offsetOf(image, bucketAddress, buckets * 4);
  let last = 0;
  for (let index = 0; index < buckets; index += 1) last = Math.max(last, file.u32(bucketAt + index * 4));
  if (last === 0) return 0;
  if (last < first) throw invalidElf('hash-table', at);
  const chainAddress = bucketAddress + buckets * 4 + (last - first) * 4;
  const end = Math.floor(bytesAfter(image, chainAddress) / 4);
  const chainAt = offsetOf(image, chainAddress, 4);
  for (let step = 0; step < end; step += 1) {
    if ((file.u32(chainAt + step * 4) & 1) === 1) return last + step + 1;
  }
  throw invalidElf('hash-table', chainAt);
}

function countRelocated(image: ElfImage, dynamic: DynamicSection): number {
  const tables = [
    [dynamic.tag(dt.rela), dynamic.tag(dt.relaBytes)],
    [dynamic.tag(dt.jmprel), dynamic.tag(dt.pltrelBytes)],
  ];
  let count = 0;
  for (const [address, length] of tables) {
    if (address === undefined || length === undefined) continue;
    const start = offsetOf(image, address, length);
    for (let at = start; at + 24 <= start + length; at += 24)
      count = Math.max(count, image.file.u32(at + 12) + 1);
  }
  return count;
}

/** Entries of the section that describes the same table; a hint only, used where no hash table tells. */
function countSection(image: ElfImage, dynamic: DynamicSection): number {
  const { file } = image;
  const [start, size, count] = [file.u64(40), file.u16(58), file.u16(60)];
  if (size !== 64 || start + count * size > file.length) return 0;
  for (let at = start; at < start + count * size; at += size) {
    const isTable = file.u32(at + 4) === 11 && file.u64(at + 16) === dynamic.tag(dt.symtab);
    if (isTable) return Math.floor(file.u64(at + 32) / symbolBytes);
  }
  return 0;
}
