import type { Files } from '../../model/world.ts';

/** A copy of the project that a build may write to. */
export type PrivateCopy = {
  /** Absolute path, and the same with every link followed. */
  readonly folder: string;
  readonly real: string;
  /** Absolute path of the project. */
  readonly root: string;
  /** Its files as they were copied, and those whose text is another one just now. */
  readonly paths: ReadonlySet<string>;
  readonly changed: Set<string>;
};

const skipped = ['.git', '.nx47', 'node_modules', '__pycache__'];

/** Copies the project without its bundle (`bundle` is its path in the project) and without what only machines write. */
export async function copyProject(
  root: string,
  folder: string,
  bundle: string,
  files: Files,
): Promise<PrivateCopy> {
  await files.makeFolder(folder);
  const paths = new Set<string>();
  for (const { path, kind } of await files.list(root, skipped)) {
    if (path === bundle || path.startsWith(`${bundle}/`)) continue;
    if (kind === 'folder') await files.makeFolder(`${folder}/${path}`);
    if (kind === 'file') await files.copy(`${root}/${path}`, `${folder}/${path}`);
    paths.add(path);
  }
  return { folder, real: await files.resolveLinks(folder), root, paths, changed: new Set() };
}

/** Makes the copy the project again, but for these texts: what builds left there is gone. */
export async function putTexts(
  copy: PrivateCopy,
  texts: ReadonlyMap<string, string>,
  files: Files,
): Promise<void> {
  for (const { path } of await files.list(copy.folder))
    if (!copy.paths.has(path)) await files.remove(`${copy.folder}/${path}`);
  for (const path of copy.changed) await files.copy(`${copy.root}/${path}`, `${copy.folder}/${path}`);
  copy.changed.clear();
  for (const [path, text] of texts) {
    await files.write(`${copy.folder}/${path}`, text);
    copy.changed.add(path);
  }
}
