import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../src/audit/rules.ts';
import { type RepairerRow, repairers, unrepairedBy } from '../../../src/repair/repairers.ts';
import { repairEn } from '../../../src/text/en-repair.ts';
import { finding } from '../../support/breakages.ts';

test('every repairer names rules that the audit has and kinds that have a text, and no rule has two', () => {
  const named = repairers.flatMap((row) => row.rules);
  assert.deepEqual(
    named.filter((rule) => !Object.hasOwn(rules, rule)),
    [],
  );
  assert.equal(new Set(named).size, named.length);
  assert.equal(new Set(repairers.map(({ name }) => name)).size, repairers.length);
  for (const { kinds } of repairers) assert.ok(kinds.every((kind) => Object.hasOwn(repairEn.kinds, kind)));
});

test('a secret in the project is unrepairable as an unknown rule, a note is nothing, a rule of a repairer is its own', () => {
  const [known] = repairers;
  const table: readonly RepairerRow[] = known === undefined ? [] : [{ ...known, rules: ['REP-021'] }];
  const found = (rule: string, severity: 'error' | 'warning' | 'note') => ({ ...finding, rule, severity });
  const findings = [found('SEC-001', 'error'), found('REP-021', 'warning'), found('PRE-001', 'note')];
  assert.deepEqual(unrepairedBy(table, { profile: 'kaggle-py312', findings, rulesRun: [] }), [
    { rule: 'SEC-001', file: 'bundle/numpy.whl', why: 'unknown-rule', core: [] },
  ]);
});
