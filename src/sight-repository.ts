import { join } from 'node:path';
import { findBundle } from './adoption/bundle-choices.ts';
import type { NewFile } from './adoption/new-file.ts';
import {
  type ArchivedCopy,
  filesIn,
  folderOf,
  nameOf,
  type RepositorySight,
  type SeenFile,
} from './adoption/repository-sight.ts';
import { readElf } from './codec/elf.ts';
import { readZip } from './codec/zip.ts';
import { createFiles } from './host/files.ts';
import type { FileReader } from './model/world.ts';

const skippedFolders = ['.git', '.nx47', 'node_modules', '__pycache__', '.venv'];
const largestText = 1 << 20;
const largestLibrary = 64 << 20;
const largestArchive = 256 << 20;
const mostArchives = 20;

/** What is known beside the disk: files that are about to be written, the owner, the profiles that are shipped. */
export type Beside = {
  readonly added: readonly NewFile[];
  readonly owner: string;
  readonly profiles: readonly string[];
};

/** Looks at a folder, ignored files included, since a bundle seldom is in git. Reads only. Errors: FILE_UNREADABLE for a folder or a bundle. */
export async function sightRepository(root: string, beside: Beside): Promise<RepositorySight> {
  const files = createFiles();
  const entries = await files.list(root, skippedFolders);
  const disk = entries.filter(({ kind }) => kind === 'file').map(({ path, bytes }) => ({ path, bytes }));
  const added = beside.added.filter(({ path }) => !disk.some((one) => one.path === path));
  const seen = [...disk, ...added.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text) }))];
  const texts = await readTexts(root, disk, files);
  for (const { path, text } of added) texts.set(path, text);
  const { owner, profiles } = beside;
  const sight = {
    files: seen,
    texts,
    exports: new Map<string, string[]>(),
    copies: [],
    owner,
    profiles,
    twins: new Map<string, string>(),
  };
  const bundle = findBundle(sight);
  if (bundle === undefined) return sight;
  const inside = filesIn(bundle.folder, sight);
  const exports = await readExports(root, inside, files);
  const others = inside.filter(({ path }) => bundle.files.includes(nameOf(path)));
  const loose = inside.filter(({ path }) => [...bundle.files, ...bundle.libraries].includes(nameOf(path)));
  const elsewhere = disk.filter(({ path }) => folderOf(path) !== bundle.folder);
  return {
    ...{ ...sight, exports },
    copies: await archivedCopies(root, others, disk, files),
    twins: await twinsOf(root, loose, elsewhere, files),
  };
}

function isDeciding(path: string): boolean {
  return (
    /(?:^|\/)(?:kernel|dataset)-metadata\.json$|\.(?:ipynb|py)$/.test(path) ||
    /(?:requirements|constraints|cp3\d)[^/]*(?:\/[^/]*)?\.txt$/i.test(path) ||
    /(?:journal|carnet|logbook)[^/]*\.md$/i.test(path)
  );
}

async function readTexts(
  root: string,
  disk: readonly SeenFile[],
  files: FileReader,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const wanted = disk.filter(({ path, bytes }) => isDeciding(path) && bytes <= largestText);
  for (const { path } of wanted) {
    // What can't be read decides nothing; the audit says why it can't.
    const bytes = await files.read(join(root, path)).catch(() => undefined);
    if (bytes !== undefined) texts.set(path, new TextDecoder().decode(bytes));
  }
  return texts;
}

async function readExports(
  root: string,
  inside: readonly SeenFile[],
  files: FileReader,
): Promise<Map<string, string[]>> {
  const exports = new Map<string, string[]>();
  const libraries = inside.filter(({ path, bytes }) => path.endsWith('.so') && bytes <= largestLibrary);
  for (const { path } of libraries) exports.set(path, functionsOf(await files.read(join(root, path))));
  return exports;
}

// A broken library is the audit's finding.
function functionsOf(bytes: Uint8Array): string[] {
  try {
    const { symbols } = readElf(bytes);
    const given = symbols.filter(
      ({ defined, type, binding }) => defined && type === 'func' && binding !== 'local',
    );
    return given.map(({ name }) => name).sort();
  } catch {
    return [];
  }
}

/** Where else in the project each of these files lies, byte for byte: the first place by name. */
async function twinsOf(
  root: string,
  wanted: readonly SeenFile[],
  disk: readonly SeenFile[],
  files: FileReader,
): Promise<Map<string, string>> {
  const twins = new Map<string, string>();
  for (const { path, bytes } of wanted.filter(({ bytes: size }) => size > 0)) {
    const alike = disk.filter((one) => one.bytes === bytes);
    const digest = alike.length === 0 ? '' : await files.hash(join(root, path));
    for (const one of alike)
      if (!twins.has(nameOf(path)) && (await files.hash(join(root, one.path))) === digest)
        twins.set(nameOf(path), one.path);
  }
  return twins;
}

/** Which of these files a zip archive outside the bundle holds, byte for byte. */
async function archivedCopies(
  root: string,
  wanted: readonly SeenFile[],
  disk: readonly SeenFile[],
  files: FileReader,
): Promise<ArchivedCopy[]> {
  const archives = disk.filter(({ path, bytes }) => path.endsWith('.zip') && bytes <= largestArchive);
  const copies: ArchivedCopy[] = [];
  for (const archive of archives.slice(0, mostArchives)) {
    const bytes = await files.read(join(root, archive.path));
    for (const file of wanted.filter(({ path }) => !copies.some((copy) => copy.file === nameOf(path)))) {
      const member = memberLike(bytes, await files.read(join(root, file.path)));
      if (member !== undefined) copies.push({ file: nameOf(file.path), archive: archive.path, member });
    }
  }
  return copies;
}

function memberLike(archive: Uint8Array, content: Uint8Array): string | undefined {
  try {
    const { entries, content: read } = readZip(archive);
    const like = entries.filter(
      ({ bytes, isFolder }) => !isFolder && bytes === content.byteLength && bytes > 0,
    );
    return like.find((entry) => Buffer.compare(read(entry), content) === 0)?.name;
  } catch {
    return undefined;
  }
}
