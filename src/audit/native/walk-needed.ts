import { basename } from 'node:path/posix';
import { bundleObject, type LoadedObject, type NativeFile } from './loaded-object.ts';
import type { LoaderRuntime } from './loader-runtime.ts';
import { candidatePaths, foreignFolders, isBuildPlace } from './search-path.ts';

export type Absence = { readonly name: string; readonly neededBy: string };
export type NeededClosure = {
  /** Breadth first, the library itself first: the order in which symbols are looked up. */
  readonly objects: readonly LoadedObject[];
  readonly missing: readonly Absence[];
  readonly undecided: readonly Absence[];
  /** The object that a needed name was resolved to. */
  loaded(name: string): LoadedObject | undefined;
};

/** The DT_NEEDED closure of a library as the loader would load it (ld.so(8)), files of its own folder included. */
export function walkNeeded(
  library: NativeFile,
  siblings: readonly NativeFile[],
  runtime: LoaderRuntime,
): NeededClosure {
  const first = bundleObject(basename(library.name), library);
  const known = new Map<string | undefined, LoadedObject>();
  for (const object of runtime.processGlobal) known.set(object.name, object);
  remember(known, first);
  const objects = [first];
  const byPath = placesOf(siblings);
  const absences: Record<'missing' | 'undecided', Absence[]> = { missing: [], undecided: [] };
  // The list grows while it is walked: that is what makes the order breadth first.
  for (const asking of objects) {
    for (const name of asking.needed ?? []) {
      const found =
        known.get(name) ?? locate(name, asking, { byPath, runtime, machine: library.elf.machine });
      if (typeof found === 'string') {
        // What a library of the runtime needs is the runtime's matter: it loads there or it does not.
        if (asking.elf !== undefined) addOnce(absences[found], { name, neededBy: asking.name });
        continue;
      }
      known.set(name, found);
      remember(known, found);
      if (!objects.includes(found)) objects.push(found);
    }
  }
  return { objects, ...absences, loaded: (name) => known.get(name) };
}

/** A bundle is asked for each of its libraries: its places are kept beside the list. */
const knownPlaces = new WeakMap<readonly NativeFile[], ReadonlyMap<string, NativeFile>>();

function placesOf(siblings: readonly NativeFile[]): ReadonlyMap<string, NativeFile> {
  const places = knownPlaces.get(siblings) ?? new Map(siblings.map((file) => [file.name, file]));
  knownPlaces.set(siblings, places);
  return places;
}

type Places = {
  readonly byPath: ReadonlyMap<string, NativeFile>;
  readonly runtime: LoaderRuntime;
  readonly machine: number;
};

function locate(
  name: string,
  asking: LoadedObject,
  { byPath, runtime, machine }: Places,
): LoadedObject | 'missing' | 'undecided' {
  for (const path of candidatePaths(name, asking)) {
    // The loader skips a file of another machine and searches on.
    const sibling = byPath.get(path);
    if (sibling?.elf.machine === machine) return bundleObject(name, sibling, asking);
  }
  if (name.includes('/')) return name.startsWith('/') && !isBuildPlace(name) ? 'undecided' : 'missing';
  const found = runtime.find(name, asking);
  if (found !== 'absent') return found;
  const mayBeElsewhere = asking.elf !== undefined && foreignFolders(asking.elf).length > 0;
  return mayBeElsewhere ? 'undecided' : 'missing';
}

function remember(known: Map<string | undefined, LoadedObject>, object: LoadedObject): void {
  for (const name of [object.name, object.soname]) {
    if (!known.has(name)) known.set(name, object);
  }
}

function addOnce(absences: Absence[], absence: Absence): void {
  if (!absences.some(({ name }) => name === absence.name)) absences.push(absence);
}
