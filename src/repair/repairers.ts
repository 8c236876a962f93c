import type { Audit } from '../model/finding.ts';
import type { RepairKind, Unrepairable } from '../model/repair.ts';
import { repairCoherence } from './repair-coherence.ts';
import { repairGitRules } from './repair-git-rules.ts';
import { repairLibrary } from './repair-library.ts';
import { repairMetadata } from './repair-metadata.ts';
import { repairNotebook } from './repair-notebook.ts';
import { decidedByPeople, mendedByWheels, repairWheels } from './repair-wheels.ts';
import type { Repairer } from './repairer.ts';

/** One repairer: what it mends, and the rules whose findings it answers for. */
export type RepairerRow = {
  readonly name: string;
  readonly kinds: readonly RepairKind[];
  readonly rules: readonly string[];
  readonly repair: Repairer;
};

/** What refuses a library of the bundle and another build may mend, and functions that do nothing, which it may not. */
const libraryRules =
  'ELF-001 ELF-002 ELF-003 ELF-004 ELF-005 ELF-006 ELF-007 ELF-008 ELF-009 ELF-010 ELF-011 ELF-012 ELF-013 ELF-014 ELF-018 REP-013'.split(
    ' ',
  );

/** Every repairer, in the order in which they are asked: what a later one reads, an earlier one may have changed. */
export const repairers: readonly RepairerRow[] = [
  { name: 'git-rules', kinds: ['git-rules'], rules: ['REP-021', 'REP-022'], repair: repairGitRules },
  {
    name: 'metadata',
    kinds: ['dataset-source', 'editor-type', 'kernel-settings', 'kernel-title', 'upload-folders'],
    rules: [
      ...['MET-003', 'MET-004', 'MET-005', 'MET-006', 'MET-011', 'MET-020', 'MET-027'],
      ...['MET-002', 'MET-009', 'MET-010'],
    ],
    repair: repairMetadata,
  },
  {
    name: 'wheels',
    kinds: ['wheel-set'],
    rules: [...mendedByWheels, ...decidedByPeople],
    repair: repairWheels,
  },
  { name: 'library', kinds: ['library'], rules: libraryRules, repair: repairLibrary },
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
    kinds: ['install-order', 'mount-layouts', 'proposal'],
    rules: ['NBK-003', 'NBK-005', 'NBK-006', 'NBK-007', 'NBK-008'],
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
