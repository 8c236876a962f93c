import type { IndexEntry } from '../model/run-index.ts';
import { firstDifference } from './growth.ts';
import { type IndexReport, readIndex } from './run-index.ts';

/** The index as one commit has it. */
export type IndexState = {
  readonly size: number;
  readonly last: IndexEntry | undefined;
  /** Root of its runs, 32 bytes. */
  readonly root: Buffer;
  /** '' when it holds; else what is wrong in which line. */
  readonly problem: string;
  readonly line: number;
  /** Whether it names this session. */
  has(session: string): boolean;
};

/**
 * States of an index that only grows, from the bytes of its last one: each earlier state is a beginning of it and is
 * not read again. One that is none is read by itself, so that it is told as it is.
 */
export function indexStates(last: Uint8Array): (bytes: Uint8Array) => IndexState {
  const report = readIndex(last);
  const lineAt = new Map<number, number>([[0, 0]]);
  for (let at = last.indexOf(newline), line = 1; at !== -1; at = last.indexOf(newline, at + 1), line += 1)
    lineAt.set(at + 1, line);
  const places = placesIn(report);
  return (bytes) => {
    const size = lineAt.get(bytes.length);
    const isBeginning = size !== undefined && firstDifference(bytes, last) === undefined;
    if (isBeginning) return stateOf(report, places, size);
    const own = readIndex(bytes);
    return stateOf(own, placesIn(own), Math.max(own.entries.length, own.problem === '' ? 0 : own.line));
  };
}

const newline = 10;

/** The line of each session, from 1. */
function placesIn({ entries }: IndexReport): Map<string, number> {
  return new Map(entries.toReversed().map(({ session, seq }) => [session, seq]));
}

function stateOf(report: IndexReport, places: ReadonlyMap<string, number>, size: number): IndexState {
  const isBroken = report.problem !== '' && report.line <= size;
  return {
    size,
    last: report.entries[size - 1],
    root: report.roots[size] ?? Buffer.alloc(0),
    problem: isBroken ? report.problem : '',
    line: report.line,
    has: (session) => (places.get(session) ?? Number.POSITIVE_INFINITY) <= size,
  };
}
