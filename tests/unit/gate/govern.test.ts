import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { govern } from '../../../src/gate/govern.ts';
import { operationalPromptProofs, shippedProofs } from '../../../src/gate/governing-proofs.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Governing } from '../../../src/model/governing.ts';
import type { ConditionResult } from '../../../src/model/verdict.ts';
import { finding, perfect } from '../../support/breakages.ts';
import { someNoise } from '../../support/dossier-builder.ts';
import { kaggleDossier } from '../../support/on-kaggle.ts';
import { doneStep } from '../../support/perfect-steps.ts';
import { toldOf } from '../../support/told-of.ts';

const { governing } = perfect;
assert.ok(governing);

/** Answer of GATE-099, what it saw, and the answer of each point, for a dossier with another governing document. */
function governed(change: Partial<Governing>, parts: Partial<Dossier> = {}) {
  assert.ok(governing);
  const dossier = { ...perfect, ...parts, governing: { ...governing, ...change } };
  const verdict = judge(dossier, someNoise);
  const condition = verdict.conditions.find(({ id }) => id === 'GATE-099');
  assert.ok(condition && verdict.governed);
  const rows = Object.fromEntries(verdict.governed.rows.map(({ point, answer }) => [point.id, answer]));
  return { answer: condition.answer, observed: condition.observed, rows, governed: verdict.governed };
}

/** A perfect run on Kaggle by both packs: the rules that have conditions of their own were run, and found nothing. */
function wholeOnKaggle(): Dossier {
  const whole = kaggleDossier((draft) => {
    draft.settings = { ...draft.settings, packs: ['core', 'nx47'] };
  });
  assert.ok(whole.auditAfter);
  const rulesRun = [...whole.auditAfter.rulesRun, 'REP-023', 'VER-001', 'VER-003'];
  const steps = [...whole.steps, doneStep('read-history', 100)];
  return { ...whole, steps, auditAfter: { ...whole.auditAfter, rulesRun } };
}

test('every point of a governing document with its step, event and digest is DONE', () => {
  const { answer, rows, governed: table } = governed({});
  assert.equal(answer, 'ok');
  assert.deepEqual(rows, { 'phase-1': 'ok', 'phase-1.1': 'ok', 'phase-1.2': 'ok', 'phase-2': 'ok' });
  const [survey] = table.rows[1]?.proofs ?? [];
  const expected = { proof: 'survey', answer: 'ok', macro: 'survey', event: 2, evidence: 'event:2' };
  assert.deepEqual(survey, { ...expected, sha256: sha256Hex('survey done') });
});

test('a point that nothing is said to prove is NOT DONE, and so is the phase that it stands in', () => {
  const { 'phase-1.2': _, ...proofs } = governing.proofs;
  const { answer, rows, observed } = governed({ proofs });
  assert.deepEqual([answer, rows['phase-1.2'], rows['phase-1']], ['fail', 'fail', 'fail']);
  assert.match(observed, /2 of 4 DONE; NOT DONE: phase-1: fail, phase-1\.2: fail/);
});

test('a document without a numbered point proves nothing', () => {
  assert.equal(governed({ points: [], proofs: {} }).answer, 'fail');
});

test('a point of nx47.yml that the document does not have is refused: phase-9', () => {
  const { answer, observed } = governed({ proofs: { ...governing.proofs, 'phase-9': ['survey'] } });
  assert.equal(answer, 'fail');
  assert.match(observed, /not in the document: phase-9/);
});

for (const [what, proof, answer] of [
  ['a step that never ran', 'rollback', 'fail'],
  ['a condition that nobody judged', 'GATE-999', 'fail'],
  ['a condition that only Kaggle can show, in a rehearsal', 'GATE-091', 'unknown'],
  ['an output that was not collected', 'output:results.json', 'fail'],
  ['a file that is not in the project', 'file:NOWHERE.md', 'fail'],
  ['a condition that holds', 'GATE-011', 'ok'],
  ['a file of the project', 'file:PLAN.md', 'ok'],
  ['a rule of the audit that found nothing', 'ELF-001', 'ok'],
  ['a rule of the audit that was never run', 'VER-001', 'fail'],
] as const) {
  test(`a point proven by ${what} is ${answer}`, () => {
    const proofs = { ...governing.proofs, 'phase-2': [proof] };
    assert.equal(governed({ proofs }).rows['phase-2'], answer);
    assert.equal(governed({ proofs }).answer, answer);
  });
}

test('a point proven by a step whose own check was not answered ok is NOT DONE', () => {
  const steps = perfect.steps.map((step) =>
    step.macro === 'survey' ? { ...step, checkAnswer: 'unknown' as const } : step,
  );
  assert.equal(governed({}, { steps }).rows['phase-1.1'], 'unknown');
  const failed = perfect.steps.map((step) =>
    step.macro === 'survey' ? { ...step, state: 'FAILED' as const } : step,
  );
  assert.equal(governed({}, { steps: failed }).rows['phase-1.1'], 'fail');
});

