import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditAnswer } from '../../../src/audit/answer.ts';
import { finding } from '../../../src/audit/finding.ts';

const sight = { file: 'a', expected: 'b', observed: 'c' };
const answerOf = (...found: readonly ['WHL-001' | 'WHL-006' | 'WHL-016', 'fail' | 'unknown'][]) =>
  auditAnswer({
    profile: 'p',
    rulesRun: [],
    findings: found.map(([rule, answer]) => finding(rule, answer, sight)),
  });

test('an error decides, an unknown one leaves it open, warnings and notes change nothing', () => {
  assert.equal(answerOf(), 'ok');
  assert.equal(answerOf(['WHL-006', 'fail'], ['WHL-016', 'fail'], ['WHL-006', 'unknown']), 'ok');
  assert.equal(answerOf(['WHL-006', 'fail'], ['WHL-001', 'unknown']), 'unknown');
  assert.equal(answerOf(['WHL-001', 'unknown'], ['WHL-001', 'fail']), 'fail');
});
