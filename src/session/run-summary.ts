import type { LedgerEvent, TaskState } from '../model/event.ts';
import type { SessionWords } from '../text/session-words.ts';
import { stepsASummary } from './led-state.ts';
import { cell } from './markdown-cell.ts';

/** A page that nobody has to turn: lines of Markdown at most. */
export const mostLines = 55;
/** Verdicts that are what the run was for. */
const good = /^(?:GO|REHEARSED|AUDITED|PLANNED)\b/;

/**
 * The one-page summary of a session, from its events: what ended how, the last five steps, and how the end stands to the
 * purpose (rules 100, 171 and 172 of the contract).
 */
export function runSummary(events: readonly LedgerEvent[], words: SessionWords): string[] {
  const purpose = events.find(({ phase }) => phase === 'SESSION')?.goal ?? '';
  const verdict = events.findLast(({ phase }) => phase === 'VERDICT')?.decision ?? '';
  const result = verdict === '' ? words.underWay : good.test(verdict) ? words.reached : words.notReached;
  return [
    `## ${words.summary}`,
    '',
    `- ${words.date}: ${events[0]?.time ?? ''} – ${events.at(-1)?.time ?? ''}`,
    `- ${words.host}: ${cell(events[0]?.machine ?? '')} / ${cell(events[0]?.terminal ?? '')}`,
    `- ${words.stepsSoFar}: ${countsOf(events)}`,
    '',
    `## ${words.lastSteps}`,
    '',
    ...lastSteps(events, words),
    '',
    `## ${words.towardsGoal}`,
    '',
    `- ${words.purpose}: ${cell(purpose)}`,
    `- ${cell(verdict) || '∅'}: ${result}`,
  ].slice(0, mostLines);
}

/** The last five steps that began, as a table. */
export function lastSteps(events: readonly LedgerEvent[], words: SessionWords): string[] {
  const rows = [...latest(events).values()].sort((one, other) => one.step - other.step).slice(-stepsASummary);
  return [
    `| ${words.step} | ${words.goal} | ${words.state} |`,
    '|---|---|---|',
    ...rows.map(({ step, goal, state }) => `| ${step} | ${cell(goal.slice(0, 160))} | ${state} |`),
  ];
}

/** `4 DONE, 1 FAILED`: how many steps stand in which state. */
export function countsOf(events: readonly LedgerEvent[]): string {
  const counts = new Map<TaskState, number>();
  for (const { state } of latest(events).values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ') || '0';
}

/** The last event of each step but the session's own. */
function latest(events: readonly LedgerEvent[]): Map<number, LedgerEvent> {
  return new Map(events.filter(({ step }) => step !== 1).map((event) => [event.step, event]));
}
