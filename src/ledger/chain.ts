import { sha256Hex } from '../codec/digest.ts';
import { eventSchema, genesisHash, type LedgerEvent } from '../model/event.ts';

/** SHA-256 of a ledger line's raw bytes, without its newline: what the next event carries as `prev`. */
export function lineHash(line: string): string {
  return sha256Hex(line);
}

/** What a walk over a whole ledger found: how many events are linked, its head, and the first thing wrong (''). */
export type ChainReport = {
  readonly events: readonly LedgerEvent[];
  readonly head: string;
  /** '' when the chain holds; else what is wrong and in which line. */
  readonly problem: string;
  readonly line: number;
};

/** Walks a ledger's bytes: every line whole, parsed strictly, numbered without gaps, linked to the one before. */
export function verifyChain(content: Uint8Array): ChainReport {
  const events: LedgerEvent[] = [];
  let head = genesisHash;
  let line = 0;
  const broken = (problem: string): ChainReport => ({ events, head, problem, line });
  const text = new TextDecoder('utf-8').decode(content);
  if (text !== '' && !text.endsWith('\n')) return broken('torn-tail');
  for (const raw of text === '' ? [] : text.slice(0, -1).split('\n')) {
    line += 1;
    const event = parseLine(raw);
    if (event === undefined) return broken('unreadable-line');
    if (event.seq !== line) return broken('wrong-number');
    if (event.prev !== head) return broken('broken-link');
    const before = events.at(-1);
    if (before !== undefined && event.time < before.time) return broken('time-runs-backwards');
    events.push(event);
    head = lineHash(raw);
  }
  return { events, head, problem: '', line };
}

// The line must print back as it stands: a duplicate key would parse, and would not.
function parseLine(raw: string): LedgerEvent | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    const parsed = eventSchema.safeParse(value);
    return parsed.success && JSON.stringify(value) === raw ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
