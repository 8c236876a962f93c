import type { FileReader } from '../model/world.ts';
import { eventsOf, verifyChain } from './chain.ts';

export type SessionReport = {
  readonly events: number;
  readonly files: number;
  readonly head: string;
  /** '' when everything holds; else what does not, with its place. */
  readonly problem: string;
};

/** Checks a session folder (absolute) again: the chain of its ledger, and every evidence file against its digest. */
export async function verifySession(folder: string, files: FileReader): Promise<SessionReport> {
  const chain = verifyChain(await files.read(`${folder}/logs/session.jsonl`));
  const report = { events: chain.count, head: chain.head };
  if (chain.problem !== '')
    return { ...report, files: 0, problem: `logs/session.jsonl:${chain.line}: ${chain.problem}` };
  if (chain.count === 0) return { ...report, files: 0, problem: 'logs/session.jsonl: empty' };
  const seen = new Map<string, string>();
  for (const event of eventsOf(chain.lines)) {
    for (const { kind, ref, sha256 } of event.evidence) {
      if ((kind === 'file' || kind === 'log') && sha256 !== undefined) seen.set(ref, sha256);
    }
  }
  for (const [ref, sha256] of seen) {
    const path = `${folder}/${ref}`;
    if (!(await files.exists(path))) return { ...report, files: seen.size, problem: `${ref}: missing` };
    if ((await files.hash(path)) !== sha256)
      return { ...report, files: seen.size, problem: `${ref}: changed` };
  }
  return { ...report, files: seen.size, problem: '' };
}
