import type { ByteReader } from './byte-reader.ts';
import { holdUnicodePath, readExtraFields, withZip64 } from './zip-extra.ts';
import { invalidZip } from './zip-failure.ts';

/** One record of the central directory, as written; nothing of the local headers was read yet. */
export type DirectoryRecord = {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly offset: number;
  readonly unixMode: number;
};
export type Directory = { readonly start: number; readonly records: readonly DirectoryRecord[] };

type DirectoryEnd = {
  readonly entries: number;
  readonly size: number;
  readonly start: number;
  readonly at: number;
};

const mostEntries = 65_535 * 2;
const endSignature = 0x0605_4b50;
const end64Signature = 0x0606_4b50;
const locatorSignature = 0x0706_4b50;
const recordSignature = 0x0201_4b50;

/**
 * The central directory (APPNOTE 4.3.12 to 4.3.16), which must fill exactly the space between the last entry
 * and the end records, and these must end the file. Errors: ZIP_INVALID.
 */
export function readDirectory(zip: ByteReader): Directory {
  const end = readEnd(zip, findEnd(zip));
  if (end.entries > mostEntries) throw invalidZip('too-many-entries');
  const records: DirectoryRecord[] = [];
  let next = end.start;
  for (let index = 0; index < end.entries; index += 1) {
    const { record, length } = readRecord(zip, next);
    records.push(record);
    next += length;
  }
  if (next !== end.at || end.start + end.size !== end.at) throw invalidZip('directory-size');
  return { start: end.start, records };
}

/** The last end signature; an archive comment may follow it, but must reach the end of the file exactly. */
function findEnd(zip: ByteReader): number {
  const lowest = Math.max(0, zip.length - 22 - 65_535);
  const tail = Buffer.from(zip.slice(lowest, zip.length - lowest));
  const found = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (found === -1) throw invalidZip('not-a-zip');
  const at = lowest + found;
  if (at + 22 > zip.length || at + 22 + zip.u16(at + 20) !== zip.length) throw invalidZip('trailing-data');
  return at;
}

function readEnd(zip: ByteReader, at: number): DirectoryEnd {
  if (zip.u32(at) !== endSignature) throw invalidZip('not-a-zip');
  const [disk, directoryDisk] = [zip.u16(at + 4), zip.u16(at + 6)];
  const plain = [zip.u16(at + 8), zip.u16(at + 10), zip.u32(at + 12), zip.u32(at + 16)];
  const [onDisk, entries, size, start] = plain;
  if (at >= 20 && zip.u32(at - 20) === locatorSignature) return readEnd64(zip, at - 20, plain);
  if (disk !== 0 || directoryDisk !== 0 || onDisk !== entries) throw invalidZip('several-disks');
  if (entries === undefined || size === undefined || start === undefined) throw invalidZip('not-a-zip');
  return { entries, size, start, at };
}

function readEnd64(zip: ByteReader, locator: number, plain: readonly number[]): DirectoryEnd {
  const at = locator - 56;
  if (zip.u32(locator + 4) !== 0 || zip.u32(locator + 16) !== 1) throw invalidZip('several-disks');
  if (at < 0 || zip.u64(locator + 8) !== at || zip.u32(at) !== end64Signature) throw invalidZip('zip64-end');
  // 44 = the record without extensible data, which no wheel has and readers skip differently.
  if (zip.u64(at + 4) !== 44) throw invalidZip('zip64-end');
  if (zip.u32(at + 16) !== 0 || zip.u32(at + 20) !== 0) throw invalidZip('several-disks');
  const [onDisk, entries, size, start] = [24, 32, 40, 48].map((offset) => zip.u64(at + offset));
  if (entries === undefined || size === undefined || start === undefined) throw invalidZip('zip64-end');
  if (onDisk !== entries) throw invalidZip('several-disks');
  const sentinels = [0xffff, 0xffff, 0xffff_ffff, 0xffff_ffff];
  const agrees = [onDisk, entries, size, start].every(
    (value, index) => plain[index] === value || plain[index] === sentinels[index],
  );
  if (!agrees) throw invalidZip('zip64-differs');
  return { entries, size, start, at };
}

function readRecord(zip: ByteReader, at: number): { record: DirectoryRecord; length: number } {
  if (zip.u32(at) !== recordSignature) throw invalidZip('directory-record');
  const [nameLength, extraLength] = [zip.u16(at + 28), zip.u16(at + 30)];
  if (zip.u16(at + 32) !== 0) throw invalidZip('entry-comment');
  if (zip.u16(at + 34) !== 0) throw invalidZip('several-disks');
  const name = zip.slice(at + 46, nameLength);
  const extra = readExtraFields(zip, at + 46 + nameLength, extraLength);
  holdUnicodePath(zip, extra, name);
  const plain = [zip.u32(at + 24), zip.u32(at + 20), zip.u32(at + 42)];
  const [bytes = 0, compressedBytes = 0, offset = 0] = withZip64(zip, extra, plain);
  const madeOnUnix = zip.u16(at + 4) >> 8 === 3;
  const record = {
    name,
    flags: zip.u16(at + 8),
    method: zip.u16(at + 10),
    crc32: zip.u32(at + 16),
    compressedBytes,
    bytes,
    offset,
    unixMode: madeOnUnix ? zip.u16(at + 40) : 0,
  };
  return { record, length: 46 + nameLength + extraLength };
}
