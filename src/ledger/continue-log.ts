import type { LedgerEvent } from '../model/event.ts';
import { nothingRan } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import { eventsOf, verifyChain } from './chain.ts';
import { type ClosePorts, cutTornTail } from './close-log.ts';
import { Ledger } from './ledger.ts';

/** The events of a session so far, and the ledger that goes on behind them. */
export type ContinuedLog = {
  readonly events: readonly LedgerEvent[];
  readonly ledger: Ledger;
  /** Bytes of the log. */
  readonly byteLength: number;
};

/**
 * Goes on with the events of a session (absolute folder). Half a line that a crash left is put aside as evidence and told
 * by an event. Errors: LEDGER_BROKEN for anything else that is wrong with them, and for no event at all.
 */
export async function continueLog(session: string, ports: ClosePorts): Promise<ContinuedLog> {
  const { files, clock, place } = ports;
  const path = `${session}/logs/session.jsonl`;
  const bytes = await files.read(path);
  const found = verifyChain(bytes);
  const isTorn = found.problem === 'torn-tail';
  const last = eventsOf(found.lines).at(-1);
  if ((found.problem !== '' && !isTorn) || last === undefined)
    throw new Failure('LEDGER_BROKEN', { file: path, line: found.line, why: found.problem || 'empty' });
  const evidence = isTorn ? [await cutTornTail(session, bytes, files)] : [];
  const sink = { append: (line: string) => files.append(path, line) };
  const ids = { sessionId: last.session_id, taskId: last.task_id };
  const ledger = new Ledger(sink, clock, ids, { head: found.head, seq: found.count, time: last.time });
  const events = eventsOf(found.lines);
  if (!isTorn) return { events, ledger, byteLength: bytes.length };
  const told = await ledger.append({
    ...{
      macro: 'session',
      step: 1,
      phase: 'SESSION',
      state: 'RUNNING',
      goal: 'half a line was put aside',
      ...place,
    },
    ...{
      touches: evidence.map(({ ref }) => ref),
      command: '',
      ...nothingRan,
      output: '',
      decision: '',
      evidence,
    },
  });
  return { events: [...events, told], ledger, byteLength: bytes.length };
}
