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

/** Whether a dotted number is equal to or above another. */
export function isAtLeast(number: string, least: string): boolean {
  const key = `${number} ${least}`;
  const answer = knownOrders.get(key) ?? compareNumbers(number, least);
  if (knownOrders.size < mostOrders) knownOrders.set(key, answer);
  return answer;
}

/** The same few versions are compared for every symbol; a file that is full of others costs no memory. */
const knownOrders = new Map<string, boolean>();
const mostOrders = 10_000;

function compareNumbers(number: string, least: string): boolean {
  const [own, other] = [number.split('.').map(Number), least.split('.').map(Number)];
  for (let index = 0; index < Math.max(own.length, other.length); index += 1) {
    const difference = (own[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
