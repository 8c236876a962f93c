import type { RuntimeProfile } from '../../model/profile.ts';
import { glibcOf, isGlibcLibrary } from './glibc.ts';
import { type LoadedObject, runtimeObject } from './loaded-object.ts';

/** What a profile tells of the libraries that its loader would find. */
export type LoaderRuntime = {
  /** glibc's number; undefined for another C library. */
  readonly glibc: string | undefined;
  /** The interpreter and what it brought with it, in search order. */
  readonly processGlobal: readonly LoadedObject[];
  /** Whether the profile says what the interpreter brought with it. */
  readonly isProcessTold: boolean;
  /** The library; `absent` when the profile lists all and has it not, `undecided` when it can't tell. */
  find(soname: string, loader: LoadedObject): LoadedObject | 'absent' | 'undecided';
};

/** Reads `loader` of a profile. Without it only glibc's own libraries are known to be there. */
export function loaderRuntime(profile: RuntimeProfile): LoaderRuntime {
  const runtime = knownRuntimes.get(profile) ?? readRuntime(profile);
  knownRuntimes.set(profile, runtime);
  return runtime;
}

/** One profile is asked for every library. */
const knownRuntimes = new WeakMap<RuntimeProfile, LoaderRuntime>();

function readRuntime(profile: RuntimeProfile): LoaderRuntime {
  const glibc = glibcOf(profile.platform.libc);
  const loader = profile.loader;
  const libs = loader?.libs ?? {};
  const cached = cachedNames(loader?.['cache']);
  const isComplete = cached !== undefined && !profile.unknown.some((name) => /^loader(\.libs)?$/.test(name));
  const factsOf = (name: string): LoadedObject => runtimeObject(name, ownMember(libs, name));
  return {
    glibc,
    processGlobal: (loader?.process_global ?? []).map(factsOf),
    isProcessTold: loader?.process_global !== undefined,
    find: (needed, asking) => {
      const soname = fileNames[needed] ?? needed;
      const facts = ownMember(libs, soname);
      if (facts !== undefined) return runtimeObject(soname, facts, asking);
      const isThere = cached?.has(soname) === true || (glibc !== undefined && isGlibcLibrary(soname));
      if (isThere) return runtimeObject(soname, undefined, asking);
      return isComplete ? 'absent' : 'undecided';
    },
  };
}

/**
 * Files that a library asks for by their own name in place of the SONAME, where that name is the same in every
 * system: all of GCC's builds of libgomp.so.1 are libgomp.so.1.0.0, in a default folder beside the link.
 */
const fileNames: Readonly<Record<string, string>> = { 'libgomp.so.1.0.0': 'libgomp.so.1' };

/** Names in the loader's cache (`ldconfig -p`): a list, or an object whose keys they are. */
function cachedNames(cache: unknown): ReadonlySet<unknown> | undefined {
  if (Array.isArray(cache)) return new Set<unknown>(cache);
  return typeof cache === 'object' && cache !== null ? new Set(Object.keys(cache)) : undefined;
}

function ownMember<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
