import { type Failure, failureEffects } from './model/failure.ts';
import type { Verdict } from './model/verdict.ts';

/**
 * Exit status of a verdict: 0 what was asked for, 1 NO-GO or a rehearsal where Kaggle was asked for, 3 not proven,
 * 4 pending.
 */
export function exitStatusOf(verdict: Verdict, askedFor: 'kaggle' | 'rehearsal'): number {
  if (verdict.kind === 'REHEARSED' && askedFor === 'kaggle') return 1;
  return statuses[verdict.kind];
}

const statuses: Readonly<Record<Verdict['kind'], number>> = {
  GO: 0,
  REHEARSED: 0,
  PLANNED: 0,
  AUDITED: 0,
  'NO-GO': 1,
  INCONCLUSIVE: 3,
  'GO-PRIVATE-ROOT': 3,
  PENDING: 4,
};

/** Exit status of a failure that left no verdict: 2 usage, 1, 3, 130 cancelled, 70 a defect of ours. */
export function exitStatusOfFailure(failure: Failure): number {
  const effect = failureEffects[failure.code];
  if (effect === 'usage') return 2;
  if (effect === 'no-go') return 1;
  if (effect === 'cancelled') return 130;
  return effect === 'defect' ? 70 : 3;
}
