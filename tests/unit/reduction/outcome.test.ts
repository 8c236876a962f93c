import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Outcome, samenessOf, sideOf } from '../../../src/reduction/outcome.ts';
import { unanswered } from '../../../src/reduction/outcome-of-run.ts';
import { type Signature, wholeFailure } from '../../../src/reduction/signature.ts';

const passing: Outcome = { answer: 'passes', isAudited: true, open: [], complaints: [], why: '' };

function signature(parts: Partial<Signature>): Signature {
  return { shown: 'audit', rules: [], conditions: [], code: '', error: '', ...parts };
}
const ofRules = (...rules: readonly string[]) =>
  signature({ rules: rules.map((rule) => ({ rule, kind: 'whl' })) });
const ofSession = (error: string, ...conditions: readonly string[]) =>
  signature({ shown: 'session', error, conditions: [...conditions] });
const failing = (one: Signature): Outcome => ({ ...passing, answer: 'fails', signature: one });

test('only an answer that is the same failure counts as the same, an unknown one never', () => {
  const target = ofRules('WHL-008');
  assert.equal(samenessOf(failing(ofRules('WHL-008')), target, wholeFailure), 'same');
  assert.equal(samenessOf(failing(ofRules('WHL-008', 'WHL-009')), target, wholeFailure), 'other');
  assert.equal(samenessOf(passing, target, wholeFailure), 'other');
  assert.equal(samenessOf(unanswered('RECIPE_FAILED'), target, wholeFailure), 'unknown');
  const narrowing = { rule: 'WHL-008', condition: '' };
  assert.equal(samenessOf(failing(ofRules('WHL-008', 'WHL-009')), target, narrowing), 'same');
});

test('a rule is bad where it fails, good where the audit came to its end without it, unknown where it stayed open', () => {
  const part = ofRules('WHL-008');
  const side = (outcome: Outcome) => sideOf(outcome, part, wholeFailure);
  assert.equal(side(failing(ofRules('WHL-008', 'DEP-001'))), 'bad');
  assert.equal(side(failing(ofRules('DEP-001'))), 'good');
  assert.equal(side(failing(signature({ rules: [{ rule: 'WHL-008', kind: 'so' }] }))), 'good');
  assert.equal(side(passing), 'good');
  assert.equal(side({ ...passing, answer: 'unknown', open: ['WHL-008'] }), 'unknown');
  assert.equal(side(unanswered('CONFIG_NOT_FOUND')), 'unknown');
});

test('a session that fails by something else before says nothing of the failure that is looked for', () => {
  const part = ofSession('KeyError: a', 'GATE-011');
  const side = (outcome: Outcome) => sideOf(outcome, part, wholeFailure);
  assert.equal(side(failing(ofSession('KeyError: a', 'GATE-011', 'GATE-027'))), 'bad');
  assert.equal(side(failing(ofSession('NameError: b', 'GATE-011'))), 'unknown');
  assert.equal(side(failing(ofRules('NBK-002'))), 'unknown');
  assert.equal(side(passing), 'good');
  assert.equal(side({ ...passing, answer: 'unknown', why: 'machine' }), 'unknown');
});
