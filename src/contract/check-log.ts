import { eventsOf, verifyChain } from '../ledger/chain.ts';
import type { LedgerEvent } from '../model/event.ts';
import { type ContractFinding, logPath, type SessionFacts } from './session-facts.ts';

export type ReadLog = {
  readonly events: readonly LedgerEvent[];
  readonly findings: readonly ContractFinding[];
};

/** Rules that the form of the log is held against. */
export const logRules = [19, 70, 196] as const;

/** The events as far as they are linked, and what is wrong with the log itself: absent, misshaped or rewritten. */
export function checkLog({ log }: Pick<SessionFacts, 'log'>): ReadLog {
  if (log === undefined) return { events: [], findings: [broken([70], 0, '∅')] };
  const chain = verifyChain(log);
  const events = eventsOf(chain.lines);
  if (chain.problem === '') return { events, findings: events.length > 0 ? [] : [broken([70], 0, '∅')] };
  const isMisshaped = chain.problem === 'unreadable-line' || chain.problem === 'torn-tail';
  return { events, findings: [broken(isMisshaped ? [19] : [196], chain.line, chain.problem)] };
}

function broken(rules: readonly number[], line: number, observed: string): ContractFinding {
  return { rules, answer: 'fail', problem: 'log', file: logPath, line, observed };
}
