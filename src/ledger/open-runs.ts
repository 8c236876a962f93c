import type { IndexEntry } from '../model/run-index.ts';

const judged: readonly string[] = ['GO', 'GO-PRIVATE-ROOT', 'NO-GO', 'REHEARSED'];

/**
 * The detached runs of an index that nobody has judged yet, oldest first. A run that was collected carries the nonce
 * of the one that pushed; one that could not be judged (INCONCLUSIVE) leaves it open.
 */
export function openRuns(entries: readonly IndexEntry[]): IndexEntry[] {
  const closed = new Set(entries.filter(({ verdict }) => judged.includes(verdict)).map(({ nonce }) => nonce));
  return entries.filter(({ verdict, nonce }) => verdict === 'PENDING' && !closed.has(nonce));
}
