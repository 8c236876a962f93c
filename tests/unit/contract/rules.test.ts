import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Guard } from '../../../src/contract/guard.ts';
import { contractRules, ruleCount } from '../../../src/contract/rules.ts';

const guard: Guard = { rules: [62, 63], file: 'a.ts', find: 'x', replace: '', test: 'a.test.ts', title: 't' };

test('rule 62 is enforced once a guard names it, rule 104 is out of scope, any other waits for a person', () => {
  const rules = contractRules([guard]);
  assert.equal(rules.length, ruleCount);
  const heldOf = (number: number) => rules[number - 1]?.held;
  assert.deepEqual([62, 63, 64, 104].map(heldOf), ['enforced', 'enforced', 'attested', 'out-of-scope']);
  assert.deepEqual(rules[61]?.guards, [guard]);
});
