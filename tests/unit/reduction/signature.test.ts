import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../src/model/finding.ts';
import type { ConditionResult } from '../../../src/model/verdict.ts';
import {
  type FinishedFacts,
  isSame,
  narrowed,
  partsOf,
  type Signature,
  signatureOf,
  wholeFailure,
} from '../../../src/reduction/signature.ts';

function finding(rule: string, file: string, parts: Partial<Finding> = {}): Finding {
  const sight = { expected: '', observed: '', evidence: [] };
  return { rule, severity: 'error', answer: 'fail', file, ...sight, ...parts };
}

function condition(id: string, parts: Partial<ConditionResult> = {}): ConditionResult {
  const seen = { expected: '', observed: '', evidence: [] };
  return { id, pack: 'core', scope: 'both', answer: 'fail', ...seen, ...parts };
}

function audited(...findings: readonly Finding[]): FinishedFacts {
  const verdict: FinishedFacts['verdict'] = { kind: 'NO-GO', cause: findings[0]?.rule ?? '', conditions: [] };
  return { verdict, audit: { profile: 'kaggle-py312', findings: [...findings], rulesRun: [] } };
}

function judged(error: string, ...conditions: readonly ConditionResult[]): FinishedFacts {
  const verdict: FinishedFacts['verdict'] = {
    kind: 'NO-GO',
    cause: conditions[0]?.id ?? '',
    conditions: [...conditions],
  };
  return { verdict, audit: { profile: 'local', findings: [], rulesRun: [] }, failureMessage: error };
}

function signed(facts: FinishedFacts): Signature {
  const signature = signatureOf(facts);
  assert.ok(signature !== undefined);
  return signature;
}

test('a failing audit is its failing rules with the kinds of their files, sorted, each once', () => {
  const facts = audited(
    finding('WHL-008', 'bundle/b-cp311.whl', { line: 4, observed: 'cp311' }),
    finding('NBK-002', 'notebook/a.ipynb'),
    finding('WHL-008', 'bundle/a-cp311.whl'),
    finding('MET-004', 'notebook/kernel-metadata.json'),
    finding('ELF-001', 'bundle/lib.so.1.2'),
    finding('REP-001', ''),
    finding('REP-002', 'a.txt', { severity: 'warning' }),
    finding('REP-003', 'a.txt', { answer: 'unknown' }),
  );
  assert.deepEqual(signed(facts), {
    shown: 'audit',
    rules: [
      { rule: 'ELF-001', kind: 'so' },
      { rule: 'MET-004', kind: 'kernel-metadata.json' },
      { rule: 'NBK-002', kind: 'ipynb' },
      { rule: 'REP-001', kind: '' },
      { rule: 'WHL-008', kind: 'whl' },
    ],
    conditions: [],
    code: '',
    error: '',
  });
});

test('a failing session is its failing conditions and its first error; one that only Kaggle can meet is none of them', () => {
  const facts = judged(
    "NameError: name 'x' is not defined",
    condition('GATE-013'),
    condition('GATE-011'),
    condition('GATE-012', { answer: 'ok' }),
    condition('GATE-014', { scope: 'kaggle' }),
    condition('GATE-015', { answer: 'unknown' }),
  );
  const { shown, conditions, error } = signed(facts);
  assert.deepEqual(
    [shown, conditions, error],
    ['session', ['GATE-011', 'GATE-013'], "NameError: name 'x' is not defined"],
  );
});

test('a session without an error of its own is told by the first problem of its log', () => {
  const facts = judged('', condition('GATE-081'));
  const text = '/x/y.py:12: DeprecationWarning: old is going';
  const problems = [{ stream: 'stderr', text, count: 1, pattern: 'python-warning' }] as const;
  const rest = { unlisted: 0, unseen: [], suppressed: [], otherStderr: [] };
  const classes = { payload: 0, event: 0, progress: 0, platform: 0, warning: 1, error: 0 };
  const log = { classes, ...rest, problems: [...problems] };
  const signature = signed({ ...facts, verdict: { ...facts.verdict, log } });
  assert.equal(signature.error, 'y.py:#: DeprecationWarning: old is going');
});

test('a run that could not go on is the code that stopped it; REHEARSED, AUDITED and INCONCLUSIVE are no failure', () => {
  const stopped: FinishedFacts = { verdict: { kind: 'NO-GO', cause: 'BUNDLE_MISSING', conditions: [] } };
  assert.deepEqual(signed(stopped).code, 'BUNDLE_MISSING');
  for (const kind of ['REHEARSED', 'AUDITED', 'INCONCLUSIVE', 'PLANNED'] as const)
    assert.equal(signatureOf({ verdict: { kind, cause: 'machine', conditions: [] } }), undefined);
});

test('--rule WHL-008 narrows a failure to that rule, and a failure without it to nothing', () => {
  const both = signed(audited(finding('WHL-008', 'a.whl'), finding('NBK-002', 'a.ipynb')));
  const wheel = signed(audited(finding('WHL-008', 'b.whl')));
  const narrowing = { rule: 'WHL-008', condition: '' };
  assert.ok(isSame(wheel, narrowed(both, narrowing)));
  assert.ok(!isSame(wheel, both));
  assert.equal(narrowed(both, { rule: 'WHL-009', condition: '' }), undefined);
  assert.equal(narrowed(both, wholeFailure), both);
});

test('--condition GATE-013 keeps the error with it: another error is another failure', () => {
  const narrowing = { rule: '', condition: 'GATE-013' };
  const of = (error: string, ...ids: readonly string[]) =>
    narrowed(signed(judged(error, ...ids.map((id) => condition(id)))), narrowing);
  const target = of('KeyError: a', 'GATE-011', 'GATE-013');
  assert.ok(target !== undefined);
  assert.ok(isSame(target, of('KeyError: a', 'GATE-013', 'GATE-027')));
  assert.ok(!isSame(target, of('KeyError: b', 'GATE-013')));
  assert.ok(!isSame(target, of('KeyError: a', 'GATE-011')));
});

test('a session that fails more by the same error fails the same way, one that fails less does not', () => {
  const of = (error: string, ...ids: readonly string[]) =>
    signed(judged(error, ...ids.map((id) => condition(id))));
  const target = of('KeyError: a', 'GATE-011', 'GATE-013');
  assert.ok(isSame(target, of('KeyError: a', 'GATE-011', 'GATE-013', 'GATE-027')));
  assert.ok(!isSame(target, of('KeyError: a', 'GATE-013')));
  assert.ok(!isSame(target, undefined));
  const silent = of('', 'GATE-071');
  assert.ok(isSame(silent, of('', 'GATE-071')));
  assert.ok(!isSame(silent, of('', 'GATE-071', 'GATE-072')), 'without an error all of it counts');
});

test('a failing audit consists of its rules, a failing session is one failure', () => {
  const parts = partsOf(signed(audited(finding('WHL-008', 'a.whl'), finding('NBK-002', 'a.ipynb'))));
  assert.deepEqual(
    parts.map(({ rules }) => rules.map(({ rule }) => rule)),
    [['NBK-002'], ['WHL-008']],
  );
  assert.equal(partsOf(signed(judged('', condition('GATE-011'), condition('GATE-013')))).length, 1);
});
