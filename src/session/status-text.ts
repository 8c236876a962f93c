import { showForeign } from '../codec/safe-name.ts';
import type { SessionWords } from '../text/session-words.ts';
import type { LedState } from './led-state.ts';
import type { OpenSession } from './open-sessions.ts';

/** The state of a led session for a terminal: goal, criteria, steps, checkpoints, and what is to be logged next. */
export function statusText(led: LedState, words: SessionWords): string {
  const { task, proven, steps, checkpoints, end, running } = led;
  const lines = [
    `${words.title} ${led.session}`,
    `${words.purpose}: ${led.goal}`,
    `${words.endState}: ${end === '' ? words.stillOpen : end}`,
    `${words.criteria}:`,
    ...task.DONE_CRITERIA.map(
      ({ criterion, evidence }, at) =>
        `  [${proven.includes(at + 1) ? 'x' : ' '}] ${at + 1}. ${criterion} (${words.proof}: ${evidence})`,
    ),
    `${words.stepsSoFar}:`,
    ...steps.map(({ step, state, phase, goal }) => `  ${step} ${state} ${phase} ${goal}`),
    ...checkpoints.map(({ name, commit }) => `${words.checkpointsWord}: ${name} ${commit}`),
    ...(led.isAstray ? [words.comparedOff] : []),
    ...(end === '' ? [`${words.awaited}: ${awaited(running?.phase)}`] : []),
  ];
  return `${showForeign(lines.join('\n'))}\n`;
}

/** The sessions that have no end and that nobody leads: runs that go on, or were killed. */
export function unfinishedText(open: readonly OpenSession[], words: SessionWords): string {
  return open
    .filter(({ isLed }) => !isLed)
    .map(({ folder, goal, problem }) => `${words.unfinished}: ${folder} ${goal} ${problem}`.trimEnd())
    .map((line) => `${showForeign(line)}\n`)
    .join('');
}

function awaited(phase: string | undefined): string {
  const following: Readonly<Record<string, string>> = {
    PLAN: 'EXECUTE',
    EXECUTE: 'VERIFY',
    VERIFY: 'CRITIQUE',
    CRITIQUE: 'LOG_EVENT',
  };
  return following[phase ?? ''] ?? 'PLAN';
}
