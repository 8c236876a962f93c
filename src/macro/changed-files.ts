import type { Files } from '../model/world.ts';
import type { RunPaths } from './tools.ts';

/** Files of a project by their path in it, each with the SHA-256 of its bytes; of a link its kind. */
export type FileDigests = ReadonlyMap<string, string>;

/**
 * Every file of the project and of `.nx47`, and what steers git, as they are now. Left out are what packages install,
 * git's objects, and what the embedded service keeps for itself, which is no part of any evidence.
 */
export async function fileDigests(
  { root, state }: Pick<RunPaths, 'root' | 'state'>,
  files: Files,
): Promise<FileDigests> {
  const found = new Map<string, string>();
  const take = async (folder: string, prefix: string, skip: readonly string[]) => {
    if (!(await files.exists(folder))) return;
    for (const { path, kind } of await files.list(folder, skip)) {
      if (kind === 'folder') continue;
      found.set(`${prefix}${path}`, kind === 'file' ? await files.hash(`${folder}/${path}`) : kind);
    }
  };
  await take(root, '', ['.git', '.nx47', 'node_modules']);
  await take(state, '.nx47/', ['kaggle', 'uploads']);
  await take(`${root}/.git/hooks`, '.git/hooks/', []);
  for (const name of ['config', 'HEAD', 'packed-refs', 'info/attributes', 'info/exclude']) {
    const file = `${root}/.git/${name}`;
    if (await files.exists(file)) found.set(`.git/${name}`, await files.hash(file));
  }
  return found;
}

/** Paths that are there only before, only after, or with other bytes; sorted. */
export function changedPaths(before: FileDigests, after: FileDigests): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
