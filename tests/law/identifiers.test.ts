import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nativeRules } from '../../src/audit/native/rules.ts';
import { rules } from '../../src/audit/rules.ts';
import { conditions } from '../../src/gate/conditions.ts';
import { failureEffects } from '../../src/model/failure.ts';
import { en } from '../../src/text/en.ts';
import { countIdentifiers, tooRare } from './laws/identifiers.ts';
import { product, tests } from './tree.ts';

const ruleIds = [...new Set([...Object.keys(rules), ...Object.keys(nativeRules)])];
const conditionIds = conditions.map(({ id }) => id);
const codes = Object.keys(failureEffects);
const ours = tests.filter(({ path }) => !path.startsWith('tests/law/'));

test('every rule id stands in the tests twice at least: one test refuses, one accepts', () => {
  assert.deepEqual(tooRare(countIdentifiers(ruleIds, ours), 2), []);
});

test('every condition of the gate stands in a test', () => {
  assert.deepEqual(tooRare(countIdentifiers(conditionIds, ours), 1), []);
});

test('every failure code stands in a test', () => {
  assert.deepEqual(tooRare(countIdentifiers(codes, ours), 1), []);
});

test('every failure code is made somewhere in the product', () => {
  const makers = product.filter(
    ({ path }) => !path.startsWith('src/text/') && path !== 'src/model/failure.ts',
  );
  assert.deepEqual(tooRare(countIdentifiers(codes, makers), 1), []);
});

test('every rule, condition and failure has its sentences, and no sentence is left over', () => {
  assert.deepEqual(Object.keys(en.rules).sort(), [...ruleIds].sort());
  assert.deepEqual(Object.keys(en.conditions).sort(), [...conditionIds].sort());
  assert.deepEqual(Object.keys(en.failures).sort(), [...codes].sort());
});

test('no condition stands in the table twice', () => {
  assert.equal(new Set(conditionIds).size, conditionIds.length);
});

test('counting identifiers tells WHL-001 from WHL-0011, and finds one that no test names', () => {
  const files = [{ path: 'a.test.ts', text: "test('WHL-001 is …'); refuse('WHL-0011', 'DEFECT')" }];
  const counts = countIdentifiers(['WHL-001', 'DEFECT', 'DEF'], files);
  assert.deepEqual([...counts.values()], [1, 1, 0]);
  assert.deepEqual(tooRare(counts, 1), ['DEF: 0, at least 1']);
});
