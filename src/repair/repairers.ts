import type { Audit } from '../model/finding.ts';
import type { RepairKind, Unrepairable } from '../model/repair.ts';
import { repairCoherence } from './repair-coherence.ts';
import { repairGitRules } from './repair-git-rules.ts';
import { repairMetadata } from './repair-metadata.ts';
import { repairNotebook } from './repair-notebook.ts';
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
  {
    name: 'metadata',
    kinds: ['dataset-source', 'editor-type', 'kernel-settings', 'kernel-title', 'upload-folders'],
    rules: ['MET-003', 'MET-004', 'MET-005', 'MET-006', 'MET-011', 'MET-020', 'MET-027'],
    repair: repairMetadata,
  },
  {
    name: 'coherence',
    kinds: ['version-token', 'wheel-names', 'manifest'],
    rules: [
      ...['VER-001', 'VER-003', 'REP-011', 'REP-012'],
      ...['REP-003', 'REP-004', 'REP-005', 'REP-006', 'REP-028'],
    ],
    repair: repairCoherence,
  },
  {
    name: 'notebook',
    kinds: ['install-order', 'mount-layouts'],
    rules: ['NBK-005', 'NBK-006'],
    repair: repairNotebook,
  },
];

/** Findings that refuse or warn and of which no repairer of the table answers for the rule; notes only inform. */
export function unrepairedBy(table: readonly RepairerRow[], { findings }: Audit): Unrepairable[] {
  const answered = new Set(table.flatMap(({ rules }) => rules));
  return findings
    .filter(({ rule, severity }) => severity !== 'note' && !answered.has(rule))
    .map(({ rule, file }) => ({ rule, file, why: 'unknown-rule', core: [] }));
}
