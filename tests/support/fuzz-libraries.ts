import fc from 'fast-check';
import { dt, readDynamic } from '../../src/codec/elf-dynamic.ts';
import { offsetOf, readElfImage } from '../../src/codec/elf-image.ts';

/** A part of an ELF file whose fields decide what is read next, in slots of `step` bytes. */
type Region = { readonly start: number; readonly end: number; readonly step: number };

const tables = [dt.symtab, dt.strtab, dt.hash, dt.gnuHash, dt.versym, dt.verneed, dt.verdef];
const shares = fc.integer({ min: 0, max: 1_000_000 }).map((share) => share / 1_000_001);
const edges = fc.constantFrom(
  0n,
  1n,
  7n,
  8n,
  0xffn,
  0xffffn,
  0x10000n,
  0x7fff_ffffn,
  0xffff_ffffn,
  (1n << 63n) - 1n,
  (1n << 64n) - 1n,
);
const change = fc.record({
  region: shares,
  slot: shares,
  width: fc.constantFrom(1, 2, 4, 8),
  /** What is written: an edge, the file's size or one beside it, the offset of the slot, or another slot's value. */
  value: fc.oneof(
    edges.map((edge) => ({ edge })),
    fc.constantFrom(-1, 0, 1).map((besideSize) => ({ besideSize })),
    fc.constant({ own: true }),
    shares.map((from) => ({ from })),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Copies of the libraries with one to four fields of headers, dynamic section and tables changed. */
export function changedLibraries(libraries: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const known = libraries.map((bytes) => ({ bytes, regions: regionsOf(bytes) }));
  return fc
    .tuple(fc.constantFrom(...known), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([{ bytes, regions }, changes]) =>
      changes.reduce<Uint8Array>((made, one) => write(made, regions, one), Uint8Array.from(bytes)),
    );
}

function regionsOf(bytes: Uint8Array): Region[] {
  const image = readElfImage(bytes);
  const dynamic = readDynamic(image);
  const headers = { start: 0, end: 64, step: 2 };
  const segments = { start: 64, end: 64 + 56 * image.segments.length, step: 8 };
  const section = image.segments.filter(({ kind }) => kind === 2 || kind === 0x6474_e553);
  const found = tables.flatMap((tag) => {
    const address = dynamic?.tag(tag);
    if (address === undefined) return [];
    const start = offsetOf(image, address, 1);
    return [{ start, end: Math.min(bytes.length, start + 400), step: 4 }];
  });
  const dynamics = section.map(({ offset, fileBytes }) => ({
    start: offset,
    end: offset + fileBytes,
    step: 8,
  }));
  return [headers, segments, ...dynamics, ...found];
}

function write(
  bytes: Uint8Array,
  regions: readonly Region[],
  { region, slot, width, value }: Change,
): Uint8Array {
  const place = regions[Math.floor(region * regions.length)] ?? { start: 0, end: 8, step: 1 };
  const at = slotIn(place, slot);
  if (at + 8 > bytes.length) return bytes;
  const changed = Buffer.from(bytes);
  const written = writtenValue(value, { place, at, bytes });
  if (width === 8) changed.writeBigUInt64LE(BigInt.asUintN(64, written), at);
  else changed.writeUIntLE(Number(BigInt.asUintN(8 * width, written)), at, width);
  return changed;
}

function slotIn({ start, end, step }: Region, share: number): number {
  return start + step * Math.floor((share * Math.max(1, end - start)) / step);
}

function writtenValue(
  value: Change['value'],
  { place, at, bytes }: { readonly place: Region; readonly at: number; readonly bytes: Uint8Array },
): bigint {
  if ('edge' in value) return value.edge;
  if ('besideSize' in value) return BigInt(bytes.length + value.besideSize);
  if ('own' in value) return BigInt(at);
  const from = slotIn(place, value.from);
  return from + 8 > bytes.length ? 0n : Buffer.from(bytes).readBigUInt64LE(from);
}
