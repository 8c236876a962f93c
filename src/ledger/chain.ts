import { sha256Hex } from '../codec/digest.ts';
import { eventSchema, genesisHash, type LedgerEvent } from '../model/event.ts';
import { type Link, linkOfEvent } from './event-line.ts';

/** SHA-256 of a ledger line's raw bytes, without its newline: what the next event carries as `prev`. */
export function lineHash(line: Uint8Array | string): string {
  return sha256Hex(line);
}

/** What a walk over a whole ledger found: how many events are linked, its head, and the first thing wrong (''). */
export type ChainReport = {
  readonly count: number;
  readonly head: string;
  /** '' when the chain holds; else what is wrong and in which line. */
  readonly problem: string;
  readonly line: number;
  /** The lines that are linked, as text. */
  readonly lines: readonly string[];
};

/** The link of a line of one kind; undefined for what is no such line, written in the one way in which it can be. */
export type LinkOf = (line: string) => Link | undefined;

/**
 * Walks a ledger's bytes: every line whole and written as the ledger writes it, numbered without gaps, linked to the
 * one before by the hash of its raw bytes, no time before the one above.
 */
export function verifyChain(content: Uint8Array, linkOf: LinkOf = linkOfEvent): ChainReport {
  const lines: string[] = [];
  let head = genesisHash;
  let lastTime = '';
  const broken = (problem: string): ChainReport => {
    return { count: lines.length, head, problem, line: lines.length + 1, lines };
  };
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(newline, at);
    if (end === -1) return broken('torn-tail');
    const raw = content.subarray(at, end);
    const line = textOf(raw);
    const link = line === undefined ? undefined : linkOf(line);
    if (line === undefined || link === undefined) return broken('unreadable-line');
    if (link.seq !== String(lines.length + 1)) return broken('wrong-number');
    if (link.prev !== head) return broken('broken-link');
    if (link.time < lastTime) return broken('time-runs-backwards');
    lines.push(line);
    [head, lastTime, at] = [lineHash(raw), link.time, end + 1];
  }
  return { count: lines.length, head, problem: '', line: lines.length, lines };
}

/** The events of lines that a walk has found linked. */
export function eventsOf(lines: readonly string[]): LedgerEvent[] {
  return lines.map((line) => eventSchema.parse(JSON.parse(line)));
}

const newline = 10;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(raw: Uint8Array): string | undefined {
  try {
    return decoder.decode(raw);
  } catch {
    return undefined;
  }
}
