import type { Edge, LostBytes } from '../model/repository.ts';

/** Bytes of the repository by their id. */
export type ReadBlob = (id: string) => Promise<Uint8Array>;

/**
 * The first edge, in the order given, on which old bytes were not kept: a file that only grows has its old bytes as a
 * prefix of the new ones on every parent edge, merges included (acceptance I). A file that is removed keeps none.
 */
export async function firstLoss(edges: readonly Edge[], read: ReadBlob): Promise<LostBytes | undefined> {
  for (const { path, commit, parent, before, after } of edges) {
    if (before === '' || before === after) continue;
    const byte = after === '' ? 0 : firstDifference(await read(before), await read(after));
    if (byte !== undefined) return { path, commit, parent, byte };
  }
  return undefined;
}

/** Where `after` stops beginning with `before`; undefined when it begins with all of it. */
export function firstDifference(before: Uint8Array, after: Uint8Array): number | undefined {
  const common = Math.min(before.length, after.length);
  if (Buffer.compare(before.subarray(0, common), after.subarray(0, common)) === 0)
    return before.length <= after.length ? undefined : common;
  for (let at = 0; at < common; at += 1) if (before[at] !== after[at]) return at;
  return undefined;
}
