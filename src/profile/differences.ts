import { canonicalName } from '../codec/canonical-name.ts';
import type {
  InstalledDistribution,
  LibraryFacts,
  ProfileDifference,
  RuntimeProfile,
} from '../model/profile.ts';

/** What a side does not know, as opposed to what it knows not to be there (''). */
export const notKnown = '?';

/**
 * Every fact in which two runtimes differ, in a fixed order, neither being the measure of the other: Python, ABI,
 * libc, machine, pip, markers, tags, distributions, libraries of the loader. `?` stands for what a profile does not
 * know, '' for what it knows to be absent.
 */
export function profileDifferences(one: RuntimeProfile, other: RuntimeProfile): ProfileDifference[] {
  const pairs = [
    ...pythonFacts(one, other),
    ...compareKeys('marker', one.marker_environment, other.marker_environment),
    ...compareTags(one, other),
    ...compareDistributions(one, other),
    ...compareLibraries(one, other),
  ];
  return pairs.filter(({ expected, observed }) => expected !== observed);
}

function pythonFacts(one: RuntimeProfile, other: RuntimeProfile): ProfileDifference[] {
  const facts: readonly (readonly [string, (profile: RuntimeProfile) => string])[] = [
    ['python', ({ python }) => `${python.implementation} ${python.version}`],
    ['abi', ({ python }) => python.abi],
    ['libc', ({ platform }) => `${platform.libc.name} ${platform.libc.version}`],
    ['machine', ({ platform }) => platform.machine],
    ['pip', ({ python }) => python.pip ?? notKnown],
  ];
  return facts.map(([fact, read]) => ({ fact, expected: read(one), observed: read(other) }));
}

function compareKeys(
  kind: string,
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): ProfileDifference[] {
  return keysOf(one, other).map((key) => ({
    fact: `${kind} ${key}`,
    expected: one[key] ?? notKnown,
    observed: other[key] ?? notKnown,
  }));
}

// One line of a tag stands for all: hundreds follow from one minor or one glibc.
function compareTags(one: RuntimeProfile, other: RuntimeProfile): ProfileDifference[] {
  const [mine = [], theirs = []] = [one.compatible_tags, other.compatible_tags];
  const summary = (own: readonly string[], foreign: readonly string[]) => {
    const known = new Set(foreign);
    const only = own.filter((tag) => !known.has(tag));
    return only.length === 0 ? '' : `${only.length} × (${only[0] ?? ''}, …)`;
  };
  return [{ fact: 'tags', expected: summary(mine, theirs), observed: summary(theirs, mine) }];
}

function compareDistributions(one: RuntimeProfile, other: RuntimeProfile): ProfileDifference[] {
  const [mine, theirs] = [one, other].map(
    ({ distributions }) => new Map(distributions.map((each) => [canonicalName(each.name), each] as const)),
  );
  const names = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])].sort();
  return names.map((name) => ({
    fact: `distribution ${name}`,
    expected: versionOf(name, mine?.get(name), one),
    observed: versionOf(name, theirs?.get(name), other),
  }));
}

function versionOf(name: string, found: InstalledDistribution | undefined, profile: RuntimeProfile): string {
  if (found !== undefined) return found.version === '' ? notKnown : found.version;
  const complete = !profile.unknown.includes('distributions');
  return complete || profile.absent?.some((absent) => canonicalName(absent) === name) ? '' : notKnown;
}

function compareLibraries(one: RuntimeProfile, other: RuntimeProfile): ProfileDifference[] {
  const [mine, theirs] = [one.loader?.libs ?? {}, other.loader?.libs ?? {}];
  return keysOf(mine, theirs).map((soname) => ({
    fact: `library ${soname}`,
    expected: libraryText(mine[soname], one),
    observed: libraryText(theirs[soname], other),
  }));
}

/** Newest version that the library defines in each family (`GLIBC_2.35`), and how many symbols it exports. */
function libraryText(facts: LibraryFacts | undefined, profile: RuntimeProfile): string {
  if (facts === undefined) return profile.unknown.includes('loader.libs') ? notKnown : '';
  const newest = new Map<string, string>();
  for (const version of facts.verdef ?? []) {
    const family = version.replace(/_[\d.]+$/, '');
    const known = newest.get(family);
    if (known === undefined || byNumbers(version, known) > 0) newest.set(family, version);
  }
  const symbols = facts.symbols === undefined ? notKnown : String(facts.symbols.length);
  return [...[...newest.values()].sort(), `symbols=${symbols}`].join(' ');
}

/** `GLIBC_2.4` before `GLIBC_2.35`: version numbers are compared as numbers. */
function byNumbers(one: string, other: string): number {
  const [mine, theirs] = [one, other].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const length = Math.max(mine?.length ?? 0, theirs?.length ?? 0);
  for (let at = 0; at < length; at += 1) {
    const difference = (mine?.[at] ?? -1) - (theirs?.[at] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function keysOf(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}
