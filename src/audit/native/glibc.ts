import type { RuntimeProfile } from '../../model/profile.ts';

/** SONAMEs that glibc itself provides; their versions follow glibc's own number. */
const family: ReadonlySet<string> = new Set([
  'libc.so.6',
  'libm.so.6',
  'libmvec.so.1',
  'libpthread.so.0',
  'libdl.so.2',
  'librt.so.1',
  'libutil.so.1',
  'libresolv.so.2',
  'libanl.so.1',
  'ld-linux-x86-64.so.2',
]);

/** Version names that are no numbers, with the glibc that introduced each. */
const named: Readonly<Record<string, string>> = {
  GLIBC_ABI_DT_RELR: '2.36',
  GLIBC_ABI_GNU_TLS: '2.42',
  GLIBC_ABI_GNU2_TLS: '2.42',
};

/** Whether the library comes with glibc and is therefore in every image that runs on it. */
export function isGlibcLibrary(soname: string): boolean {
  return family.has(soname);
}

/** Whether a glibc of this number has the version; undefined when its name does not tell (GLIBC_PRIVATE). */
export function glibcHasVersion(glibc: string, version: string): boolean | undefined {
  const since = namedGlibcVersion(version);
  return since === undefined ? undefined : isAtLeast(glibc, since);
}

/** The glibc that introduced a symbol version; undefined when its name does not tell. */
export function namedGlibcVersion(version: string): string | undefined {
  return named[version] ?? /^GLIBC_(\d+(?:\.\d+)*)$/.exec(version)?.[1];
}

/** glibc's number of a runtime; undefined for another C library, and where the profile does not tell it. */
export function glibcOf({ name, version }: RuntimeProfile['platform']['libc']): string | undefined {
  return name === 'glibc' && version !== '' ? version : undefined;
}

/** Whether a dotted number is equal to or above another. */
export function isAtLeast(number: string, least: string): boolean {
  const own = number.split('.').map(Number);
  const differences = least.split('.').map((part, index) => (own[index] ?? 0) - Number(part));
  return (differences.find((difference) => difference !== 0) ?? 0) >= 0;
}
