import type { Audit } from '../model/finding.ts';
import type { RepairKind, Unrepairable } from '../model/repair.ts';
import { repairGitRules } from './repair-git-rules.ts';
import type { Repairer } from './repairer.ts';

/** One repairer: what it mends, and the rules whose findings it answers for. */
export type RepairerRow = {
  readonly name: string;
  readonly kinds: readonly RepairKind[];
  readonly rules: readonly string[];
  readonly repair: Repairer;
};

/** Every repairer, in the order in which they are asked: what a later one reads, an earlier one may have changed. */
export const repairers: readonly RepairerRow[] = [
  { name: 'git-rules', kinds: ['git-rules'], rules: ['REP-021', 'REP-022'], repair: repairGitRules },
];

/** Findings that refuse or warn and of which no repairer of the table answers for the rule; notes only inform. */
export function unrepairedBy(table: readonly RepairerRow[], { findings }: Audit): Unrepairable[] {
  const answered = new Set(table.flatMap(({ rules }) => rules));
  return findings
    .filter(({ rule, severity }) => severity !== 'note' && !answered.has(rule))
    .map(({ rule, file }) => ({ rule, file, why: 'unknown-rule', core: [] }));
}
