import type { ElfFile } from '../../codec/elf.ts';
import type { ElfSymbol } from '../../codec/elf-symbols.ts';
import type { Answer } from '../../model/answer.ts';
import type { RuntimeProfile } from '../../model/profile.ts';
import { glibcHasVersion, isGlibcLibrary } from './glibc.ts';
import { glibcExports, isGlibcTable } from './glibc-symbols.ts';
import { exceedsStaticTls, loadRefusals, type Refusal } from './load-refusals.ts';
import type { LoadedObject, NativeFile } from './loaded-object.ts';
import { type LoaderRuntime, loaderRuntime } from './loader-runtime.ts';
import { unboundSymbols } from './unbound-symbols.ts';
import { type Absence, type NeededClosure, walkNeeded } from './walk-needed.ts';

export type MissingVersion = {
  readonly version: string;
  /** SONAME that must provide it. */
  readonly library: string;
  readonly neededBy: string;
  /** Undefined symbols that pull it. */
  readonly symbols: readonly string[];
  /** Newest version of the same name that the profile has, or the glibc number; '' when it has none. */
  readonly available: string;
};
export type LoadPrediction = {
  /** `fail`: it will not load; `unknown`: the profile does not tell enough. */
  readonly answer: Answer;
  readonly refusals: readonly (Refusal & { readonly file: string })[];
  readonly missingLibraries: readonly Absence[];
  readonly missingVersions: readonly MissingVersion[];
  /** All of them at once; the loader names only the first. */
  readonly undefinedSymbols: readonly Absence[];
  /** What the profile can't answer. */
  readonly undecided: {
    readonly libraries: readonly Absence[];
    readonly versions: readonly MissingVersion[];
    readonly symbols: readonly Absence[];
  };
};
export type LoadQuestion = {
  readonly library: NativeFile;
  /**
   * The libraries of the bundle; `name` is the path in the bundle, as of the library itself. It may be among them: it
   * is loaded already where it is asked for by its name.
   */
  readonly siblings: readonly NativeFile[];
  readonly profile: RuntimeProfile;
};

/**
 * What `ctypes.CDLL(library)` would do in the runtime of a profile: glibc on Linux with immediate binding
 * (RTLD_NOW | RTLD_LOCAL), so that every strong undefined symbol must have a provider.
 */
export function predictLoad(question: LoadQuestion): LoadPrediction {
  const { library, siblings, profile } = question;
  const runtime = loaderRuntime(profile);
  const closure = walkNeeded(library, siblings, runtime);
  const fresh = closure.objects.flatMap(({ name, elf }) => (elf === undefined ? [] : [{ name, elf }]));
  const refusals = refusalsOf(fresh, profile);
  const versions = fresh.flatMap((file) => checkVersions(file, closure, runtime));
  const symbols = checkSymbols(fresh, { closure, runtime, versions });
  const evidence = {
    refusals,
    missingLibraries: closure.missing,
    missingVersions: versions.flatMap(({ answer, need }) => (answer === 'fail' ? [need] : [])),
    undefinedSymbols: symbols.undefined,
    undecided: {
      libraries: closure.undecided,
      versions: versions.flatMap(({ answer, need }) => (answer === 'unknown' ? [need] : [])),
      symbols: symbols.undecided,
    },
  };
  // What is loaded before can only matter to a library that brings others along: the rest is the runtime's own.
  const isTold = runtime.isProcessTold || (profile.loader !== undefined && fresh.length === 1);
  const isKnown = runtime.glibc !== undefined && isTold;
  return { answer: answerOf(evidence, isKnown), ...evidence };
}

/** What each file is refused for, and what only all of them together are. */
function refusalsOf(files: readonly NativeFile[], profile: RuntimeProfile): LoadPrediction['refusals'] {
  const own = files.flatMap(({ name, elf }) =>
    loadRefusals(elf, profile).map((refusal) => ({ ...refusal, file: name })),
  );
  const isTold = own.some(({ code }) => code === 'static-tls');
  if (isTold || !exceedsStaticTls(files.map(({ elf }) => elf))) return own;
  const all = { code: 'static-tls', answer: 'fail' } as const;
  return [...own, ...files.slice(0, 1).map(({ name: file }) => ({ ...all, file }))];
}

/** What follows from the evidence; without a failure only where all that matters is known. */
export function answerOf(evidence: Omit<LoadPrediction, 'answer'>, isKnown: boolean): Answer {
  const { refusals, missingLibraries, missingVersions, undefinedSymbols, undecided } = evidence;
  const failures = missingLibraries.length + missingVersions.length + undefinedSymbols.length;
  if (failures > 0 || refusals.some(({ answer }) => answer === 'fail')) return 'fail';
  const open = undecided.libraries.length + undecided.versions.length + undecided.symbols.length;
  return open > 0 || refusals.length > 0 || !isKnown ? 'unknown' : 'ok';
}

type VersionCheck = { readonly answer: Exclude<Answer, 'ok'>; readonly need: MissingVersion };

