import { type ByteReader, byteReader } from './byte-reader.ts';
import { invalidElf } from './elf-failure.ts';

/** What the first bytes of an ELF file say; `type` and `machine` are ET_* and EM_* numbers (3 = ET_DYN, 62 = x86-64). */
export type ElfIdentity = {
  readonly class: 32 | 64;
  readonly data: 'little' | 'big';
  readonly osabi: number;
  /** EI_ABIVERSION, and whether the bytes after it are zero as the gABI asks. */
  readonly abiVersion: number;
  readonly isPadded: boolean;
  readonly type: number;
  readonly machine: number;
};

export type Segment = {
  readonly kind: number;
  readonly flags: number;
  readonly offset: number;
  readonly address: number;
  readonly fileBytes: number;
  readonly memoryBytes: number;
};

/** A file with its program headers read; addresses are those before relocation. */
export type ElfImage = {
  readonly bytes: Uint8Array;
  readonly file: ByteReader;
  readonly identity: ElfIdentity;
  readonly segments: readonly Segment[];
};

const loadSegment = 1;
const programHeaderBytes = 56;

/** Identification of any ELF file, of either class and byte order. Errors: ELF_INVALID {why: 'not-elf' | 'truncated'}. */
export function readElfIdentity(bytes: Uint8Array): ElfIdentity {
  const file = byteReader(bytes, (at) => invalidElf('truncated', at));
  if (bytes.byteLength < 4 || file.u32(0) !== 0x464c_457f) throw invalidElf('not-elf');
  const [kind, order] = [file.u8(4), file.u8(5)];
  if ((kind !== 1 && kind !== 2) || (order !== 1 && order !== 2)) throw invalidElf('identification', 4);
  const half = (at: number): number => (order === 1 ? file.u16(at) : file.u8(at) * 256 + file.u8(at + 1));
  return {
    class: kind === 2 ? 64 : 32,
    data: order === 1 ? 'little' : 'big',
    osabi: file.u8(7),
    abiVersion: file.u8(8),
    isPadded: file.slice(9, 7).every((byte) => byte === 0),
    type: half(16),
    machine: half(18),
  };
}

/** Header and program headers of an ELF64 little-endian file (System V gABI). Errors: ELF_INVALID. */
export function readElfImage(bytes: Uint8Array): ElfImage {
  const identity = readElfIdentity(bytes);
  if (identity.class !== 64) throw invalidElf('class', 4);
  if (identity.data !== 'little') throw invalidElf('byte-order', 5);
  const file = byteReader(bytes, (at) => invalidElf('truncated', at));
  if (file.u8(6) !== 1 || file.u32(20) !== 1) throw invalidElf('elf-version', 6);
  const [start, size, count] = [file.u64(32), file.u16(54), file.u16(56)];
  // 0xffff means that the count lies in a section header: no shared library has that many segments.
  if (count > 0 && (size !== programHeaderBytes || count === 0xffff)) throw invalidElf('program-headers', 54);
  const segments = Array.from({ length: count }, (_, index) => readSegment(file, start + index * size));
  return { bytes, file, identity, segments };
}

/** File offset of `length` bytes at a virtual address, all inside one loaded segment. Errors: ELF_INVALID. */
export function offsetOf(image: ElfImage, address: number, length: number): number {
  for (const { kind, address: start, offset, fileBytes } of image.segments) {
    if (kind === loadSegment && address >= start && address + length <= start + fileBytes) {
      return offset + (address - start);
    }
  }
  throw invalidElf('address-outside-segments', address);
}

/** Bytes between an address and the end of its loaded segment in the file. Errors: ELF_INVALID. */
export function bytesAfter(image: ElfImage, address: number): number {
  const segment = image.segments.find(
    ({ kind, address: start, fileBytes }) =>
      kind === loadSegment && address >= start && address < start + fileBytes,
  );
  if (segment === undefined) throw invalidElf('address-outside-segments', address);
  return segment.address + segment.fileBytes - address;
}

function readSegment(file: ByteReader, at: number): Segment {
  const segment = {
    kind: file.u32(at),
    flags: file.u32(at + 4),
    offset: file.u64(at + 8),
    address: file.u64(at + 16),
    fileBytes: file.u64(at + 32),
    memoryBytes: file.u64(at + 40),
  };
  if (segment.kind !== loadSegment) return segment;
  if (segment.fileBytes > segment.memoryBytes) throw invalidElf('segment-size', at);
  // The loader maps what the header says: a page beyond the end of the file is a SIGBUS at run time.
  if (segment.offset + segment.fileBytes > file.length) throw invalidElf('truncated', at);
  return segment;
}
