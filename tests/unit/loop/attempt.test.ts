import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptOf } from '../../../src/loop/attempt.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Audit, Finding } from '../../../src/model/finding.ts';
import type { Verdict } from '../../../src/model/verdict.ts';
import { buildDossier } from '../../support/dossier-builder.ts';

const finding = (rule: string, severity: Finding['severity'], answer: Finding['answer']): Finding => ({
  ...{ rule, severity, answer, file: 'bundle/a.whl', expected: '', observed: '', evidence: [] },
});
const audit = (...findings: Finding[]): Audit => ({ profile: 'kaggle-py312', findings, rulesRun: [] });
const verdict: Verdict = { kind: 'NO-GO', cause: 'WHL-008', packs: ['core'], conditions: [] };

const dossier = (changes: Partial<Dossier>): Dossier => ({ ...buildDossier(), incidents: [], ...changes });

test('what failed is told by rule and file, each once: WHL-008 of both audits, no note, no doubt', () => {
  const both = audit(
    finding('WHL-008', 'error', 'fail'),
    finding('WHL-012', 'note', 'fail'),
    finding('ELF-007', 'error', 'unknown'),
  );
  const { wrong } = attemptOf(1, { dossier: dossier({ auditBefore: both, auditAfter: both }), verdict });
  assert.deepEqual(wrong, ['WHL-008 bundle/a.whl']);
});

test('a condition that only Kaggle can hold is not wrong in a rehearsal', () => {
  const [one] = [{ id: 'GATE-014', scope: 'kaggle', answer: 'unknown', observed: '2 s' } as const].map(
    (given) => ({
      ...{ pack: 'core' as const, expected: '', evidence: [] },
      ...given,
    }),
  );
  assert.ok(one);
  const conditions = [one, { ...one, id: 'GATE-021', scope: 'both' as const, answer: 'fail' as const }];
  const told = attemptOf(2, {
    dossier: dossier({ target: 'rehearsal' }),
    verdict: { ...verdict, conditions },
  });
  assert.deepEqual(told.wrong, ['GATE-021']);
  assert.equal(told.number, 2);
});

test('an incident that a finding explains is not told twice', () => {
  const incidents = ['WHL-008', 'RECIPE_FAILED'].map((code) => ({
    time: '',
    step: 'audit',
    code,
    parameters: {},
  }));
  const before = audit(finding('WHL-008', 'error', 'fail'));
  const { wrong } = attemptOf(1, { dossier: dossier({ auditBefore: before, incidents }), verdict });
  assert.deepEqual(wrong, ['RECIPE_FAILED', 'WHL-008 bundle/a.whl']);
});

test('a secret that was found is a sign at which the loop stops', () => {
  const before = audit(finding('SEC-001', 'error', 'fail'));
  assert.equal(attemptOf(1, { dossier: dossier({ auditBefore: before }), verdict }).stopped, true);
});
