import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { judge } from '../../../src/gate/judge.ts';
import { resolveEvidence } from '../../../src/gate/resolve-evidence.ts';
import { finding, perfect } from '../../support/breakages.ts';
import { someNoise } from '../../support/dossier-builder.ts';
import { kaggleDossier } from '../../support/on-kaggle.ts';

test('every evidence id of a perfect run resolves to a step and a digest', () => {
  for (const dossier of [perfect, kaggleDossier()]) {
    const ids = new Set(judge(dossier, someNoise).conditions.flatMap(({ evidence }) => evidence));
    assert.ok(ids.size > 15);
    for (const id of ids) {
      const found = resolveEvidence(id, dossier);
      assert.ok(found?.step !== undefined, id);
      assert.match(found.sha256, /^[0-9a-f]{64}$/);
    }
  }
});

for (const id of [
  'event:99',
  'output:nothing.json',
  'dataset:v4',
  'finding:WHL-999',
  'file:x',
  'answer:x',
  '',
  'toString',
  'constructor:x',
]) {
  test(`the evidence id "${id}" leads nowhere`, () => assert.equal(resolveEvidence(id, perfect), undefined));
}

test('an event has the digest of its first evidence that has one', () => {
  const evidence = [
    { kind: 'answer', ref: 'a' },
    { kind: 'file', ref: 'b', sha256: 'b'.repeat(64) },
  ] as const;
  const steps = perfect.steps.map((step) => ({ ...step, evidence }));
  assert.equal(resolveEvidence('event:2', { ...perfect, steps })?.sha256, 'b'.repeat(64));
});

test('a finding of the second audit is left by the second audit', () => {
  const auditAfter = { profile: 'session', findings: [finding], rulesRun: ['WHL-001'] };
  const found = resolveEvidence('finding:WHL-001', { ...perfect, auditAfter });
  assert.deepEqual(
    [found?.step?.macro, found?.sha256],
    ['audit-again', sha256Hex('["WHL-001","error","fail","bundle/numpy.whl",null,"cp312","cp311"]')],
  );
});

test('the log resolves to the bytes that the service gave', () => {
  assert.equal(resolveEvidence('log', perfect)?.sha256, sha256Hex(perfect.collected?.rawLog ?? ''));
});
