import type { ByteReader } from './byte-reader.ts';
import { invalidZip } from './zip-failure.ts';

const zip64Id = 0x0001;
const unicodePathId = 0x7075;
const sentinel = 0xffff_ffff;

/** Extra fields of one header, by id. Errors: ZIP_INVALID for a field that overruns or that readers take differently when doubled. */
export function readExtraFields(zip: ByteReader, at: number, length: number): Map<number, ByteRange> {
  const fields = new Map<number, ByteRange>();
  const end = at + length;
  for (let next = at; next < end; ) {
    if (next + 4 > end) throw invalidZip('extra-field');
    const [id, size] = [zip.u16(next), zip.u16(next + 2)];
    if (next + 4 + size > end) throw invalidZip('extra-field');
    if (fields.has(id) && (id === zip64Id || id === unicodePathId)) throw invalidZip('extra-field-twice');
    fields.set(id, { at: next + 4, length: size });
    next += 4 + size;
  }
  return fields;
}

export type ByteRange = { readonly at: number; readonly length: number };

/**
 * Sizes (and offset) of a header with its ZIP64 values filled in (APPNOTE 4.5.3): uncompressed, compressed,
 * then the offset in the central directory. A ZIP64 value beside a plain one must be equal to it.
 */
export function withZip64(
  zip: ByteReader,
  extra: Map<number, ByteRange>,
  plain: readonly number[],
): number[] {
  const field = extra.get(zip64Id);
  const wanted = plain.filter((value) => value === sentinel).length;
  if (field === undefined) {
    if (wanted > 0) throw invalidZip('zip64-missing');
    return [...plain];
  }
  if (![0, 8, 16, 24, 28].includes(field.length)) throw invalidZip('zip64-size');
  if (wanted > 0 && field.length === 8 * wanted) return fillSentinels(zip, field, plain);
  if (wanted > 0 && (plain.length > 2 || field.length < 16)) throw invalidZip('zip64-size');
  return plain.map((value, index) => {
    if (8 * (index + 1) > field.length) return value;
    const large = zip.u64(field.at + 8 * index);
    if (value !== sentinel && value !== large) throw invalidZip('zip64-differs');
    return large;
  });
}

/** Refuses an Info-ZIP Unicode path that names another file: readers disagree on which of both counts. */
export function holdUnicodePath(zip: ByteReader, extra: Map<number, ByteRange>, name: Uint8Array): void {
  const field = extra.get(unicodePathId);
  if (field === undefined) return;
  if (field.length < 5) throw invalidZip('unicode-path');
  const path = zip.slice(field.at + 5, field.length - 5);
  if (Buffer.compare(path, name) !== 0) throw invalidZip('unicode-path');
}

function fillSentinels(zip: ByteReader, field: ByteRange, plain: readonly number[]): number[] {
  let next = field.at;
  return plain.map((value) => {
    if (value !== sentinel) return value;
    next += 8;
    return zip.u64(next - 8);
  });
}
