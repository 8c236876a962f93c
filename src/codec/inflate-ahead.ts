import { crc32, createInflateRaw } from 'node:zlib';
import type { FileRanges } from '../model/world.ts';
import { invalidZip } from './zip-failure.ts';

/** A deflated entry as its directory declares it, and where its data lies in the file. */
export type DeflatedEntry = {
  readonly name: string;
  readonly at: number;
  readonly bytes: number;
  readonly compressedBytes: number;
  readonly crc32: number;
};

const pieceBytes = 256 << 10;

/**
 * Inflates one entry of a file on another thread, while its CRC-32 is taken here; of its compressed bytes only a
 * piece is in memory at a time. Errors: ZIP_INVALID, as for an entry inflated whole, and those of the file.
 */
export function inflateAhead(file: FileRanges, entry: DeflatedEntry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const stream = createInflateRaw({ chunkSize: pieceBytes });
    const content = new Uint8Array(entry.bytes);
    const window = new Uint8Array(Math.min(pieceBytes, entry.compressedBytes));
    const state = { read: 0, written: 0, crc: 0 };
    const fail = (error: Error) => {
      stream.destroy();
      reject(error);
    };
    const feed = () => {
      try {
        const piece = nextPiece(file, entry, state.read, window);
        state.read += piece.byteLength;
        if (piece.byteLength === 0) stream.end();
        else stream.write(piece, (error) => (error ? undefined : feed()));
      } catch (error) {
        fail(error instanceof Error ? error : invalidZip('inflate', entry.name));
      }
    };
    stream.on('data', (part: Uint8Array) => {
      if (state.written + part.byteLength > entry.bytes) return fail(invalidZip('inflate', entry.name));
      content.set(part, state.written);
      state.written += part.byteLength;
      state.crc = crc32(part, state.crc);
    });
    stream.on('error', () => fail(invalidZip('inflate', entry.name)));
    stream.on('end', () => {
      if (state.written !== entry.bytes) fail(invalidZip('size', entry.name));
      else if (stream.bytesWritten !== entry.compressedBytes)
        fail(invalidZip('unaccounted-bytes', entry.name));
      else if (state.crc !== entry.crc32) fail(invalidZip('crc-32', entry.name));
      else resolve(content);
    });
    feed();
  });
}

/** The next compressed bytes, in the same memory as those before, which are used up by then. */
function nextPiece(
  file: FileRanges,
  { at, compressedBytes }: DeflatedEntry,
  read: number,
  window: Uint8Array,
): Uint8Array {
  const piece = window.subarray(0, Math.min(pieceBytes, compressedBytes - read));
  if (piece.byteLength > 0) file.readInto(piece, at + read);
  return piece;
}
