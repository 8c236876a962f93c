import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import { mustStop, stopSigns } from '../../../src/macro/stop-signs.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { buildDossier, someNoise } from '../../support/dossier-builder.ts';

const of = (dossier: Dossier, change: (verdict: ReturnType<typeof judge>) => void = () => {}) => {
  const verdict = structuredClone(judge(dossier, someNoise));
  change(verdict);
  return stopSigns(dossier, verdict);
};
const incident = (code: string) => ({ time: '', step: 'x', code, parameters: {} });

test('a perfect rehearsal leaves no uncertainty and no sign of danger', () => {
  const found = of(buildDossier());
  assert.deepEqual(found, { uncertainties: [], signs: [] });
  assert.ok(!mustStop(found));
});

test('one required condition that stays unknown is no reason to stop, two are', () => {
  const dossier = buildDossier();
  const unknown = (count: number) =>
    of(dossier, ({ conditions }) => {
      const required = conditions.filter(({ scope }) => scope === 'both').slice(0, count);
      for (const one of required) Object.assign(one, { answer: 'unknown', observed: '?' });
    });
  assert.equal(unknown(1).uncertainties.length, 1);
  assert.ok(!mustStop(unknown(1)));
  assert.ok(mustStop(unknown(2)));
});

test('what a run never reached is no uncertainty, and a rehearsal owes nothing that only Kaggle can show', () => {
  const found = of(buildDossier(), ({ conditions }) => {
    for (const one of conditions)
      Object.assign(one, { answer: 'unknown', ...(one.scope === 'both' ? { observed: 'not reached' } : {}) });
  });
  assert.deepEqual(found.uncertainties, []);
});

test('a rule of the second audit that stays unknown is an uncertainty', () => {
  const dossier = buildDossier();
  const { auditAfter } = dossier;
  assert.ok(auditAfter !== undefined);
  const finding = { rule: 'ELF-001', severity: 'error', answer: 'unknown', file: 'a.so' } as const;
  const open = { ...finding, expected: '', observed: '', evidence: [] };
  const found = of({ ...dossier, auditAfter: { ...auditAfter, findings: [open] } });
  assert.ok(found.uncertainties.includes('ELF-001'));
});

test('a drift of the machine that a run happened on is a sign, and stops', () => {
  const dossier = buildDossier();
  const drift = ['vm100: MCH-022 binaries ≠ /usr/bin/tool'];
  const found = stopSigns(dossier, judge(dossier, someNoise), drift);
  assert.deepEqual(found.signs, drift);
  assert.ok(mustStop(found));
});

test('a secret, a broken ledger, another owner, or another digest: one sign is enough', () => {
  const dossier = buildDossier();
  const { auditBefore } = dossier;
  assert.ok(auditBefore !== undefined);
  const finding = { rule: 'SEC-001', severity: 'error', answer: 'fail', file: 'a.py' } as const;
  const secret = { ...finding, expected: '', observed: '', evidence: [] };
  const rows: readonly (readonly [Dossier, RegExp])[] = [
    [{ ...dossier, auditBefore: { ...auditBefore, findings: [secret] } }, /^SEC-001 a\.py$/],
    [{ ...dossier, incidents: [incident('LEDGER_BROKEN')] }, /LEDGER_BROKEN/],
    [{ ...dossier, incidents: [incident('CREDENTIALS_OTHER_USER')] }, /OTHER_USER/],
    [{ ...dossier, incidents: [incident('DATASET_MISMATCH')] }, /DATASET_MISMATCH/],
  ];
  for (const [changed, sign] of rows) {
    const found = of(changed);
    assert.match(found.signs.join(), sign);
    assert.ok(mustStop(found));
  }
});

test('outputs that are not what their own checksums say are a sign of danger', () => {
  const found = of(buildDossier(), ({ conditions }) => {
    const sealed = conditions.find(({ id }) => id === 'GATE-026');
    Object.assign(sealed ?? {}, { answer: 'fail' });
  });
  assert.deepEqual(found.signs, ['GATE-026']);
});
