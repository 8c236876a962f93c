import { basename } from 'node:path/posix';
import { type ElfFile, readElf } from '../../codec/elf.ts';
import type { ZipEntry } from '../../codec/zip.ts';
import { Failure } from '../../model/failure.ts';

/** A shared object or program inside a wheel. */
export type WheelLibrary = {
  /** Where pip puts it, seen from site-packages: `numpy.libs/libopenblas.so`. */
  readonly path: string;
  readonly elf: ElfFile;
  /** `size:crc-32` of its bytes: two files of one name and another identity are two builds. */
  readonly identity: string;
};
/** A file with a library's name that is none: `why` is the reader's reason, `lfs-pointer` or `empty`. */
export type BrokenLibrary = { readonly path: string; readonly why: string };
export type WheelLibraries = {
  readonly files: readonly WheelLibrary[];
  readonly broken: readonly BrokenLibrary[];
};

export type LibraryCollector = {
  /** Looks at the inflated bytes of an entry, which are not kept. */
  look(entry: ZipEntry, bytes: Uint8Array): void;
  /** The libraries among what was looked at, in the order of the archive. */
  libraries(): WheelLibraries;
};

/** Looks at the entries of a wheel as they come; only what the loader reads of a library is kept, not its bytes. */
export function collectLibraries(entries: readonly ZipEntry[]): LibraryCollector {
  const seen = new Map<ZipEntry, WheelLibrary | BrokenLibrary | undefined>();
  return {
    look: (entry, bytes) => void seen.set(entry, lookAt(entry, bytes)),
    libraries: () => {
      const found = entries.flatMap((entry) => seen.get(entry) ?? []);
      return {
        files: found.flatMap((one) => ('elf' in one ? [one] : [])),
        broken: found.flatMap((one) => ('why' in one ? [one] : [])),
      };
    },
  };
}

/** Whether a file is named as a shared object: `x.so`, `x.cpython-312-x86_64-linux-gnu.so`, `libx.so.1.2`. */
export function isLibraryName(path: string): boolean {
  return /\.so(?:\.[0-9][\w.]*)?$/.test(basename(path));
}

const elfMagic = 0x464c_457f;

function lookAt(entry: ZipEntry, bytes: Uint8Array): WheelLibrary | BrokenLibrary | undefined {
  const path = installedPath(entry.name);
  const isElf =
    bytes.byteLength >= 4 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === elfMagic;
  if (!isElf) return isLibraryName(path) ? brokenLibrary(path, bytes) : undefined;
  // Programs and libraries of other machines lie in wheels as payload: only what the target would load counts.
  if (bytes[4] !== 2 || bytes[5] !== 1) return undefined;
  try {
    const identity = `${entry.bytes}:${entry.crc32}`;
    return { path, elf: readElf(bytes), identity };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return isLibraryName(path) ? { path, why: String(error.parameters['why'] ?? error.code) } : undefined;
  }
}

/** Only what cannot be anything else: a text under a plain `.so` name is a linker script or a link's target. */
function brokenLibrary(path: string, bytes: Uint8Array): BrokenLibrary | undefined {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (bytes.byteLength === 0) return { path, why: 'empty' };
  if (head.startsWith('version https://git-lfs')) return { path, why: 'lfs-pointer' };
  return /\.(?:cpython-[\w-]+|abi3)\.so$/.test(path) ? { path, why: 'not-elf' } : undefined;
}

/** PEP 427: `<name>-<version>.data/platlib/` and `purelib/` are spread into site-packages. */
function installedPath(name: string): string {
  return name.replace(/^[^/]+\.data\/(?:plat|pure)lib\//, '');
}
