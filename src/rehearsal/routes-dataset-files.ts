import type { methods } from '../kaggle/dialect.ts';
import { type Answer, answered, redirected, refused } from './answer.ts';
import { readableVersion } from './dataset-access.ts';
import type { WireRequest } from './handler.ts';
import { pageOf } from './paging.ts';
import type { Outcome, Scene } from './scene.ts';
import type { StoredDatasetVersion, StoredFile } from './store-state.ts';

type Methods = typeof methods;

const largestPage = 200;

/** A redirect to the bytes: of one file, or of everything as one zip archive. */
export async function downloadDataset(
  request: WireRequest<Methods['downloadDataset']>,
  scene: Scene,
): Promise<Outcome> {
  const found = readableVersion(request, scene);
  if (!('version' in found)) return { answer: found };
  const { files } = found.version;
  if (request.fileName === '') {
    const archive = await scene.zip(files, `${found.dataset.slug}.zip`);
    return { answer: redirected(scene.outputUrl(archive)) };
  }
  return { answer: redirectToFile(files, request.fileName, scene) };
}

/** A redirect to the bytes of one file, never compressed on the way. */
export function downloadDatasetRaw(
  request: WireRequest<Methods['downloadDatasetRaw']>,
  scene: Scene,
): Outcome {
  const found = readableVersion(request, scene);
  if (!('version' in found)) return { answer: found };
  return { answer: redirectToFile(found.version.files, request.fileName, scene) };
}

/** One page of what lies directly in a folder of a version: folders first, then files. */
export function listTreeDatasetFiles(
  request: WireRequest<Methods['listTreeDatasetFiles']>,
  scene: Scene,
): Outcome {
  const found = readableVersion(request, scene);
  if (!('version' in found)) return { answer: found };
  const base = request.path.replace(/^\/+|\/+$/g, '');
  const prefix = base === '' ? '' : `${base}/`;
  const below = found.version.files.filter(({ name }) => name.startsWith(prefix));
  const names = below.map(({ name }) => name.slice(prefix.length));
  const folders = [...new Set(names.flatMap((name) => folderOf(name)))];
  const files = below.filter(({ name }) => !name.slice(prefix.length).includes('/'));
  const page = pageOf([...folders, ...files], request, { largest: largestPage, scenario: scene.scenario });
  if (!('items' in page)) return { answer: page };
  const shownFolders = page.items.filter((item) => typeof item === 'string');
  const shownFiles = page.items.filter((item) => typeof item !== 'string');
  const body = {
    directories: shownFolders.map((name) => folderView(name, prefix, found.version)),
    files: shownFiles.map((file) => fileView(file, prefix, found.version)),
    totalChildren: folders.length + files.length,
    totalDirectories: folders.length,
    totalFiles: files.length,
    ...(page.next === '' ? {} : { nextPageToken: page.next }),
  };
  return { answer: answered(body) };
}

/** How many files of which ending a version holds. */
export function getDatasetFilesSummary(
  request: WireRequest<Methods['getDatasetFilesSummary']>,
  scene: Scene,
): Outcome {
  const found = readableVersion(request, scene);
  if (!('version' in found)) return { answer: found };
  const { files } = found.version;
  const extensions = [...new Set(files.map(({ name }) => extensionOf(name)))].toSorted();
  const fileTypes = extensions.map((extension) => {
    const own = files.filter(({ name }) => extensionOf(name) === extension);
    return { extension, fileCount: own.length, totalSize: own.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
  return { answer: answered({ fileSummaryInfo: { totalFileCount: files.length, fileTypes } }) };
}

function redirectToFile(files: readonly StoredFile[], name: string, scene: Scene): Answer {
  const file = files.find((each) => each.name === name);
  return file === undefined ? refused(404, 'File not found') : redirected(scene.outputUrl(file));
}

function folderOf(name: string): string[] {
  const slash = name.indexOf('/');
  return slash < 0 ? [] : [name.slice(0, slash)];
}

function folderView(name: string, prefix: string, { files }: StoredDatasetVersion) {
  const inside = `${prefix}${name}/`;
  const names = files.flatMap((file) =>
    file.name.startsWith(inside) ? [file.name.slice(inside.length)] : [],
  );
  const totalDirectories = new Set(names.flatMap((each) => folderOf(each))).size;
  const totalFiles = names.filter((each) => !each.includes('/')).length;
  const totalChildren = totalDirectories + totalFiles;
  return { name, relativeUrl: `${prefix}${name}`, totalDirectories, totalFiles, totalChildren };
}

function fileView({ name, bytes }: StoredFile, prefix: string, { createdMs }: StoredDatasetVersion) {
  return {
    name: name.slice(prefix.length),
    relativeUrl: name,
    totalBytes: bytes,
    creationDate: new Date(createdMs).toISOString(),
  };
}

function extensionOf(name: string): string {
  return /\.[^./]+$/.exec(name)?.[0] ?? '';
}
