import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditSchema } from '../../scripts/audit-schema.ts';
import { rulesMd } from '../../scripts/rules-md.ts';
import { read } from './tree.ts';

test('docs/rules.md is what the tables of rules, conditions and failures say: `node scripts/rules-md.ts`', () => {
  assert.equal(read('docs/rules.md').text, rulesMd());
});

test('docs/audit.schema.json is what the audit prints: `node scripts/audit-schema.ts`', () => {
  assert.equal(read('docs/audit.schema.json').text, auditSchema());
});