for (const [severity, answer, expected] of [
  ['warning', 'fail', 'fail'],
  ['warning', 'unknown', 'unknown'],
  ['error', 'fail', 'unknown'],
] as const) {
  test(`a point proven by a rule with a ${severity} that is ${answer} is ${expected}`, () => {
    const findings = [{ ...finding, severity, answer }];
    const auditAfter = { profile: 'session', findings, rulesRun: ['WHL-001'] };
    const proofs = { ...governing.proofs, 'phase-2': ['WHL-001'] };
    assert.equal(governed({ proofs }, { auditAfter }).rows['phase-2'], expected);
  });
}

test('before anything was collected a missing proof is open, not refused', () => {
  const { collected: _, ...rest } = perfect;
  const proofs = { 'phase-2': ['output:results.json'] };
  const points = governing.points.slice(3);
  assert.equal(govern({ ...governing, points, proofs }, rest, []).rows[0]?.answer, 'unknown');
});

test('a failed condition leaves the point that it should prove NOT DONE, and is itself the cause', () => {
  const dossier = { ...perfect, nonce: 'f'.repeat(32) };
  const proofs = { ...governing.proofs, 'phase-2': ['GATE-031'] };
  const verdict = judge({ ...dossier, governing: { ...governing, proofs } }, someNoise);
  assert.equal(verdict.governed?.rows[3]?.answer, 'unknown');
  assert.deepEqual([verdict.kind, verdict.cause], ['NO-GO', 'GATE-031']);
});

test('on Kaggle a point without evidence is NO-GO at GATE-099', () => {
  const onKaggle = wholeOnKaggle();
  assert.equal(judge(onKaggle, someNoise).kind, 'GO');
  const verdict = judge({ ...onKaggle, governing: { ...governing, proofs: {} } }, someNoise);
  assert.deepEqual([verdict.kind, verdict.cause], ['NO-GO', 'GATE-099']);
});

test('the pack core alone has no governing document unless nx47.yml names one', () => {
  const core = { ...perfect.settings, packs: ['core' as const] };
  const ids = (settings: Dossier['settings']) =>
    judge({ ...perfect, settings }, someNoise).conditions.map(({ id }) => id);
  assert.ok(!ids(core).includes('GATE-099'));
  assert.ok(ids({ ...core, governing: { document: 'P.md', points: {} } }).includes('GATE-099'));
});

for (const [name, named] of Object.entries({ shippedProofs, operationalPromptProofs })) {
  test(`a perfect run on Kaggle has every point of ${name} done, and is GO`, () => {
    const points = Object.keys(named).map((id, at) => ({ id, title: id, line: at + 1 }));
    const proofs = Object.fromEntries(Object.entries(named).map(([id, own]) => [id, [...own]]));
    const verdict = judge({ ...wholeOnKaggle(), governing: { ...governing, points, proofs } }, someNoise);
    assert.deepEqual(
      verdict.governed?.rows.filter(({ answer }) => answer !== 'ok'),
      [],
    );
    assert.equal(verdict.kind, 'GO');
  });
}

test('every proof that is shown leads somewhere: a step, an event and a digest of 64 digits', () => {
  for (const { proofs } of governed({}).governed.rows)
    for (const { event, sha256, macro } of proofs) {
      assert.ok(event > 0 && macro !== '');
      assert.match(sha256, /^[0-9a-f]{64}$/);
    }
});

/** Answers of the points of a document, by id, each proven as named. */
function answersOf(proofs: Readonly<Record<string, string[]>>, parts: Partial<Dossier> = {}) {
  assert.ok(governing);
  const points = Object.keys(proofs).map((id, at) => ({ id, title: id, line: at + 1 }));
  const named = Object.fromEntries(Object.entries(proofs).filter(([, own]) => own.length > 0));
  const { rows } = govern({ ...governing, points, proofs: named }, { ...perfect, ...parts }, []);
  return Object.fromEntries(rows.map(({ point, answer }) => [point.id, answer]));
}

test('a point between two others is counted by itself: 1 stands for 1.1.1, 1.1 for it too, 1.10 for nothing', () => {
  const proofs = {
    '1': [],
    '1.1': [],
    '1.1.1': ['survey'],
    '2': [],
    '2.1': [],
    '20.1': ['survey'],
    'a2.': [],
  };
  const answers = {
    '1': 'ok',
    '1.1': 'ok',
    '1.1.1': 'ok',
    '2': 'fail',
    '2.1': 'fail',
    '20.1': 'ok',
    'a2.': 'fail',
  };
  assert.deepEqual(answersOf(proofs), answers);
});

