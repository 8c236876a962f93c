import type { Failure } from '../model/failure.ts';
import type { FileRanges } from '../model/world.ts';

/** Little-endian reads that never leave the bytes; every offset may come from a hostile header. */
export type ByteReader = {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  /** A 64-bit unsigned integer that must be exact as a number. */
  u64(at: number): number;
  /** A view, not a copy. */
  slice(at: number, length: number): Uint8Array;
};

/** Reader over bytes; `outside` makes the failure for a read out of bounds or a 64-bit number over 2^53. */
export function byteReader(bytes: Uint8Array, outside: (at: number) => Failure): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hold = (at: number, length: number): number => {
    if (!(Number.isSafeInteger(at) && at >= 0 && length >= 0 && at + length <= bytes.byteLength))
      throw outside(at);
    return at;
  };
  return {
    length: bytes.byteLength,
    u8: (at) => view.getUint8(hold(at, 1)),
    u16: (at) => view.getUint16(hold(at, 2), true),
    u32: (at) => view.getUint32(hold(at, 4), true),
    u64: (at) => {
      const high = view.getUint32(hold(at, 8) + 4, true);
      if (high > 0x1f_ffff) throw outside(at);
      return high * 0x1_0000_0000 + view.getUint32(at, true);
    },
    slice: (at, length) => bytes.subarray(hold(at, length), at + length),
  };
}

const windowBytes = 8192;

/**
 * The same reader over a file, of which only a small window is in memory at a time; `slice` gives bytes of its own,
 * read again each time. Errors of `file` pass through.
 */
export function rangeReader(file: FileRanges, outside: (at: number) => Failure): ByteReader {
  const length = file.byteLength;
  const window = new Uint8Array(Math.min(windowBytes, length));
  const inWindow = byteReader(window, outside);
  let start = Number.NaN;
  const place = (at: number, size: number): number => {
    if (!(Number.isSafeInteger(at) && at >= 0 && size >= 0 && at + size <= length)) throw outside(at);
    if (!(at >= start && at + size <= start + window.byteLength)) {
      start = Math.min(at, length - window.byteLength);
      file.readInto(window, start);
    }
    return at - start;
  };
  return {
    length,
    u8: (at) => inWindow.u8(place(at, 1)),
    u16: (at) => inWindow.u16(place(at, 2)),
    u32: (at) => inWindow.u32(place(at, 4)),
    u64: (at) => inWindow.u64(place(at, 8)),
    slice: (at, size) => {
      if (size <= window.byteLength) {
        const from = place(at, size);
        return window.slice(from, from + size);
      }
      if (!(Number.isSafeInteger(at) && at >= 0 && at + size <= length)) throw outside(at);
      const bytes = new Uint8Array(size);
      file.readInto(bytes, at);
      return bytes;
    },
  };
}
