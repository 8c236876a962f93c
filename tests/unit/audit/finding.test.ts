import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finding } from '../../../src/audit/finding.ts';
import { rules } from '../../../src/audit/rules.ts';

const sight = { file: 'a', expected: 'b', observed: 'c' };

test('a finding has the severity of its rule, and a line only where one is given', () => {
  assert.deepEqual(finding('WHL-016', 'unknown', sight), {
    rule: 'WHL-016',
    severity: 'note',
    answer: 'unknown',
    ...sight,
    evidence: [],
  });
  assert.equal(finding('WHL-001', 'fail', { ...sight, line: 3 }).line, 3);
});

test('texts of 1,000 characters are shown whole, longer ones cut, and 200 lines of evidence are enough', () => {
  const shown = (length: number) =>
    finding('WHL-001', 'fail', { ...sight, observed: 'x'.repeat(length) }).observed;
  assert.equal(shown(1000), 'x'.repeat(1000));
  assert.equal(shown(1001), `${'x'.repeat(1000)}…`);
  const evidence = Array.from({ length: 201 }, (_, index) => `${index}`);
  assert.deepEqual(finding('WHL-001', 'fail', { ...sight, evidence }).evidence, evidence.slice(0, 200));
});

test('what a foreign text does to a terminal is made harmless in file, expected, observed and evidence', () => {
  const harm = '\u001b[31m';
  const found = finding('WHL-001', 'fail', { file: harm, expected: harm, observed: harm, evidence: [harm] });
  for (const text of [found.file, found.expected, found.observed, ...found.evidence])
    assert.ok(!text.includes('\u001b'));
});

test('errors, warnings and notes of the first rules are as the table says, REP-009 alone is of the pack nx47', () => {
  const of = (severity: string) =>
    Object.entries(rules).flatMap(([id, rule]) =>
      rule.severity === severity && /^(?:WHL|DEP|NBK|MET)/.test(id) ? [id] : [],
    );
  assert.deepEqual(
    of('note').filter((id) => /^(?:WHL|DEP)/.test(id)),
    ['WHL-016', 'DEP-007', 'DEP-008', 'DEP-009'],
  );
  assert.ok(of('warning').includes('WHL-006') && of('error').includes('WHL-007'));
  const nx47 = Object.entries(rules).filter(([, { pack }]) => pack === 'nx47');
  assert.ok(nx47.some(([id]) => id === 'REP-009'));
  for (const { severity, pack } of Object.values(rules)) {
    assert.ok(['error', 'warning', 'note'].includes(severity) && ['core', 'nx47'].includes(pack));
  }
});
