import type { BundleFile, FileBytes } from '../model/facts.ts';
import { sha256Hex } from './digest.ts';

/** Size of a file of the bundle in bytes, whether it is in memory or not. */
export function byteLengthOf(file: BundleFile): number {
  return 'bytes' in file ? file.bytes.byteLength : file.byteLength;
}

/** SHA-256 of a file of the bundle in hexadecimal. */
export function sha256Of(file: BundleFile): string {
  return 'bytes' in file ? sha256Hex(file.bytes) : file.sha256;
}

/** The files whose bytes are in memory. */
export function heldFiles(files: readonly BundleFile[]): FileBytes[] {
  return files.flatMap((file) => ('bytes' in file ? [file] : []));
}
