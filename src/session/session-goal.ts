import { Failure } from '../model/failure.ts';

const mostCharacters = 200;

/**
 * The goal of a session as it is kept: one sentence on one line, of at most 200 characters (rule 1 of the contract).
 * Errors: SESSION_GOAL_REFUSED {why, rule}.
 */
export function sessionGoal(typed: string): string {
  const goal = typed.trim();
  const why =
    goal === ''
      ? '∅'
      : goal.length > mostCharacters
        ? `${goal.length} > ${mostCharacters}`
        : /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(goal)
          ? '\\n'
          : (/[.!?…]\s+\p{Lu}.*/u.exec(goal)?.[0] ?? '');
  if (why !== '') throw new Failure('SESSION_GOAL_REFUSED', { why, rule: 1 });
  return goal;
}
