import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { Failure } from '../model/failure.ts';
import type { FileEntry, Files, OpenFile } from '../model/world.ts';
import { openBlobs } from './git-blobs.ts';

/** What git would commit now: its index, by absolute path, '/' separated. */
export type StagedIndex = {
  readonly top: string;
  readonly entries: ReadonlyMap<string, StagedEntry>;
  /** Content of one object; the reader ends with `close`. */
  blob(id: string): Promise<Uint8Array>;
  close(): void;
};
export type StagedEntry = { readonly kind: FileEntry['kind']; readonly id: string; readonly bytes: number };

const symlinkMode = '120000';
const fileModes: readonly string[] = ['100644', '100755'];

/** Reads the index of the repository around `folder`. Errors: TOOL_MISSING without git, FILE_UNREADABLE outside of one. */
export async function readIndex(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<StagedIndex> {
  const git = (argv: readonly string[], input = '') => runGit(folder, argv, environment, input);
  const prefix = (await git(['rev-parse', '--show-prefix'])).trimEnd();
  const up = prefix.split('/').filter((part) => part !== '');
  const top = withSlashes(resolve(folder, ...up.map(() => '..')));
  const listed = (await git(['ls-files', '-s', '-z', '--full-name', ':/'])).split('\0').flatMap(parseEntry);
  const ids = [...new Set(listed.map(({ id }) => id))];
  const sizes = parseSizes(await git(['cat-file', '--batch-check'], ids.map((id) => `${id}\n`).join('')));
  const entries = new Map(
    listed.map(({ path, kind, id }) => [`${top}/${path}`, { kind, id, bytes: sizes.get(id) ?? 0 }]),
  );
  const { read, close } = openBlobs(folder, environment);
  return { top, entries, blob: read, close };
}

/**
 * The project as it is staged: files below the repository come from the index, whatever the working tree holds.
 * What the product writes (`.nx47`), folders named in `fromDisk` and places outside come from the disk.
 */
export function stagedFiles(index: StagedIndex, disk: Files, fromDisk: readonly string[]): Files {
  const folders = foldersOf(index);
  const isStaged = (path: string) =>
    (path === index.top || path.startsWith(`${index.top}/`)) &&
    !path.split('/').includes('.nx47') &&
    !fromDisk.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const read = async (path: string): Promise<Uint8Array> => {
    if (!isStaged(path)) return disk.read(path);
    const entry = index.entries.get(path);
    if (entry?.kind === 'file') return withLargeFile(await index.blob(entry.id), path, disk);
    throw new Failure('FILE_UNREADABLE', { file: path, why: entry?.kind ?? 'not staged' });
  };
  return {
    ...disk,
    exists: async (path) =>
      isStaged(path) ? index.entries.has(path) || folders.has(path) : disk.exists(path),
    read,
    open: async (path) => (isStaged(path) ? rangesOf(await read(path)) : disk.open(path)),
    hash: async (path) =>
      isStaged(path)
        ? createHash('sha256')
            .update(await read(path))
            .digest('hex')
        : disk.hash(path),
    list: async (folder, skip = []) =>
      isStaged(folder) ? listStaged(index, folders, folder, skip) : disk.list(folder, skip),
    copy: async (from, to) => (isStaged(from) ? disk.write(to, await read(from)) : disk.copy(from, to)),
  };
}

/** What git keeps has no ranges: it is unpacked whole. */
function rangesOf(bytes: Uint8Array): OpenFile {
  return {
    byteLength: bytes.byteLength,
    readInto: (into, at) => into.set(bytes.subarray(at, at + into.byteLength)),
    close: () => undefined,
  };
}

/** A Git-LFS pointer is staged for the data with its digest; where the disk has exactly that, it is what is meant. */
async function withLargeFile(staged: Uint8Array, path: string, disk: Files): Promise<Uint8Array> {
  const head = Buffer.from(staged.subarray(0, 200)).toString('latin1');
  const digest = /^version https:\/\/git-lfs\S+\noid sha256:([0-9a-f]{64})\n/.exec(head)?.[1];
  if (digest === undefined || !(await disk.exists(path))) return staged;
  return (await disk.hash(path)) === digest ? disk.read(path) : staged;
}

/** Whether the index holds something below this folder. */
export function isStagedFolder(index: StagedIndex, folder: string): boolean {
  return foldersOf(index).has(folder);
}

function foldersOf({ top, entries }: StagedIndex): Set<string> {
  const folders = new Set<string>([top]);
  for (const path of entries.keys()) {
    for (let at = path.lastIndexOf('/'); at > top.length; at = path.lastIndexOf('/', at - 1)) {
      folders.add(path.slice(0, at));
    }
  }
  return folders;
}

function listStaged(
  { entries }: StagedIndex,
  folders: ReadonlySet<string>,
  folder: string,
  skip: readonly string[],
): FileEntry[] {
  const below = (path: string) => path.startsWith(`${folder}/`);
  const kept = ({ path, kind }: FileEntry) =>
    !path
      .split('/')
      .some((part, at, all) => skip.includes(part) && (at < all.length - 1 || kind === 'folder'));
  return [
    ...[...folders].filter(below).map((path) => ({ path, kind: 'folder' as const, bytes: 0 })),
    ...[...entries].filter(([path]) => below(path)).map(([path, { kind, bytes }]) => ({ path, kind, bytes })),
  ]
    .map((entry) => ({ ...entry, path: entry.path.slice(folder.length + 1) }))
    .filter(kept)
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

type Listed = { readonly path: string; readonly kind: FileEntry['kind']; readonly id: string };

/** `100644 <id> <stage>\t<path>`; an entry in conflict (stage 1 to 3) is nothing that could be committed. */
function parseEntry(line: string): Listed[] {
  const [, mode = '', id = '', stage = '', path = ''] =
    /^(\d+) ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(line) ?? [];
  if (path === '') return [];
  if (stage === '0' && fileModes.includes(mode)) return [{ path, kind: 'file', id }];
  return [{ path, kind: mode === symlinkMode ? 'symlink' : 'other', id }];
}

function parseSizes(text: string): Map<string, number> {
  return new Map(
    [...text.matchAll(/^([0-9a-f]+) blob (\d+)$/gm)].map(([, id = '', bytes = '']) => [id, Number(bytes)]),
  );
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function runGit(
  folder: string,
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  input: string,
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn('git', ['-C', folder, ...argv], { env: environment, stdio: 'pipe' });
    const parts: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.on('error', (cause) => fail(new Failure('TOOL_MISSING', { tool: 'git', command: '' }, { cause })));
    child.on('close', (status) => {
      const why = Buffer.concat(said).toString('utf8').trim();
      if (status === 0) done(Buffer.concat(parts).toString('utf8'));
      else fail(new Failure('FILE_UNREADABLE', { file: folder, why }));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