test('a document that has a point named like a member of every object has no proof of it: constructor', () => {
  assert.deepEqual(answersOf({ constructor: [] }), { constructor: 'fail' });
});

const proofOf = (proof: string, parts: Partial<Dossier> = {}, results: readonly ConditionResult[] = []) => {
  assert.ok(governing);
  const point = { id: '1', title: 'x', line: 1 };
  const { rows } = govern(
    { ...governing, points: [point], proofs: { '1': [proof] } },
    { ...perfect, ...parts },
    results,
  );
  return rows[0]?.proofs[0];
};
const nothing = { answer: 'fail', macro: '', event: 0, evidence: '', sha256: '' };

test('a step that never ran is named by its macro, without event and digest', () => {
  assert.deepEqual(proofOf('rollback'), { proof: 'rollback', ...nothing, macro: 'rollback' });
});

test('a condition that holds by evidence that no step left proves nothing', () => {
  const result = {
    id: 'GATE-011',
    pack: 'core',
    scope: 'both',
    answer: 'ok',
    expected: '',
    observed: '',
  } as const;
  const proof = 'GATE-011';
  const unproven = proofOf(proof, {}, [{ ...result, evidence: [] }]);
  assert.deepEqual(unproven, { proof, ...nothing, answer: 'unknown' });
  const lost = proofOf(proof, {}, [{ ...result, evidence: ['event:99'] }]);
  assert.deepEqual(lost, { proof, ...nothing, evidence: 'event:99' });
  const both = proofOf(proof, {}, [{ ...result, evidence: ['event:99', 'event:5'] }]);
  assert.deepEqual([both?.answer, both?.evidence, both?.event, both?.macro], ['fail', 'event:5', 5, 'push']);
});

test('an output that no step is known to have brought is unknown, with its digest', () => {
  const steps = perfect.steps.filter(({ macro }) => macro !== 'collect');
  const proof = 'output:lumvorax_events_ns.jsonl';
  const { sha256 = '', ...told } = proofOf(proof, { steps }) ?? {};
  assert.deepEqual(told, { proof, answer: 'unknown', macro: '', event: 0, evidence: proof });
  assert.match(sha256, /^[0-9a-f]{64}$/);
});

/** The run of which nobody made a second audit. */
const withoutAudit = Object.fromEntries(Object.entries({ auditAfter: undefined }));

test('a rule is proven by the second audit that ran it, with its own finding where it has one', () => {
  const rule = 'WHL-001';
  const told = (parts: Partial<Dossier>) => {
    const { answer, event, evidence } = proofOf(rule, parts) ?? assert.fail();
    return [answer, event, evidence];
  };
  assert.deepEqual(told({}), ['ok', 8, 'event:8']);
  assert.deepEqual(told({ steps: perfect.steps.filter(({ macro }) => macro !== 'audit-again') }), [
    'fail',
    0,
    '',
  ]);
  assert.deepEqual(told(withoutAudit), ['fail', 0, '']);
  const after = (rules: readonly string[]) => ({
    auditAfter: {
      profile: 'session',
      findings: rules.map((one) => ({ ...finding, rule: one, severity: 'warning' as const })),
      rulesRun: [rule],
    },
  });
  assert.deepEqual(told(after(['ELF-001'])), ['ok', 8, 'event:8']);
  assert.deepEqual(told(after(['ELF-001', rule])), ['fail', 8, 'finding:WHL-001']);
});

test('of thirteen points that are open, and of thirteen that no document has, twelve are told', () => {
  const ids = Array.from({ length: 13 }, (_, at) => `p${at}`);
  const points = ids.map((id, at) => ({ id, title: id, line: at + 1 }));
  const { observed } = governed({
    points,
    proofs: Object.fromEntries(ids.map((id) => [`x${id}`, ['survey']])),
  });
  const shown = (sign: string, end: string) =>
    ids
      .slice(0, 12)
      .map((id) => `${sign}${id}${end}`)
      .join(', ');
  assert.equal(
    observed,
    `0 of 13 DONE; NOT DONE: ${shown('', ': fail')}; not in the document: ${shown('x', '')}`,
  );
});

test('a point that nothing proves leaves no evidence: rollback never ran', () => {
  const proofs = { ...governing.proofs, 'phase-2': ['rollback', 'push'] };
  const { evidence } = toldOf('GATE-099', { ...perfect, governing: { ...governing, proofs } });
  assert.deepEqual(evidence, ['event:9', 'event:2', 'file:PLAN.md', 'event:4', 'event:5']);
});

test('a point with points below it and a proof of its own counts by that proof: 1 fails where 1.1 does', () => {
  const proofs = { '1': [], '1.1': ['rollback'], '1.1.1': ['survey'] };
  assert.deepEqual(answersOf(proofs), { '1': 'fail', '1.1': 'fail', '1.1.1': 'ok' });
});
