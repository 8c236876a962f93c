import { unsafeName } from '../codec/safe-name.ts';
import { foldersFromWire, type WireFolder } from '../kaggle/dialect.ts';
import { archiveFolder } from './archives.ts';
import type { Scene } from './scene.ts';
import type { StoredBlob, StoredFile } from './store-state.ts';

/**
 * The files of a new version: `failed` says why its processing will fail, '' when it won't. `why` is Kaggle's error
 * in a 200 answer: then there is no version at all.
 */
export type VersionFiles =
  | { readonly files: readonly StoredFile[]; readonly failed: string }
  | { readonly why: string };

type Placed = { readonly folder: string; readonly blob: StoredBlob };

/**
 * The files that a tree of upload tokens stands for: every token must be a complete upload of the same account,
 * every path safe and used once, as a file or as a folder. An archive becomes a folder of its name, with what it
 * holds; one that can't be unpacked lets the version fail.
 */
export async function versionFiles(tree: Omit<WireFolder, 'name'>, scene: Scene): Promise<VersionFiles> {
  const placed: Placed[] = [];
  for (const { folder, token } of foldersFromWire(tree)) {
    const blob = scene.state.blobs.find((each) => each.token === token);
    if (blob === undefined || blob.owner !== scene.account.username) return { why: 'Unknown upload token' };
    if (blob.sha256 === '') return { why: `The upload of '${blob.name}' is not complete` };
    placed.push({ folder, blob });
  }
  const files: StoredFile[] = [];
  for (const { folder, blob } of placed) {
    const inside = archiveFolder(blob.name);
    const { sha256, bytes } = blob;
    if (inside === undefined) files.push({ name: `${folder}${blob.name}`, sha256, bytes });
    else {
      const unpacked = await scene.unpack(blob);
      if ('why' in unpacked) return { files: [], failed: `${blob.name}: ${unpacked.why}` };
      files.push(...unpacked.files.map((file) => ({ ...file, name: `${folder}${inside}/${file.name}` })));
    }
  }
  return settled(files);
}

function settled(files: readonly StoredFile[]): VersionFiles {
  for (const { name } of files) {
    const unsafe = unsafeName(name);
    if (unsafe !== undefined) return { why: `A file name is not allowed: ${unsafe}` };
  }
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(sorted.map(({ name }) => name));
  const folders = sorted.flatMap(({ name }) => foldersOf(name));
  if (names.size !== sorted.length) return { why: 'Two files have the same name' };
  return folders.some((folder) => names.has(folder))
    ? { why: 'A file and a folder have the same name' }
    : { files: sorted, failed: '' };
}

function foldersOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
