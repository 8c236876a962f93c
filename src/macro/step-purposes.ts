import type { Serves } from './macro.ts';

const serving = (by: Serves['by'], ...findings: readonly string[]) =>
  Object.fromEntries(
    findings.map((one) => one.split(' ')).map(([name = '', finding = '']) => [name, { finding, by }]),
  );

/** What each step of the program's own serves: a condition or rule, and what it makes better (rules 9, 80 and 160). */
export const stepPurposes: Readonly<Record<string, Serves>> = {
  ...serving(
    'reproducibility',
    'read-repository GATE-096',
    'compare-project GATE-097',
    'survey GATE-002',
    'build-bundle GATE-003',
    'stage-bundle GATE-003',
    'read-bundle GATE-003',
    'read-history GATE-093',
    'publish GATE-003',
    'push GATE-004',
    'match-ticket GATE-004',
    'fetch-bundle GATE-003',
    'collect GATE-026',
    'rollback GATE-093',
    'prove-transport GATE-091',
  ),
  ...serving(
    'clarity',
    'recall-runs GATE-095',
    'read-governing GATE-099',
    'precheck GATE-001',
    'audit GATE-002',
    'audit-again GATE-040',
    'show-card GATE-094',
    'judge GATE-100',
  ),
  ...serving(
    'autonomy',
    'check-access GATE-001',
    'assemble GATE-031',
    'leave-ticket GATE-011',
    'wait GATE-011',
  ),
};

/** What a macro of the user's serves: as a pre-check of the project, it is one more thing that has to succeed, by itself. */
export const ownPurpose: Serves = { finding: 'GATE-001', by: 'autonomy' };
