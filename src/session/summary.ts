import { type EventBody, nothingRan } from '../model/event.ts';
import type { Place } from '../model/world.ts';
import { type LedState, type LedStep, provenIn, stepsASummary } from './led-state.ts';

/** How the last steps of a session stand to its goal. */
export type Comparison = {
  readonly done: number;
  readonly ended: number;
  /** Criteria that these steps proved first, by number. */
  readonly gained: readonly number[];
  readonly isAstray: boolean;
};

/**
 * The summary that is due once five more steps have ended: an event of the session itself, DONE on the way to the goal
 * and FAILED off it; undefined where none is due (rules 100 and 171 to 174 of the contract).
 */
export function dueSummary(state: LedState, summaries: number, here: Place): EventBody | undefined {
  const ended = state.steps.filter((step) => step.state !== 'RUNNING');
  if (ended.length < (summaries + 1) * stepsASummary) return undefined;
  const { done, gained, isAstray } = compared(ended, state);
  return {
    ...{ macro: 'summary', step: 1, phase: 'SESSION', state: isAstray ? 'FAILED' : 'DONE' },
    ...{ goal: state.goal, ...here, touches: [], command: '', ...nothingRan },
    output: `${ended.length} steps, of the last ${stepsASummary} ${done} done, criteria ${gained.join(', ') || '∅'}`,
    decision: isAstray ? 'off the goal: a new plan is due' : 'on the way to the goal',
    ...{ evidence: [], role: 'person' },
  };
}

/**
 * Whether the last five steps went towards the goal: most of them were done, and at least one proved a criterion that
 * was still open, unless none is open any more.
 */
export function compared(ended: readonly LedStep[], { task }: Pick<LedState, 'task'>): Comparison {
  const last = ended.slice(-stepsASummary);
  const before = provenIn(ended.slice(0, -stepsASummary), task);
  const gained = provenIn(ended, task).filter((number) => !before.includes(number));
  const done = last.filter(({ state }) => state === 'DONE').length;
  const isComplete = before.length === task.DONE_CRITERIA.length;
  const isAstray = 2 * done <= last.length || (gained.length === 0 && !isComplete);
  return { done, ended: last.length, gained, isAstray };
}
