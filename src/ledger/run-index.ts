import { type IndexBody, type IndexEntry, indexEntrySchema } from '../model/run-index.ts';
import { type ChainReport, verifyChain } from './chain.ts';
import type { Link } from './event-line.ts';
import { GrowingTree, leafHash, rootOf, type TreeHead } from './merkle.ts';

/** The index as it was read: its entries, and the root of the first n of them (32 bytes) at place n. */
export type IndexReport = Omit<ChainReport, 'count'> & {
  readonly entries: readonly IndexEntry[];
  readonly roots: readonly Buffer[];
};

/** Walks the bytes of `ledger/index.jsonl`: one line a run, linked as events are; no run twice. */
export function readIndex(content: Uint8Array): IndexReport {
  const { head, problem, line, lines } = verifyChain(content, linkOfEntry);
  const entries = lines.map((one) => indexEntrySchema.parse(JSON.parse(one)));
  const tree = new GrowingTree();
  const roots = [tree.root()];
  for (const one of lines) {
    tree.add(leafHash(one));
    roots.push(tree.root());
  }
  const report = { head, problem, line, lines, entries, roots };
  if (problem !== '') return report;
  const seen = new Set<string>();
  const twice = entries.find(({ session }) => seen.size === seen.add(session).size);
  return twice === undefined ? report : { ...report, problem: 'run-twice', line: twice.seq };
}

/** A line that ends with its newline, and the tree of the runs up to it. */
export type NextEntry = { readonly line: string } & TreeHead;

/** The next line of an index that was read, and the tree with it; `now` (ISO 8601 UTC) never goes behind the last line. */
export function nextEntry({ entries, lines, head }: IndexReport, body: IndexBody, now: string): NextEntry {
  const time = [now, entries.at(-1)?.time ?? ''].sort().at(-1) ?? now;
  const entry = { schema: 'nx47.index/1', seq: entries.length + 1, prev: head, time, ...body };
  const line = JSON.stringify(indexEntrySchema.parse(entry));
  const root = rootOf([...lines, line].map((one) => leafHash(one)));
  return { line: `${line}\n`, size: entries.length + 1, root };
}

function linkOfEntry(line: string): Link | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const { success, data } = indexEntrySchema.safeParse(value);
    if (!success || JSON.stringify(data) !== line) return undefined;
    return { seq: String(data.seq), prev: data.prev, time: data.time };
  } catch {
    return undefined;
  }
}
