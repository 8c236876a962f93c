import type { Finding } from '../../model/finding.ts';
import { finding } from '../finding.ts';
import type { ClosureCase } from './check-closure.ts';

/** Releases whose resolver is modelled: both contain resolvelib 1.0.1 and packaging 24.1. */
const modelled = /^24\.[12](?:\.\d+)?$/;

/**
 * DEP-017: where the bundle leaves pip a choice between wheels of one distribution, another pip than the one modelled
 * may choose otherwise. One wheel for each name leaves none, whatever the pip.
 */
export function checkPip({ supply, profile }: ClosureCase): Finding[] {
  const { pip } = profile.python;
  const open = [...supply.offered].filter(([, wheels]) => wheels.length > 1).map(([name]) => name);
  if (open.length === 0 || modelled.test(pip ?? '')) return [];
  return [
    finding('DEP-017', 'unknown', {
      file: '',
      expected: 'pip 24.1, 24.2',
      observed: `${profile.id}: pip ${pip ?? '?'}`,
      evidence: open.sort(),
    }),
  ];
}
