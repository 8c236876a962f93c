import { type DynamicSection, dt, readDynamic } from './elf-dynamic.ts';
import { invalidElf } from './elf-failure.ts';
import { type ElfIdentity, type ElfImage, readElfImage } from './elf-image.ts';
import { type ElfSymbol, readSymbols } from './elf-symbols.ts';
import { readVersions, type VersionNeed } from './elf-versions.ts';
import { readIsaLevel } from './read-isa-level.ts';

export type ElfFlags = {
  /** DF_STATIC_TLS: its thread-local storage must fit into what the loader keeps in reserve. */
  readonly staticTls: boolean;
  /** DF_1_PIE: a program, which dlopen refuses. */
  readonly pie: boolean;
  /** DF_1_NOOPEN: dlopen refuses it. */
  readonly noopen: boolean;
  readonly textrel: boolean;
  /** PT_GNU_STACK is executable, or absent, which means the same on x86-64. */
  readonly execstack: boolean;
  /** Has DT_RELR relocations, which loaders before glibc 2.36 skip in silence. */
  readonly relr: boolean;
};

export type ElfFile = ElfIdentity & {
  /** Whether there is a dynamic section at all. */
  readonly isDynamic: boolean;
  /** Path of the program interpreter (PT_INTERP), which few shared objects have. */
  readonly interpreter: string | undefined;
  readonly soname: string | undefined;
  readonly needed: readonly string[];
  /** Libraries that it stands in front of (DT_FILTER), which must be there as the needed ones. */
  readonly filters: readonly string[];
  readonly rpath: string | undefined;
  readonly runpath: string | undefined;
  readonly verneed: readonly VersionNeed[];
  /** Versions defined, oldest first, without the base name. */
  readonly verdef: readonly string[];
  /** Whether it defines versions, were it only the base name. */
  readonly isVersioned: boolean;
  /** Dynamic symbols in table order, without the empty first entry. */
  readonly symbols: readonly ElfSymbol[];
  readonly flags: ElfFlags;
  /** Size in memory of PT_TLS. */
  readonly tlsBytes: number;
  /** x86-64 level required of the processor, 0 when not stated. */
  readonly isaLevel: number;
};

const stackSegment = 0x6474_e551;
const tlsSegment = 7;
const interpreterSegment = 3;
const executable = 1;

/**
 * What the dynamic loader reads of an ELF64 little-endian file, from program headers only (System V gABI,
 * LSB symbol versioning). No size in the file is believed before it is held against the file's length.
 * Errors: ELF_INVALID {why, offset} and nothing else.
 */
export function readElf(bytes: Uint8Array): ElfFile {
  const image = readElfImage(bytes);
  const dynamic = readDynamic(image);
  const shape = {
    ...image.identity,
    flags: readFlags(image, dynamic),
    tlsBytes: image.segments.find(({ kind }) => kind === tlsSegment)?.memoryBytes ?? 0,
    isaLevel: readIsaLevel(image),
    interpreter: readInterpreter(image),
  };
  if (dynamic === undefined) return { ...shape, ...staticFile };
  const text = (tag: number): string | undefined => {
    const at = dynamic.tag(tag);
    return at === undefined ? undefined : dynamic.text(at);
  };
  const versions = readVersions(image, dynamic);
  return {
    ...shape,
    isDynamic: true,
    soname: text(dt.soname),
    needed: libraryNames(dynamic, dt.needed),
    filters: libraryNames(dynamic, dt.filter),
    rpath: holdPath(text(dt.rpath)),
    runpath: holdPath(text(dt.runpath)),
    verneed: versions.verneed,
    verdef: versions.verdef,
    isVersioned: versions.isVersioned,
    symbols: readSymbols(image, dynamic, versions),
  };
}

const staticFile = {
  isDynamic: false,
  soname: undefined,
  needed: [],
  filters: [],
  rpath: undefined,
  runpath: undefined,
  verneed: [],
  verdef: [],
  isVersioned: false,
  symbols: [],
} as const;

const mostLibraries = 1024;
const longestPath = 16_384;

/** Every name is looked for in every folder: without limits on both a file could cost minutes. */
function libraryNames(dynamic: DynamicSection, tag: number): string[] {
  const places = dynamic.values(tag);
  if (places.length > mostLibraries) throw invalidElf('too-many-libraries', tag);
  return places.map((at) => dynamic.text(at));
}

function holdPath(path: string | undefined): string | undefined {
  if (path !== undefined && path.length > longestPath) throw invalidElf('search-path-too-long', path.length);
  return path;
}

function readInterpreter({ segments, file }: ElfImage): string | undefined {
  const segment = segments.find(({ kind }) => kind === interpreterSegment);
  if (segment === undefined) return undefined;
  const text = Buffer.from(file.slice(segment.offset, Math.min(4096, segment.fileBytes))).toString('utf8');
  return text.split('\0')[0] ?? '';
}

function readFlags(image: ElfImage, dynamic: DynamicSection | undefined): ElfFlags {
  const stack = image.segments.find(({ kind }) => kind === stackSegment);
  const flags = dynamic?.tag(dt.flags) ?? 0;
  const flags1 = dynamic?.tag(dt.flags1) ?? 0;
  return {
    staticTls: (flags & 0x10) !== 0,
    pie: (flags1 & 0x0800_0000) !== 0,
    noopen: (flags1 & 0x40) !== 0,
    textrel: (flags & 0x4) !== 0 || dynamic?.tag(dt.textrel) !== undefined,
    execstack: stack === undefined || (stack.flags & executable) !== 0,
    relr: dynamic?.tag(dt.relr) !== undefined,
  };
}
