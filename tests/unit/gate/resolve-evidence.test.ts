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

const told = (id: string, parts: object = {}) => {
  const found = resolveEvidence(id, { ...perfect, ...parts });
  return found && `${found.step?.step ?? 'no step'} ${found.sha256}`;
};
const { collected } = perfect;
assert.ok(collected);

test('each kind of evidence leads to its own step and digest: event:5 to the push', () => {
  const [first] = collected.files;
  assert.ok(first);
  assert.equal(told('event:5'), `5 ${sha256Hex('push done')}`);
  assert.equal(told(`output:${first.name}`), `7 ${sha256Hex(first.bytes)}`);
  assert.equal(told('log'), `7 ${sha256Hex(collected.rawLog)}`);
  assert.equal(told('dataset:v3'), `4 ${perfect.manifestSha256}`);
  assert.equal(told('file:PLAN.md'), `9 ${sha256Hex('the plan')}`);
  const row = (...cells: readonly string[]) => sha256Hex(JSON.stringify(cells));
  const owner = row('owner', 'Introspect', 'ok', 'ndarray2000', 'answer:introspect');
  assert.equal(told('answer:introspect'), `10 ${owner}`);
  const own = row('precheck-1', 'python verify.py', 'ok', 'exit 0', 'command:1');
  assert.equal(told('command:1'), `11 ${own}`);
});

test('an artefact of which only the digest is known is evidence by it', () => {
  const others = [{ name: 'model.bin', byteLength: 2 ** 31, sha256: sha256Hex('m') }];
  assert.equal(told('output:model.bin', { collected: { ...collected, others } }), `7 ${sha256Hex('m')}`);
});

test('a name that was collected twice leads nowhere, a run that was not collected has no log', () => {
  const name = 'model.bin';
  const others = [
    { name, byteLength: 1, sha256: sha256Hex('m') },
    { name, byteLength: 1, sha256: sha256Hex('m') },
  ];
  assert.equal(told(`output:${name}`, { collected: { ...collected, others } }), undefined);
  assert.equal(told('log', { collected: undefined }), undefined);
  assert.equal(told('output:x', { collected: undefined }), undefined);
});

test('a dataset without a manifest, no dataset and no governing document lead nowhere', () => {
  assert.equal(told('dataset:v3', { manifestSha256: undefined }), undefined);
  assert.equal(told('dataset:v3', { dataset: undefined }), undefined);
  assert.equal(told('file:PLAN.md', { governing: undefined }), undefined);
  assert.equal(told('finding:WHL-001', { auditBefore: undefined, auditAfter: undefined }), undefined);
});

test('a file that is named like a member of every object leads nowhere: toString', () => {
  assert.equal(told('file:toString'), undefined);
});

test('a finding of the first audit alone is left by it, with its line in the digest', () => {
  const findings = [
    { ...finding, rule: 'ELF-001' },
    { ...finding, line: 7 },
  ];
  const auditBefore = { profile: 'local', findings, rulesRun: ['WHL-001'] };
  const digest = sha256Hex('["WHL-001","error","fail","bundle/numpy.whl",7,"cp312","cp311"]');
  assert.equal(told('finding:WHL-001', { auditBefore }), `3 ${digest}`);
  assert.equal(told('finding:WHL-001', { auditBefore, auditAfter: undefined }), `3 ${digest}`);
});

test('the last step of its macro left it: the second collection', () => {
  const again = perfect.steps.flatMap((step) =>
    step.macro === 'collect' ? [step, { ...step, step: 99 }] : [step],
  );
  assert.equal(told('log', { steps: again }), `99 ${sha256Hex(collected.rawLog)}`);
  assert.equal(told('log', { steps: [] }), `no step ${sha256Hex(collected.rawLog)}`);
});

test('an evidence id without a colon is its kind alone: event, dataset', () => {
  assert.deepEqual([told('event'), told('dataset'), told('log:x')], [undefined, undefined, told('log')]);
});

test('a pre-check that left no evidence is not what an empty id stands for', () => {
  const prechecks = perfect.prechecks.map((row) => ({ ...row, evidence: '' }));
  assert.equal(told('', { prechecks }), undefined);
});
