import { unsafeName } from '../codec/safe-name.ts';
import { foldersFromWire, type WireFolder } from '../kaggle/dialect.ts';
import type { Scene } from './scene.ts';
import type { StoredFile } from './store-state.ts';

/** The files of a new version; `why` is Kaggle's error in a 200 answer. */
export type VersionFiles = { readonly files: readonly StoredFile[] } | { readonly why: string };

/**
 * The files that a tree of upload tokens stands for: every token must be a complete upload of the same account,
 * every path safe and used once, as a file or as a folder.
 */
export function versionFiles(tree: Omit<WireFolder, 'name'>, scene: Scene): VersionFiles {
  const files: StoredFile[] = [];
  for (const { folder, token } of foldersFromWire(tree)) {
    const blob = scene.state.blobs.find((each) => each.token === token);
    if (blob === undefined || blob.owner !== scene.account.username) return { why: 'Unknown upload token' };
    if (blob.sha256 === '') return { why: `The upload of '${blob.name}' is not complete` };
    const name = `${folder}${blob.name}`;
    const unsafe = unsafeName(name);
    if (unsafe !== undefined) return { why: `A file name is not allowed: ${unsafe}` };
    files.push({ name, sha256: blob.sha256, bytes: blob.bytes });
  }
  return settled(files);
}

function settled(files: readonly StoredFile[]): VersionFiles {
  if (files.length === 0) return { why: 'A dataset needs at least one file' };
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(sorted.map(({ name }) => name));
  const folders = sorted.flatMap(({ name }) => foldersOf(name));
  if (names.size !== sorted.length) return { why: 'Two files have the same name' };
  return folders.some((folder) => names.has(folder))
    ? { why: 'A file and a folder have the same name' }
    : { files: sorted };
}

function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
