import { type EventBody, genesisHash, type LedgerEvent, nothingRan } from '../../src/model/event.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import type { Task } from '../../src/model/task.ts';
import { type LedState, ledState } from '../../src/session/led-state.ts';
import type { StepOrder } from '../../src/session/step-law.ts';

/** A task of two criteria. */
export const task: Task = {
  task_id: 'T1',
  TASK: 'Rename the option.',
  CONTEXT: 'The last commit is stable.',
  CONSTRAINTS: 'Nothing else changes.',
  DONE_CRITERIA: [
    { criterion: 'the file says new', evidence: 'file' },
    { criterion: 'the check passes', evidence: 'command' },
  ],
};

export const here = { machine: 'host', terminal: 'tty0' };
export const noPlan = { rendered: 'a'.repeat(64), onDisk: 'a'.repeat(64) };

/** What an event says that says nothing. */
export const silent: EventBody = {
  ...{ macro: 'session', step: 1, phase: 'SESSION', state: 'RUNNING', goal: '', ...here, touches: [] },
  ...{ command: '', ...nothingRan, output: '', decision: '', evidence: [] },
};

/** An order that names nothing but its phase. */
export const asked: StepOrder = {
  ...{ phase: 'PLAN', state: '', say: '', machine: '', terminal: '', touches: [], risks: [], command: '' },
  ...{ serves: 0, evidence: [] },
};

/** Events of a led session: the first of its own, then these. */
export function ledEvents(bodies: readonly Partial<EventBody>[], own: Task = task): LedgerEvent[] {
  const first = { state: 'NEW' as const, goal: 'The option is called new', output: JSON.stringify(own) };
  const evidence = [{ kind: 'answer' as const, ref: `commit ${'c'.repeat(40)}` }];
  return [{ ...first, evidence }, ...bodies].map((body, at) => ({
    ...silent,
    ...body,
    ...{
      schema: 'nx47.event/1',
      seq: at + 1,
      prev: genesisHash,
      session_id: '20261122_x_100000z-1',
      task_id: 'T1',
    },
    time: `2026-11-22T10:00:${String(at % 60).padStart(2, '0')}.000Z`,
  }));
}

/** Their state. */
export function ledBy(bodies: readonly Partial<EventBody>[], own: Task = task): LedState {
  const state = ledState(ledEvents(bodies, own));
  if (state === undefined) throw new Error('no led session');
  return state;
}

/** A step that ended: it serves a criterion, with evidence of a kind. */
export function ended(
  step: number,
  serves: number,
  {
    state = 'DONE',
    kind = 'file',
  }: { readonly state?: 'DONE' | 'FAILED' | 'SKIPPED'; readonly kind?: 'file' | 'command' } = {},
): Partial<EventBody>[] {
  const own = { macro: 'by-hand', step, goal: `goal ${step}`, touches: ['option.txt'] };
  const proof = { kind, ref: `evidence/${step}`, sha256: 'b'.repeat(64) };
  return [
    { ...own, phase: 'PLAN', decision: `serves ${serves}`, output: 'a risk' },
    { ...own, phase: 'EXECUTE', command: 'sed' },
    { ...own, phase: 'VERIFY', evidence: [proof], output: 'seen' },
    { ...own, phase: 'CRITIQUE', output: 'a remark' },
    { ...own, phase: 'LOG_EVENT', state },
  ];
}

/** Whether an error is that refusal, by that rule. */
export function refusal(code: FailureCode, rule: number) {
  return (error: unknown) =>
    error instanceof Failure && error.code === code && error.parameters['rule'] === rule;
}
