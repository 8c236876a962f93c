import { createHash } from 'node:crypto';

// The Merkle tree of RFC 6962 (section 2.1): SHA-256 over 0x00 and the leaf, over 0x01 and both halves.

/** Hash of one leaf, 32 bytes. */
export function leafHash(leaf: Uint8Array | string): Buffer {
  return createHash('sha256').update(leafMark).update(leaf).digest();
}

/**
 * Root over leaf hashes as it grows: `add` takes the next leaf hash, `root` is that of all taken so far (32 bytes; that
 * of no leaf is the hash of nothing). Only the roots of whole subtrees are kept.
 */
export class GrowingTree {
  readonly #peaks: { readonly hash: Buffer; readonly leaves: number }[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(hash: Buffer): void {
    let [node, leaves] = [hash, 1];
    for (let last = this.#peaks.at(-1); last?.leaves === leaves; last = this.#peaks.at(-1)) {
      this.#peaks.pop();
      [node, leaves] = [nodeHash(last.hash, node), leaves * 2];
    }
    this.#peaks.push({ hash: node, leaves });
    this.#size += 1;
  }

  root(): Buffer {
    const hashes = this.#peaks.map(({ hash }) => hash);
    return hashes.length === 0
      ? createHash('sha256').digest()
      : hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}

/** Root of the tree over these leaf hashes. */
export function rootOf(hashes: readonly Buffer[]): Buffer {
  const tree = new GrowingTree();
  for (const hash of hashes) tree.add(hash);
  return tree.root();
}

/** Audit path of the leaf at `index` (from 0), from its sibling to the root's half (RFC 6962, 2.1.1). */
export function inclusionProof(hashes: readonly Buffer[], index: number): Buffer[] {
  if (hashes.length <= 1) return [];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - split), rootOf(left)];
}

/** Proof that the tree of the first `size` leaves is the beginning of this one (RFC 6962, 2.1.2); 0 < size <= all. */
export function consistencyProof(hashes: readonly Buffer[], size: number): Buffer[] {
  return subproof(hashes, size, true);
}

function subproof(hashes: readonly Buffer[], size: number, isWhole: boolean): Buffer[] {
  if (size === hashes.length) return isWhole ? [] : [rootOf(hashes)];
  const split = splitOf(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return size <= split
    ? [...subproof(left, size, isWhole), rootOf(right)]
    : [...subproof(right, size - split, false), rootOf(left)];
}

/** What is claimed of a leaf: where it stands (from 0), in a tree of how many, and of which root. */
export type Inclusion = {
  readonly leaf: Buffer;
  readonly index: number;
  readonly size: number;
  readonly root: Buffer;
};

/** Whether the path leads from the leaf to the root (RFC 9162, 2.1.3.2). */
export function isIncluded({ leaf, index, size, root }: Inclusion, proof: readonly Buffer[]): boolean {
  if (index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** A tree by its size and root. */
export type TreeHead = { readonly size: number; readonly root: Buffer };

/** Whether the proof shows that the older tree is the beginning of the newer one (RFC 9162, 2.1.4.2). */
export function isConsistent(older: TreeHead, newer: TreeHead, proof: readonly Buffer[]): boolean {
  if (older.size < 1 || older.size > newer.size) return false;
  if (older.size === newer.size) return proof.length === 0 && older.root.equals(newer.root);
  // A whole tree is a node of the newer one: the proof does not repeat it.
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : [...proof];
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let [at, last] = [older.size - 1, newer.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [nodeHash(sibling, before), nodeHash(sibling, after)];
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else after = nodeHash(after, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && before.equals(older.root) && after.equals(newer.root);
}

const leafMark = Buffer.from([0]);
const nodeMark = Buffer.from([1]);

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(nodeMark).update(left).update(right).digest();
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}
