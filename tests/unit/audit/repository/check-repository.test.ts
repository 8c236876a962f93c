import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRepository } from '../../../../src/audit/repository/check-repository.ts';
import { repositoryRules } from '../../../../src/audit/repository/rules.ts';
import { sound, withSettings } from '../../../support/audit-builder.ts';
import { withTexts } from '../../../support/repository-facts.ts';

test('a sound project is held to every rule of the repository but those on credentials and versions, each once', () => {
  const own = Object.keys(repositoryRules).filter((rule) => !/^(?:SEC|VER)/.test(rule));
  const { evaluated, findings } = checkRepository(sound);
  assert.deepEqual([...evaluated].sort(), own.sort());
  assert.deepEqual(findings, []);
});

test('an empty log and a pre-check that expects a.so, which the bundle lacks, are both told', () => {
  const texts = withTexts({ 'logs/run.log': '', 'check.py': 'EXPECTED_FILES = ["a.so"]' });
  const { findings } = checkRepository(withSettings({ prechecks: [['python3', 'check.py']] }, texts));
  assert.deepEqual(
    findings.map(({ rule, file }) => `${rule} ${file}`),
    ['REP-016 logs/run.log', 'REP-011 check.py'],
  );
});
