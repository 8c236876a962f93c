import { eventsOf, verifyChain } from '../ledger/chain.ts';
import { Ledger } from '../ledger/ledger.ts';
import { type LedgerEvent, nothingRan } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { World } from '../model/world.ts';

/** What a person says outside of any run. */
export type StandingWord = {
  readonly goal: string;
  readonly touches: readonly string[];
  readonly output: string;
  readonly decision: string;
};

/**
 * Adds a person's word to a ledger that outlives runs (absolute path), continuing its chain. Errors: LEDGER_BROKEN
 * where the chain does not hold, DISK_WRITE_FAILED.
 */
export async function logToLedger(
  path: string,
  { touches, ...word }: StandingWord,
  { files, clock, place }: Pick<World, 'files' | 'clock' | 'place'>,
): Promise<LedgerEvent> {
  const chain = verifyChain((await files.exists(path)) ? await files.read(path) : new Uint8Array());
  if (chain.problem !== '')
    throw new Failure('LEDGER_BROKEN', { file: path, line: chain.line, why: chain.problem });
  const time = eventsOf(chain.lines.slice(-1))[0]?.time ?? '';
  const sink = { append: (line: string) => files.append(path, line) };
  const ids = { sessionId: 'standing', taskId: 'T1' };
  const ledger = new Ledger(sink, clock, ids, { head: chain.head, seq: chain.count, time });
  return ledger.append({
    ...{ macro: 'session', step: 1, phase: 'SESSION', state: 'DONE', ...place },
    ...{ ...word, touches: [...touches], command: '', ...nothingRan, evidence: [], role: 'person' },
  });
}
