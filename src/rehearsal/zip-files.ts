import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { Failure } from '../model/failure.ts';
import type { StoreContents } from './store-contents.ts';
import type { StoredFile } from './store-state.ts';

/** Makes archives of kept files and keeps them too; the same files are put together once. */
export type ZipFiles = (files: readonly StoredFile[], name: string) => Promise<StoredFile>;

/** The maker of archives over a content store; `folder` holds one while it is written. */
export function createZipFiles(contents: StoreContents, folder: string): ZipFiles {
  const made = new Map<string, Promise<StoredFile>>();
  return async (files, name) => {
    const key = createHash('sha256').update(JSON.stringify(files)).digest('hex');
    const known = made.get(key) ?? writeZip(contents, join(folder, `zip-${key}`), files);
    made.set(key, known);
    known.catch(() => made.delete(key));
    return { ...(await known), name };
  };
}

/** Files as stored entries (APPNOTE 6.3.10 method 0): wheels are compressed already, and every length is known. */
async function writeZip(
  contents: StoreContents,
  path: string,
  files: readonly StoredFile[],
): Promise<StoredFile> {
  const bytes = files.reduce((sum, file) => sum + file.bytes + 128 + 3 * Buffer.byteLength(file.name), 22);
  // Beyond these the format needs its 64-bit records.
  if (bytes >= 0xffff_ffff || files.length >= 0xffff) {
    throw new Failure('ZIP_INVALID', { why: 'too-large', entry: '' });
  }
  await mkdir(join(path, '..'), { recursive: true });
  await pipeline(Readable.from(zipParts(contents, files)), createWriteStream(path));
  const kept = await contents.keepFile(path);
  await rm(path, { force: true });
  return { name: '', ...kept };
}

async function* zipParts(contents: StoreContents, files: readonly StoredFile[]): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const fields = entryFields(file, await crcOf(contents.pathOf(file.sha256)));
    const name = Buffer.from(file.name);
    const local = Buffer.concat([signature(0x0403_4b50), fields, name]);
    directory.push(directoryRecord(fields, name, at));
    yield local;
    yield* createReadStream(contents.pathOf(file.sha256));
    at += local.byteLength + file.bytes;
  }
  const records = Buffer.concat(directory);
  yield records;
  yield endRecord(files.length, records.byteLength, at);
}

/** Version, flags (UTF-8 names), method, time, CRC-32, both sizes, lengths of name and extra field. */
function entryFields({ name, bytes }: StoredFile, crc: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  // The first day that the format knows: the same files give the same archive.
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes, 14);
  fields.writeUInt32LE(bytes, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function directoryRecord(fields: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x0201_4b50), Buffer.from([20, 0]), fields, rest, name]);
}

function endRecord(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(bytes, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature(0x0605_4b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

async function crcOf(path: string): Promise<number> {
  let crc = 0;
  for await (const chunk of createReadStream(path)) {
    if (chunk instanceof Uint8Array) crc = crc32(chunk, crc);
  }
  return crc;
}
