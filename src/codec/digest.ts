import { createHash } from 'node:crypto';
import type { TakeDigest } from '../model/world.ts';

/** SHA-256 (FIPS 180-4) of the bytes, or of the text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Takes a digest at once, on this thread. */
export const digestNow: TakeDigest = (algorithm, bytes) => {
  const digest = createHash(algorithm).update(bytes).digest();
  return () => digest;
};
