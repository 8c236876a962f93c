import type { CommandLine } from './cli-arguments.ts';
import { Failure } from './model/failure.ts';
import type { Depth, Outcome } from './reduction/outcome.ts';
import type { ProjectState } from './reduction/project-state.ts';
import { type Narrowing, narrowed, type Signature } from './reduction/signature.ts';
import type { ReductionPlace } from './reduction-place.ts';

/** The failure that is looked at, and how far a state must be asked to see it. */
export type FoundFailure = {
  readonly target: Signature;
  readonly narrowing: Narrowing;
  readonly depth: Depth;
  readonly outcome: Outcome;
};

/** What `--rule` and `--condition` narrow the failure to. */
export function narrowingOf({ given }: CommandLine): Narrowing {
  return { rule: given['rule']?.[0] ?? '', condition: given['condition']?.[0] ?? '' };
}

/**
 * The failure of a state (`where` names it for a person). Errors: FAILURE_ABSENT where nothing fails, FAILURE_OTHER
 * where something else does, FAILURE_UNANSWERED where nothing can be said.
 */
export async function findFailure(
  state: ProjectState,
  { narrowing, where }: { readonly narrowing: Narrowing; readonly where: string },
  { questions }: ReductionPlace,
): Promise<FoundFailure> {
  const { rule, condition } = narrowing;
  const outcome = await questions.outcomeOf(state, rule === '' || condition !== '' ? 'session' : 'audit');
  if (outcome === 'stop') throw new Failure('FAILURE_UNANSWERED', { where, why: 'deadline' });
  const { signature, answer, why } = outcome;
  if (answer === 'unknown') throw new Failure('FAILURE_UNANSWERED', { where, why });
  if (signature === undefined) throw new Failure('FAILURE_ABSENT', { where });
  const target = narrowed(signature, narrowing);
  if (target === undefined) {
    const there = [...signature.rules.map((one) => one.rule), ...signature.conditions, signature.code];
    const observed = there.filter((id) => id !== '').join(', ');
    throw new Failure('FAILURE_OTHER', { wanted: [rule, condition].filter(Boolean).join(', '), observed });
  }
  return { target, narrowing, depth: target.shown === 'audit' ? 'audit' : 'session', outcome };
}
