import { createHash, hash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of the bytes, or of the text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256Hex(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex');
}

/** The digest of the bytes by an algorithm as node:crypto names it. */
export function digestOf(algorithm: string, content: Uint8Array): Uint8Array {
  return createHash(algorithm).update(content).digest();
}

/** SHA-256 over parts, one after the other: `hex` is that of all so far, lower case, and ends it. */
export function sha256Parts(): { add(part: string): void; hex(): string } {
  const hash = createHash('sha256');
  return { add: (part) => void hash.update(part), hex: () => hash.digest('hex') };
}
