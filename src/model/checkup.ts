import type { Answer } from './answer.ts';
import type { FailureCode, FailureParameters } from './failure.ts';

/** What `nx47 doctor` looks at, in this order. */
export const checkupNames = [
  'project',
  'git',
  'network',
  'credentials',
  'ownership',
  'quota',
  'python',
  'packages',
  'isolation',
  'program',
  'writing',
  'ledger',
  'echo',
  'mute',
] as const;
export type CheckupName = (typeof checkupNames)[number];

/** One line of a check-up. `failure` names a failure whose sentences say what to do, in place of the line's own. */
export type CheckupRow = {
  readonly check: CheckupName;
  readonly answer: Answer;
  /** What was seen: names, versions, numbers; never a secret. */
  readonly observed: string;
  readonly failure?: { readonly code: FailureCode; readonly parameters: FailureParameters };
};
