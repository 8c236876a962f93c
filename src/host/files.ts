import { createHash } from 'node:crypto';
import {
  closeSync,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { copyFile, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, type FailureCode } from '../model/failure.ts';
import type { FileEntry, Files, OpenFile, WrittenFile } from '../model/world.ts';
import { hashFile } from './hash-file.ts';
import { readEntries } from './read-entries.ts';

/** The disk. Whole files are written beside, synced and renamed; appends are checked and synced. */
export function createFiles(): Files {
  const overhangs: Overhangs = new Map();
  return {
    exists: async (path) => isThere(path),
    read: (path) => orFail('FILE_UNREADABLE', path, () => readWhole(path)),
    open: (path) => orFail('FILE_UNREADABLE', path, async () => openRanges(path)),
    hash: (path) => orFail('FILE_UNREADABLE', path, () => hashFile(path)),
    list: (folder, skip = []) => orFail('FILE_UNREADABLE', folder, () => listBelow(folder, new Set(skip))),
    resolveLinks: (path) => orFail('FILE_UNREADABLE', path, () => resolveLinks(path)),
    makeNewFolder: (path) => orFail('DISK_WRITE_FAILED', path, () => makeNewFolder(path)),
    makeFolder: (path) =>
      orFail('DISK_WRITE_FAILED', path, async () => void (await mkdir(path, { recursive: true }))),
    write: (path, content) => orFail('DISK_WRITE_FAILED', path, () => writeWhole(path, content)),
    writeFrom: (path, chunks) => orFail('DISK_WRITE_FAILED', path, () => writeStream(path, chunks)),
    append: (path, content) =>
      orFail('DISK_WRITE_FAILED', path, () => appendChecked(path, content, overhangs)),
    copy: (from, to) => orFail('DISK_WRITE_FAILED', to, () => copyFile(from, to)),
    rename: (from, to) => orFail('DISK_WRITE_FAILED', to, () => rename(from, to)),
    remove: (path) => orFail('DISK_WRITE_FAILED', path, () => rm(path, { recursive: true, force: true })),
  };
}

async function resolveLinks(path: string): Promise<string> {
  try {
    return (await realpath(path)).replaceAll('\\', '/');
  } catch (error) {
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    if (isLink || dirname(path) === path || systemCode(error) !== 'ENOENT') throw error;
    return `${await resolveLinks(dirname(path))}/${basename(path)}`;
  }
}

/** One call to the system, so that of two processes one makes it. */
async function makeNewFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function orFail<T>(code: FailureCode, path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    // What was to be written could not be had: that is no fault of the disk.
    if (cause instanceof Failure) throw cause;
    throw new Failure(code, { file: path, why: systemCode(cause) }, { cause });
  }
}

function systemCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

// A repository has tens of thousands of small files: handing each call to another thread costs ten times the call.
const largestAtOnce = 1 << 20;

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const handle = openSync(path, 'r');
  try {
    if (fstatSync(handle).size <= largestAtOnce) return new Uint8Array(readFileSync(handle));
  } finally {
    closeSync(handle);
  }
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function openRanges(path: string): OpenFile {
  const handle = openSync(path, 'r');
  return {
    byteLength: fstatSync(handle).size,
    readInto: (into, at) => {
      const read = readSync(handle, into, 0, into.byteLength, at);
      if (read !== into.byteLength) throw new Failure('FILE_UNREADABLE', { file: path, why: 'truncated' });
    },
    readEntries: (orders, look) => readEntries({ path, handle }, orders, look),
    close: () => closeSync(handle),
  };
}

async function listBelow(folder: string, skip: ReadonlySet<string>): Promise<FileEntry[]> {
  const found: FileEntry[] = [];
  const walk = (prefix: string) => {
    for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      const kind = kindOf(entry);
      if (kind === 'folder' && skip.has(entry.name)) continue;
      const bytes = kind === 'file' ? lstatSync(join(folder, path)).size : 0;
      found.push({ path, kind, bytes });
      if (kind === 'folder') walk(path);
    }
  };
  walk('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(entry: Dirent): FileEntry['kind'] {
  if (entry.isSymbolicLink()) return 'symlink';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

async function writeStream(path: string, chunks: AsyncIterable<Uint8Array>): Promise<WrittenFile> {
  const beside = `${path}.${process.pid}.part`;
  const handle = await open(beside, 'w');
  const digest = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      await handle.appendFile(chunk);
      digest.update(chunk);
      bytes += chunk.byteLength;
    }
    await handle.sync();
    await handle.close();
  } catch (cause) {
    await handle.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw cause;
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
  return { bytes, sha256: digest.digest('hex') };
}

/** Sizes to which files must be cut before anything is appended: a fault kept what did not belong there from being cut off. */
type Overhangs = Map<string, number>;

// A full disk can take a part of a write without an error: what does not fit is cut off again.
async function appendChecked(path: string, content: string, overhangs: Overhangs): Promise<void> {
  const bytes = Buffer.from(content, 'utf8');
  const handle = await open(path, 'a');
  try {
    const overhang = overhangs.get(path);
    if (overhang !== undefined) await handle.truncate(overhang);
    overhangs.delete(path);
    const before = (await handle.stat()).size;
    try {
      await handle.appendFile(bytes);
      await handle.sync();
      const after = (await handle.stat()).size;
      if (after !== before + bytes.length)
        throw new Error(`wrote ${after - before} of ${bytes.length} bytes`);
    } catch (cause) {
      overhangs.set(path, before);
      await handle.truncate(before);
      overhangs.delete(path);
      throw cause;
    }
  } finally {
    // What is synced is there, whatever closing says: an append that is done must not be done again.
    await handle.close().catch(() => undefined);
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folder as a file; its file systems keep the names themselves.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
