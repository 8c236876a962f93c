import type { LoopStop } from '../model/repair.ts';
import { type Attempt, mayBeMended } from './attempt.ts';

const quotas: readonly string[] = ['throttled', 'capacity'];

/** Why no further run follows these; undefined when one may. The last attempt is the one that has just ended. */
export function stopAfter(attempts: readonly Attempt[], most: number): LoopStop | undefined {
  const last = attempts.at(-1);
  if (last === undefined) return undefined;
  if (last.verdict !== 'NO-GO' && last.verdict !== 'INCONCLUSIVE') return 'done';
  if (last.stopped) return 'uncertain';
  if (!mayBeMended(last)) return whyOutside(last);
  const before = attempts.at(-2);
  if (before !== undefined && sameWrong(before, last)) return 'same-findings';
  return last.number >= most ? 'limit' : undefined;
}

function whyOutside({ cause }: Attempt): LoopStop {
  if (quotas.includes(cause)) return 'quota';
  return cause === 'deadline' ? 'deadline' : 'inconclusive';
}

function sameWrong(one: Attempt, other: Attempt): boolean {
  return one.target === other.target && one.wrong.join('\n') === other.wrong.join('\n');
}
