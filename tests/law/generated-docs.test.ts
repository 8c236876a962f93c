import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditSchema } from '../../scripts/audit-schema.ts';
import { conditionsMd } from '../../scripts/conditions-md.ts';
import { configSchemaText } from '../../scripts/config-schema.ts';
import { contractMd } from '../../scripts/contract-md.ts';
import { fidelityMd } from '../../scripts/fidelity-md.ts';
import { machinesSchemaText } from '../../scripts/machines-schema.ts';
import { macroSchemaText } from '../../scripts/macro-schema.ts';
import { pagesWithTables, withTables } from '../../scripts/readme-tables.ts';
import { rulesMd } from '../../scripts/rules-md.ts';
import { scenariosMd } from '../../scripts/scenarios-md.ts';
import { troubleshootingMd } from '../../scripts/troubleshooting-md.ts';
import { verdictSchemaText } from '../../scripts/verdict-schema.ts';
import { whyNotMd } from '../../scripts/why-not-md.ts';
import { fidelityRegister } from '../../src/kaggle/fidelity-register.ts';
import { failureCodes } from '../../src/model/failure.ts';
import { en } from '../../src/text/en.ts';
import { crossCases } from '../support/cross-table.ts';
import { read } from './tree.ts';

test('docs/rules.md is what the tables of rules, conditions and failures say: `node scripts/rules-md.ts`', () => {
  assert.equal(read('docs/rules.md').text, rulesMd());
});

test('docs/guides/troubleshooting.md has each failure code once: `node scripts/troubleshooting-md.ts`', () => {
  const { text } = read('docs/guides/troubleshooting.md');
  assert.equal(text, troubleshootingMd());
  const headings = [...text.matchAll(/^### (\w+)$/gm)].map(([, code]) => code);
  assert.deepEqual(headings.toSorted(), failureCodes.toSorted());
});

test('docs/audit.schema.json is what the audit prints: `node scripts/audit-schema.ts`', () => {
  assert.equal(read('docs/audit.schema.json').text, auditSchema());
});

test('docs/conditions.md is what the table of conditions says: `node scripts/conditions-md.ts`', () => {
  assert.equal(read('docs/conditions.md').text, conditionsMd());
});

test('macros/00_contracts.md is what the guards say: `node scripts/contract-md.ts`', () => {
  assert.equal(read('macros/00_contracts.md').text, contractMd());
});

test('docs/verdict.schema.json is what a run leaves: `node scripts/verdict-schema.ts`', () => {
  assert.equal(read('docs/verdict.schema.json').text, verdictSchemaText());
});

test('docs/fidelity.md is what the register says: `node scripts/fidelity-md.ts`', () => {
  assert.equal(read('docs/fidelity.md').text, fidelityMd());
});

test('docs/why-not-the-official-client.md is what the cross matrix says: `node scripts/why-not-md.ts`', () => {
  assert.equal(read('docs/why-not-the-official-client.md').text, whyNotMd());
});

test('every row of the cross matrix has its sentences, and no sentence is left over', () => {
  assert.deepEqual(Object.keys(en.cross.cases).toSorted(), crossCases.toSorted());
});

for (const { id, test: file, title } of fidelityRegister) {
  test(`${id} names a test that exists: "${title}"`, () => {
    const { text } = read(file);
    assert.ok(text.includes('test(') && text.includes(title), `${file}: ${title}`);
  });
}

test('docs/scenarios.md is what the table of faults says: `node scripts/scenarios-md.ts`', () => {
  assert.equal(read('docs/scenarios.md').text, scenariosMd());
});

test('docs/nx47-macro.schema.json is what a macro file may hold: `node scripts/macro-schema.ts`', () => {
  assert.equal(read('docs/nx47-macro.schema.json').text, macroSchemaText());
});

test('docs/nx47.schema.json is what nx47.yml may hold: `node scripts/config-schema.ts`', () => {
  assert.equal(read('docs/nx47.schema.json').text, configSchemaText());
});

test('docs/nx47-machines.schema.json is what configs/machines.yml may hold: `node scripts/machines-schema.ts`', () => {
  assert.equal(read('docs/nx47-machines.schema.json').text, machinesSchemaText());
});

for (const [page, language] of Object.entries(pagesWithTables)) {
  test(`${page} has the tables of inputs and outputs: \`node scripts/readme-tables.ts\``, () => {
    const { text } = read(page);
    assert.equal(text, withTables(text, language));
  });
}