/** The versions that are not there, or may not be; a weak need may go without. */
function checkVersions(file: NativeFile, closure: NeededClosure, runtime: LoaderRuntime): VersionCheck[] {
  return file.elf.verneed.flatMap(({ file: library, versions }) => {
    const provider = closure.loaded(library);
    const strong = versions.filter(({ weak }) => !weak);
    return strong.flatMap(({ name: version }) => {
      const answer = checkVersion(version, { provider, library, runtime });
      if (answer === undefined) return [];
      const symbols = symbolsByVersion(file.elf).get(`${library} ${version}`) ?? [];
      const available = newestVersion(version, provider, runtime);
      return [{ answer, need: { version, library, neededBy: file.name, symbols, available } }];
    });
  });
}

type Provision = {
  readonly provider: LoadedObject | undefined;
  readonly library: string;
  readonly runtime: LoaderRuntime;
};

/** Undefined: it is there. */
function checkVersion(
  version: string,
  { provider, library, runtime }: Provision,
): VersionCheck['answer'] | undefined {
  // In a library that defines no version at all the loader even aborts the process.
  if (provider?.verdef !== undefined) return provider.verdef.includes(version) ? undefined : 'fail';
  const has =
    runtime.glibc !== undefined && isGlibcLibrary(library)
      ? glibcHasVersion(runtime.glibc, version)
      : undefined;
  // A library that is missing altogether is reported as such, not once per version.
  if (has === undefined) return provider === undefined ? undefined : 'unknown';
  return has ? undefined : 'fail';
}

/** A library is loaded by many others: what it asks for is kept beside it. */
const knownPulls = new WeakMap<ElfFile, ReadonlyMap<string, readonly string[]>>();

function symbolsByVersion(elf: ElfFile): ReadonlyMap<string, readonly string[]> {
  const before = knownPulls.get(elf);
  if (before !== undefined) return before;
  const found = new Map<string, string[]>();
  for (const { name, version, versionFile } of elf.symbols) {
    if (versionFile === undefined) continue;
    const key = `${versionFile} ${version}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, [name]);
    else known.push(name);
  }
  knownPulls.set(elf, found);
  return found;
}

function newestVersion(version: string, provider: LoadedObject | undefined, runtime: LoaderRuntime): string {
  const prefix = version.replace(/[\d.]+$/, '');
  const ofThatName = provider?.verdef?.filter((name) => name.replace(/[\d.]+$/, '') === prefix) ?? [];
  const newest = [...ofThatName].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  if (newest !== undefined) return newest;
  return prefix === 'GLIBC_' && runtime.glibc !== undefined ? `GLIBC_${runtime.glibc}` : '';
}

type SymbolCheck = { readonly undefined: readonly Absence[]; readonly undecided: readonly Absence[] };

type SymbolQuestion = {
  readonly closure: NeededClosure;
  readonly runtime: LoaderRuntime;
  readonly versions: readonly VersionCheck[];
};

function checkSymbols(files: readonly NativeFile[], question: SymbolQuestion): SymbolCheck {
  const { closure, runtime } = question;
  const scope = [...runtime.processGlobal, ...closure.objects];
  const isComplete =
    runtime.isProcessTold &&
    closure.missing.length + closure.undecided.length === 0 &&
    scope.every(({ symbols, needed }) => symbols !== undefined && needed !== undefined);
  const isTold = toldElsewhere(question);
  const silent = scope.filter(({ name, symbols }) => symbols === undefined && isGlibcTable(name));
  const found: Record<keyof SymbolCheck, Absence[]> = { undefined: [], undecided: [] };
  for (const file of files) {
    for (const symbol of unboundSymbols(file.elf, scope)) {
      if (isTold(symbol)) continue;
      if (comesWithGlibc(symbol, silent, runtime)) continue;
      const provider = symbol.versionFile === undefined ? undefined : closure.loaded(symbol.versionFile);
      const isCertain = isComplete || provider?.symbols !== undefined;
      const name = symbol.version === undefined ? symbol.name : `${symbol.name}@${symbol.version}`;
      found[isCertain ? 'undefined' : 'undecided'].push({ name, neededBy: file.name });
    }
  }
  return found;
}

/** A symbol whose library or version is not there is told with that library or version, not a second time. */
function toldElsewhere({ closure, versions }: SymbolQuestion): (symbol: ElfSymbol) => boolean {
  const libraries = new Set<string | undefined>(
    [...closure.missing, ...closure.undecided].map(({ name }) => name),
  );
  const needs = new Set(versions.map(({ need }) => `${need.library} ${need.version}`));
  return ({ version, versionFile }) => libraries.has(versionFile) || needs.has(`${versionFile} ${version}`);
}

/** A profile without symbol tables still tells its glibc, and glibc keeps what it has released. */
function comesWithGlibc(
  { name, version }: ElfSymbol,
  silent: readonly LoadedObject[],
  { glibc }: LoaderRuntime,
): boolean {
  const exported = `${name}@${version}`;
  return glibc !== undefined && silent.some((object) => glibcExports(object.name, exported, glibc));
}
