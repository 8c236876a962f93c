import { crc32, inflateRawSync } from 'node:zlib';
import type { FileRanges } from '../model/world.ts';
import { type ByteReader, byteReader, rangeReader } from './byte-reader.ts';
import { unsafeName } from './safe-name.ts';
import { type DirectoryRecord, readDirectory } from './zip-directory.ts';
import { holdUnicodePath, readExtraFields, withZip64 } from './zip-extra.ts';
import { invalidZip } from './zip-failure.ts';

export type ZipEntry = {
  /** '/' separated, without the final '/' of a folder. */
  readonly name: string;
  readonly bytes: number;
  readonly compressedBytes: number;
  readonly crc32: number;
  readonly isFolder: boolean;
};
export type ZipArchive = {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** The inflated bytes, with length and CRC-32 checked. Errors: ZIP_INVALID. */
  content(entry: ZipEntry): Uint8Array;
  /** Where the data of an entry lies, for who inflates it elsewhere. */
  placeOf(entry: ZipEntry): { readonly at: number; readonly isDeflated: boolean };
};

/** What an archive may be beyond what every one must be. */
export type ZipProfile = {
  /** Whether sizes may follow the data in a descriptor: wheels of PyPI never have one, other archives may. */
  readonly streamed?: boolean;
};

const stored = 0;
const deflated = 8;
const encryptionFlags = 0x2041;
const descriptorFlag = 0x0008;
const utf8Flag = 0x0800;
/** Flags that change what a reader sees: encryption, data descriptor, name encoding. */
const meaningfulFlags = encryptionFlags | descriptorFlag | utf8Flag;
const largestTotal = 4 * 1024 ** 3;
const bombTotal = 64 * 1024 ** 2;
const bombRatio = 50;
const smallestChunk = 64;
const largestKept = 64 << 10;

/**
 * An archive that every reader sees alike (APPNOTE 6.3, the profile that PyPI holds wheels to): each byte
 * belongs to one record, local headers equal the central directory, names are safe and unique, methods are
 * stored and deflated only. Of a file only the directory, the headers and the entry that is asked for are read.
 * Errors: ZIP_INVALID {why, entry}, and those of the file.
 */
export function readZip(source: Uint8Array | FileRanges, { streamed = true }: ZipProfile = {}): ZipArchive {
  const truncated = () => invalidZip('truncated');
  const zip = source instanceof Uint8Array ? byteReader(source, truncated) : rangeReader(source, truncated);
  const { start, records } = readDirectory(zip);
  const late = streamed ? undefined : records.find(({ flags }) => (flags & descriptorFlag) !== 0);
  if (late !== undefined) throw invalidZip('streamed', text(late));
  holdTotal(records, zip.length);
  const places = walkEntries(zip, records, start);
  const entries = [...places.keys()];
  holdNames(entries);
  const placeOf = (entry: ZipEntry): Place => places.get(entry) ?? refuse(entry);
  const content = (entry: ZipEntry): Uint8Array => {
    const place = placeOf(entry);
    const data = zip.slice(place.at, entry.compressedBytes);
    const content = inflate(data, entry, place.method);
    if (content !== data && !(source instanceof Uint8Array)) release(data);
    return content;
  };
  return {
    entries,
    content,
    placeOf: (entry) => {
      const { at, method } = placeOf(entry);
      return { at, isDeflated: method === deflated };
    },
  };
}

function refuse(entry: ZipEntry): never {
  throw invalidZip('foreign-entry', entry.name);
}

/** Gives the memory of bytes that nobody reads again back at once, where the engine can (Node 22); else some time. */
function release({ buffer, byteLength }: Uint8Array): void {
  if (byteLength < largestKept || !('transfer' in buffer) || typeof buffer.transfer !== 'function') return;
  buffer.transfer(0);
}

type Place = { readonly at: number; readonly method: number };

function holdTotal(records: readonly DirectoryRecord[], archiveBytes: number): void {
  const total = records.reduce((sum, record) => sum + record.bytes, 0);
  if (total > largestTotal) throw invalidZip('too-large');
  if (total > bombTotal && total > archiveBytes * bombRatio) throw invalidZip('ratio');
}

/** Walks the entries in file order; each must begin where the one before ended, the last at the directory. */
function walkEntries(
  zip: ByteReader,
  records: readonly DirectoryRecord[],
  directoryStart: number,
): Map<ZipEntry, Place> {
  const inFileOrder = [...records].sort((a, b) => a.offset - b.offset);
  const places = new Map<DirectoryRecord, Place>();
  let next = 0;
  for (const [index, record] of inFileOrder.entries()) {
    if (record.offset !== next)
      throw invalidZip(next === 0 ? 'prefix-data' : 'unaccounted-bytes', text(record));
    const dataAt = holdLocalHeader(zip, record);
    const end = inFileOrder[index + 1]?.offset ?? directoryStart;
    holdDescriptor(zip, record, dataAt + record.compressedBytes, end);
    places.set(record, { at: dataAt, method: record.method });
    next = end;
  }
  if (next !== directoryStart) throw invalidZip('unaccounted-bytes');
  return new Map(records.map((record) => [entryOf(record), places.get(record) ?? { at: 0, method: -1 }]));
}

