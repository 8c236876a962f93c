import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockingIn, keyOf, servedIn } from '../../../src/loop/finding-keys.ts';
import type { Finding } from '../../../src/model/finding.ts';

const finding = (rule: string, severity: Finding['severity'], answer: Finding['answer']): Finding => ({
  ...{ rule, severity, answer, file: 'f', expected: '', observed: '', evidence: [] },
});
const audit = {
  ...{ profile: 'p', rulesRun: [] },
  findings: [
    finding('WHL-008', 'error', 'fail'),
    finding('WHL-008', 'error', 'fail'),
    finding('ELF-012', 'warning', 'fail'),
    finding('ELF-007', 'error', 'unknown'),
    finding('DEP-009', 'note', 'fail'),
  ],
};

test('what repairs serve are errors, undecided ones too, and warnings that fail, each place once', () => {
  assert.deepEqual(servedIn(audit).map(keyOf), ['WHL-008 f', 'ELF-012 f', 'ELF-007 f']);
});

test('an error that nobody could decide refuses a run as one that fails', () => {
  assert.deepEqual(blockingIn(audit).map(keyOf), ['WHL-008 f', 'WHL-008 f', 'ELF-007 f']);
});

test('a finding about the whole is told by its rule alone', () => {
  assert.equal(keyOf({ rule: 'DEP-001', file: '' }), 'DEP-001');
});
