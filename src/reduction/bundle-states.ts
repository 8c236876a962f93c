import type { Difference } from './blame.ts';
import { isBelow, type Piece, type ProjectState } from './project-state.ts';

/** Files of a bundle by their name in it. */
export type BundleState = ReadonlyMap<string, Piece>;

/** An earlier bundle as far as its bytes are still there; a file whose bytes are gone stays as it is today. */
export type EarlierBundle = {
  readonly files: BundleState;
  /** Names of files that are not what they were, and can't be made so. */
  readonly unmade: readonly string[];
};

/** The bundle of a project's state, by names in it. */
export function bundleIn(state: ProjectState, folder: string): BundleState {
  const own = [...state].filter(([path]) => isBelow(path, folder));
  return new Map(own.map(([path, piece]) => [path.slice(folder.length + 1), piece]));
}

/** The earlier bundle of this manifest: `find` knows bytes by their SHA-256 (absolute path), as far as they are kept. */
export async function earlierBundle(
  manifest: readonly { readonly name: string; readonly sha256: string }[],
  today: BundleState,
  find: (sha256: string) => Promise<string | undefined>,
): Promise<EarlierBundle> {
  const files = new Map<string, Piece>();
  const unmade: string[] = [];
  for (const { name, sha256 } of manifest) {
    const now = today.get(name);
    const from = now?.sha256 === sha256 ? undefined : await find(sha256);
    if (from !== undefined) files.set(name, { sha256, from });
    else if (now !== undefined) files.set(name, now);
    if (from === undefined && now?.sha256 !== sha256) unmade.push(name);
  }
  return { files, unmade };
}

/** What today's bundle changed on the earlier one, sorted by name. */
export function differencesOf(earlier: BundleState, today: BundleState): Difference[] {
  const names = [...new Set([...earlier.keys(), ...today.keys()])].sort();
  return names.flatMap((name): Difference[] => {
    const [before, now] = [earlier.get(name)?.sha256, today.get(name)?.sha256];
    if (before === now) return [];
    if (before === undefined) return [{ name, change: 'added' }];
    return [{ name, change: now === undefined ? 'removed' : 'changed' }];
  });
}

/** The project with this bundle in its folder: the earlier one with these changes of today's. */
export function withBundle(
  state: ProjectState,
  folder: string,
  { earlier, today }: { readonly earlier: BundleState; readonly today: BundleState },
  taken: readonly Difference[],
): ProjectState {
  const bundle = new Map(earlier);
  for (const { name } of taken) {
    const now = today.get(name);
    if (now === undefined) bundle.delete(name);
    else bundle.set(name, now);
  }
  const rest = [...state].filter(([path]) => !isBelow(path, folder));
  return new Map([...rest, ...[...bundle].map(([name, piece]) => [`${folder}/${name}`, piece] as const)]);
}
