import type { ElfFile } from '../../src/codec/elf.ts';
import type { ElfSymbol } from '../../src/codec/elf-symbols.ts';
import { type RuntimeProfile, runtimeProfileSchema } from '../../src/model/profile.ts';

/** What the loader reads of a library that needs nothing, gives nothing and is refused for nothing. */
export function elfOf(changes: Partial<ElfFile> = {}): ElfFile {
  return {
    class: 64,
    data: 'little',
    osabi: 0,
    abiVersion: 0,
    isPadded: true,
    type: 3,
    machine: 62,
    isDynamic: true,
    interpreter: undefined,
    soname: undefined,
    needed: [],
    filters: [],
    rpath: undefined,
    runpath: undefined,
    verneed: [],
    verdef: [],
    isVersioned: false,
    symbols: [],
    flags: { staticTls: false, pie: false, noopen: false, textrel: false, execstack: false, relr: false },
    tlsBytes: 0,
    isaLevel: 0,
    ...changes,
  };
}

/** A function that a library defines; the name may have a version, as nm writes it. */
export function defined(written: string, changes: Partial<ElfSymbol> = {}): ElfSymbol {
  const [name = '', ...rest] = written.split('@');
  return {
    name,
    version: rest.at(-1),
    versionFile: undefined,
    isDefault: rest.length === 2,
    binding: 'global',
    visibility: 'default',
    type: 'func',
    defined: true,
    ...changes,
  };
}

/** A symbol that a library asks for, with the version and the library that must give it. */
export function asked(name: string, version?: string, versionFile?: string): ElfSymbol {
  return defined(name, { defined: false, type: 'notype', version, versionFile });
}

/** A profile of this loader and glibc that knows everything else, too. */
export function profileOfLoader(
  loader: RuntimeProfile['loader'],
  changes: Partial<RuntimeProfile> = {},
): RuntimeProfile {
  const { loader: _, ...parsed } = runtimeProfileSchema.parse({
    schema: 'nx47.runtime-profile/1',
    id: 'kaggle-py312',
    origin: 'manual',
    python: { implementation: 'cpython', version: '3.12.13', abi: 'cp312', ext_suffixes: ['.so'] },
    platform: { machine: 'x86_64', libc: { name: 'glibc', version: '2.35' } },
    marker_environment: {},
    distributions: [],
    unknown: [],
  });
  return { ...parsed, ...(loader === undefined ? {} : { loader }), ...changes };
}
