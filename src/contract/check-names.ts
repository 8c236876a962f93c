import type { LedgerEvent } from '../model/event.ts';
import { taskIdSchema } from '../model/task.ts';
import { atEvent, type ContractFinding, type SessionFacts } from './session-facts.ts';

/** Rules on names, and on the place that every event names. */
export const nameRules = [11, 18, 64, 73, 74, 191] as const;

const sessionPattern = /^\d{8}_[a-z0-9]+(?:-[a-z0-9]+)*(?:_\d{6}z-\d+)?$/;

/** The session's own name, the ids in every event, and machine and terminal, which no event may lack. */
export function checkNames({ name }: SessionFacts, events: readonly LedgerEvent[]): ContractFinding[] {
  const isDated = sessionPattern.test(name) && isDay(name.slice(0, 8));
  const named: ContractFinding[] = isDated
    ? []
    : [{ rules: [11, 18, 73], answer: 'fail', problem: 'session-name', file: '.', line: 0, observed: name }];
  return [
    ...named,
    ...events.filter((event) => event.session_id !== name).map((event) => foreign(event)),
    ...events
      .filter(({ task_id }) => !taskIdSchema.safeParse(task_id).success)
      .map((event) => atEvent(event, [74], 'task-id', event.task_id)),
    ...events
      .filter(({ machine, terminal }) => machine.trim() === '' || terminal.trim() === '')
      .map((event) => atEvent(event, [64, 191], 'no-place', `${event.machine} / ${event.terminal}`)),
  ];
}

function foreign(event: LedgerEvent): ContractFinding {
  return atEvent(event, [73], 'other-session', event.session_id);
}

function isDay(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
