import { gunzipSync } from 'node:zlib';
import { readZip } from '../codec/zip.ts';
import { Failure } from '../model/failure.ts';
import type { Unpacked } from './scene.ts';
import type { StoreContents } from './store-contents.ts';
import type { StoredBlob, StoredFile } from './store-state.ts';
import { type ArchiveEntry, readTar } from './tar.ts';

const endings = /^(.+?)\.(?:zip|tar\.gz|tgz|tar)$/i;
/** A larger archive, or one with more in it, is not unpacked on this machine. */
const largestArchiveBytes = 1024 ** 3;
const largestContentBytes = 2 * 1024 ** 3;
const bombRatio = 200;
const mostFiles = 20_000;

/** The folder that the service makes of an uploaded archive: its name without the ending; undefined for other files. */
export function archiveFolder(name: string): string | undefined {
  return endings.exec(name)?.[1];
}

/**
 * Unpacks an uploaded archive into the content store. Nothing is written outside of it, whatever the archive says:
 * one with an unsafe name, a link, two files of one name or more content than it could honestly hold is refused whole.
 */
export async function unpackArchive(contents: StoreContents, blob: StoredBlob): Promise<Unpacked> {
  if (blob.bytes > largestArchiveBytes) return { why: 'the archive is too large to be unpacked' };
  try {
    const found = entriesOf(blob.name, await contents.read(blob.sha256), blob.bytes);
    const files: StoredFile[] = [];
    for (const { name, content } of found) {
      const bytes = content();
      files.push({ name, sha256: await contents.keep(bytes), bytes: bytes.byteLength });
    }
    return { files };
  } catch (error) {
    if (error instanceof Failure) return { why: String(error.parameters['why'] ?? error.code) };
    throw error;
  }
}

function entriesOf(name: string, bytes: Uint8Array, archiveBytes: number): readonly ArchiveEntry[] {
  const entries = /\.zip$/i.test(name)
    ? zipEntries(bytes, archiveBytes)
    : tarEntries(name, bytes, archiveBytes);
  if (entries.length > mostFiles) throw new Failure('ZIP_INVALID', { why: 'too-many-files', entry: '' });
  return entries;
}

function zipEntries(bytes: Uint8Array, archiveBytes: number): ArchiveEntry[] {
  const archive = readZip(bytes);
  const total = archive.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > contentLimit(archiveBytes)) throw new Failure('ZIP_INVALID', { why: 'too-large', entry: '' });
  return archive.entries
    .filter(({ isFolder }) => !isFolder)
    .map((entry) => ({ name: entry.name, content: () => archive.content(entry) }));
}

function tarEntries(name: string, bytes: Uint8Array, archiveBytes: number): ArchiveEntry[] {
  if (/\.tar$/i.test(name)) return readTar(bytes);
  try {
    return readTar(gunzipSync(bytes, { maxOutputLength: contentLimit(archiveBytes) }));
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('ZIP_INVALID', { why: 'gzip', entry: name }, { cause });
  }
}

/** A small archive that claims to hold a great deal more than its own size is a bomb. */
function contentLimit(archiveBytes: number): number {
  return Math.min(largestContentBytes, Math.max(archiveBytes * bombRatio, 1024 ** 2));
}
