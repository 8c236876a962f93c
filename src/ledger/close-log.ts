import { sha256Hex } from '../codec/digest.ts';
import { type EventBody, type Evidence, nothingRan } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { Clock, Files, Place } from '../model/world.ts';
import { type ChainReport, eventsOf, verifyChain } from './chain.ts';
import { Ledger } from './ledger.ts';

/** Where the bytes of half a line are kept, below the session folder. */
export const tornTailName = 'evidence/torn-tail';
const logName = 'logs/session.jsonl';

export type ClosePorts = { readonly files: Files; readonly clock: Clock; readonly place: Place };

/**
 * Sees to it that the events of a session (absolute folder) end with a verdict: those of a run that was killed get one
 * more, which says so; half a line at their end is first put aside as evidence. A log that ends with its verdict is left
 * as it is. Errors: LEDGER_BROKEN for anything else that is wrong with it.
 */
export async function closeLog(session: string, ports: ClosePorts): Promise<ChainReport> {
  const { files } = ports;
  const path = `${session}/${logName}`;
  const bytes = await files.read(path);
  const found = verifyChain(bytes);
  const isTorn = found.problem === 'torn-tail';
  if (found.problem !== '' && !isTorn)
    throw new Failure('LEDGER_BROKEN', { file: path, line: found.line, why: found.problem });
  const events = eventsOf(found.lines);
  if (!isTorn && events.some(({ phase }) => phase === 'VERDICT')) return found;
  const evidence = isTorn ? [await cutTornTail(session, bytes, files)] : [];
  const last = events.at(-1);
  const ids = {
    sessionId: last?.session_id ?? session.slice(session.lastIndexOf('/') + 1),
    taskId: last?.task_id ?? 'T1',
  };
  const sink = { append: (line: string) => files.append(path, line) };
  const ledger = new Ledger(sink, ports.clock, ids, {
    head: found.head,
    seq: found.count,
    time: last?.time ?? '',
  });
  const isJudged = events.some(({ phase }) => phase === 'VERDICT');
  await ledger.append(closing(isJudged, ports.place, evidence));
  return verifyChain(await files.read(path));
}

/** Puts the half line at the end of a session's events (their bytes) aside as evidence, and gives that. */
export async function cutTornTail(session: string, bytes: Uint8Array, files: Files): Promise<Evidence> {
  const end = bytes.lastIndexOf(10) + 1;
  const torn = bytes.subarray(end);
  // First the copy, then the cut: whatever ends this, the bytes are in one of the two.
  await files.makeFolder(`${session}/evidence`);
  await files.write(`${session}/${tornTailName}`, torn);
  await files.write(`${session}/${logName}`, bytes.subarray(0, end));
  return { kind: 'file', ref: tornTailName, sha256: sha256Hex(torn) };
}

function closing(isJudged: boolean, place: Place, evidence: Evidence[]): EventBody {
  const decision = isJudged ? '' : 'INCONCLUSIVE interrupted';
  return {
    ...{
      macro: 'session',
      step: 1,
      phase: isJudged ? 'SESSION' : 'VERDICT',
      state: isJudged ? 'DONE' : 'FAILED',
    },
    goal: isJudged ? 'half a line was put aside' : 'the run was ended before its verdict',
    ...place,
    touches: evidence.map(({ ref }) => ref),
    ...{
      command: '',
      ...nothingRan,
      output: '',
      decision,
      evidence,
    },
  };
}
