import { createHash } from 'node:crypto';

/**
 * Finds blobs that are beginnings of these bytes: gives the beginning of that many bytes where git would name it by
 * this id (`blob`, a blank, the length, a zero byte and the bytes, in SHA-1, or SHA-256 for ids of 64 digits), else
 * undefined. A file that only grew is known in all its states that way, and read once.
 */
export function beginningsOf(last: Uint8Array): (id: string, size: number) => Uint8Array | undefined {
  const ids = new Map<number, string>();
  return (id, size) => {
    if (size > last.length) return undefined;
    const beginning = last.subarray(0, size);
    const known = ids.get(size) ?? blobId(beginning, id.length);
    ids.set(size, known);
    return known === id ? beginning : undefined;
  };
}

function blobId(bytes: Uint8Array, digits: number): string {
  const hash = createHash(digits === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
