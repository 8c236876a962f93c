import type { Dossier } from '../../src/model/dossier.ts';
import { toldRuns } from './told-runs.ts';

/** A refused run whose one finding and one condition hold this text wherever something foreign can stand. */
export function hostileRun(text: string): Dossier {
  const base = toldRuns['an audit that refuses'];
  if (base === undefined) throw new Error('no run to start from');
  const finding = { rule: 'WHL-008', severity: 'error', answer: 'fail', line: 3 } as const;
  const seen = { expected: text, observed: text, evidence: [text] };
  const condition = { id: 'GATE-052', pack: 'core', scope: 'both', answer: 'fail' } as const;
  return {
    ...base,
    auditBefore: { profile: text, findings: [{ ...finding, file: text, ...seen }], rulesRun: ['WHL-008'] },
    verdict: { kind: 'NO-GO', cause: 'GATE-052', packs: ['core'], conditions: [{ ...condition, ...seen }] },
  };
}