/** Compares a local header with its directory record; returns where the data begins. */
function holdLocalHeader(zip: ByteReader, record: DirectoryRecord): number {
  const at = record.offset;
  if (zip.u32(at) !== 0x0403_4b50) throw invalidZip('local-header', text(record));
  const nameLength = zip.u16(at + 26);
  const extraLength = zip.u16(at + 28);
  const name = zip.slice(at + 30, nameLength);
  const extra = readExtraFields(zip, at + 30 + nameLength, extraLength);
  holdUnicodePath(zip, extra, name);
  const flagsDiffer = ((zip.u16(at + 6) ^ record.flags) & meaningfulFlags) !== 0;
  if (Buffer.compare(name, record.name) !== 0) throw invalidZip('name-differs', text(record));
  if (flagsDiffer || zip.u16(at + 8) !== record.method) throw invalidZip('header-differs', text(record));
  const crc = zip.u32(at + 14);
  const [bytes, compressedBytes] = withZip64(zip, extra, [zip.u32(at + 22), zip.u32(at + 18)]);
  const same = crc === record.crc32 && bytes === record.bytes && compressedBytes === record.compressedBytes;
  const left = (record.flags & descriptorFlag) !== 0 && crc === 0 && bytes === 0 && compressedBytes === 0;
  if (!same && !left) throw invalidZip('header-differs', text(record));
  return at + 30 + nameLength + extraLength;
}

/** What lies between the data and the next record: nothing, or a data descriptor that repeats the directory. */
function holdDescriptor(zip: ByteReader, record: DirectoryRecord, at: number, end: number): void {
  const length = end - at;
  if ((record.flags & descriptorFlag) === 0) {
    if (length !== 0) throw invalidZip('unaccounted-bytes', text(record));
    return;
  }
  const hasSignature = length === 16 || length === 24;
  if (!hasSignature && length !== 12 && length !== 20) throw invalidZip('unaccounted-bytes', text(record));
  if (hasSignature && zip.u32(at) !== 0x0807_4b50) throw invalidZip('descriptor', text(record));
  const fields = at + (hasSignature ? 4 : 0);
  const sizes =
    length >= 20 ? [zip.u64(fields + 4), zip.u64(fields + 12)] : [zip.u32(fields + 4), zip.u32(fields + 8)];
  const same = sizes[0] === record.compressedBytes && sizes[1] === record.bytes;
  if (!same || zip.u32(fields) !== record.crc32) throw invalidZip('descriptor', text(record));
}

function entryOf(record: DirectoryRecord): ZipEntry {
  const written = text(record);
  const isFolder = written.endsWith('/');
  const name = isFolder ? written.slice(0, -1) : written;
  const unsafe = unsafeName(name);
  if (unsafe !== undefined) throw invalidZip(`name-${unsafe}`, written);
  if (Buffer.compare(Buffer.from(written), record.name) !== 0) throw invalidZip('name-encoding', written);
  const isAscii = record.name.every((byte) => byte < 0x80);
  if (!isAscii && (record.flags & utf8Flag) === 0) throw invalidZip('name-encoding', written);
  if ((record.flags & encryptionFlags) !== 0) throw invalidZip('encrypted', written);
  if (record.method !== stored && record.method !== deflated) throw invalidZip('method', written);
  if (record.method === stored && record.bytes !== record.compressedBytes) throw invalidZip('size', written);
  if ((record.unixMode & 0o170000) === 0o120000) throw invalidZip('symlink', written);
  if (isFolder && record.bytes !== 0) throw invalidZip('folder-with-content', written);
  const { bytes, compressedBytes } = record;
  return { name, bytes, compressedBytes, crc32: record.crc32, isFolder };
}

/** Two entries of one name, or a file that is also a folder, are read differently by each reader. */
function holdNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  const files = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.name)) throw invalidZip('duplicate', entry.name);
    seen.add(entry.name);
    if (!entry.isFolder) files.add(entry.name);
  }
  for (const { name } of entries) {
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
      if (files.has(name.slice(0, slash))) throw invalidZip('file-as-folder', name);
    }
  }
}

function inflate(data: Uint8Array, entry: ZipEntry, method: number): Uint8Array {
  const content = method === stored ? data : inflateWhole(data, entry);
  if (content.byteLength !== entry.bytes) throw invalidZip('size', entry.name);
  if (crc32(content) !== entry.crc32) throw invalidZip('crc-32', entry.name);
  return content;
}

/** The stream may neither give more than declared nor end before its own last byte. */
function inflateWhole(data: Uint8Array, entry: ZipEntry): Uint8Array {
  let result: unknown;
  try {
    // One buffer of the declared size, and a byte more to see that nothing follows: none is ever copied together.
    const chunkSize = Math.max(smallestChunk, entry.bytes + 1);
    result = inflateRawSync(data, { chunkSize, maxOutputLength: Math.max(1, entry.bytes), info: true });
  } catch {
    throw invalidZip('inflate', entry.name);
  }
  if (typeof result !== 'object' || result === null || !('buffer' in result) || !('engine' in result)) {
    throw invalidZip('inflate', entry.name);
  }
  const { buffer, engine } = result;
  const consumed =
    typeof engine === 'object' && engine !== null && 'bytesWritten' in engine && engine.bytesWritten;
  if (!(buffer instanceof Uint8Array)) throw invalidZip('inflate', entry.name);
  if (consumed !== data.byteLength) throw invalidZip('unaccounted-bytes', entry.name);
  return buffer;
}

function text(record: DirectoryRecord): string {
  return new TextDecoder('utf-8').decode(record.name);
}
