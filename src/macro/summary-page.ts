import type { LedgerEvent } from '../model/event.ts';

/** Lines of one page. */
export const mostSummaryLines = 60;

/** A session on one page, and where it left its way. */
export type Summary = {
  readonly text: string;
  /** Steps that failed, were left out, or are done without evidence: a reason to stop and plan anew (rule 173). */
  readonly deviations: readonly string[];
};

/** What a session came to, for a person, on one page at most (rules 57, 171 and 172): goal, steps, proofs, deviations. */
export function summarizeEvents(events: readonly LedgerEvent[]): Summary {
  const goal = events.find(({ phase }) => phase === 'SESSION')?.goal ?? '';
  const verdict = events.findLast(({ phase }) => phase === 'VERDICT')?.decision ?? '';
  const last = new Map<number, LedgerEvent>();
  for (const event of events) if (event.step > 1) last.set(event.step, event);
  const steps = [...last.values()].sort((one, other) => one.step - other.step);
  const deviations = steps.flatMap((event) => deviationOf(event));
  const rows = steps.map(
    ({ step, macro, state, evidence }) => `${step}. ${macro}: ${state}, ${evidence.length} proofs`,
  );
  const head = [`# ${events[0]?.session_id ?? ''}`, '', goal, '', verdict === '' ? '…' : verdict, ''];
  const tail = ['', ...deviations.map((one) => `! ${one}`)];
  const room = Math.max(0, mostSummaryLines - head.length - Math.min(tail.length, mostSummaryLines / 2));
  const shown = rows.length <= room ? rows : [...rows.slice(0, room - 1), `… ${rows.length - room + 1} more`];
  return { text: `${[...head, ...shown, ...tail].slice(0, mostSummaryLines).join('\n')}\n`, deviations };
}

function deviationOf({ step, macro, state, evidence, decision }: LedgerEvent): string[] {
  const name = `${step} ${macro}`;
  if (state === 'FAILED') return [`${name}: FAILED ${decision}`.trim()];
  if (state === 'SKIPPED') return [`${name}: not done`];
  if (state === 'DONE' && evidence.length === 0) return [`${name}: no proof, not done`];
  return state === 'DONE' ? [] : [`${name}: not ended`];
}
