import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderAuditTable } from '../../../src/report/audit-table.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { sound, withExtra } from '../../support/audit-builder.ts';
import { documentOf } from '../../support/audited-dossier.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const wheel = (name: string) =>
  buildWheel({ name, version: '1.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' });

test('two wheels refused by one rule share why and fix, each with its place, expected and observed', () => {
  const document = documentOf(withExtra(wheel('one'), wheel('other')));
  const lines = renderAuditTable(document, sentences('en'), 's/reports/report.md').split('\n');
  assert.equal(
    lines[0],
    `Audit, profile session-3.12.13: ${document.rules.length} rules, 2 errors, 0 not proven, 0 warnings, 0 notes`,
  );
  assert.equal(lines.filter((line) => line.startsWith('FAIL  WHL-008  error')).length, 1);
  const at = lines.indexOf('  bundle/one-1.0-cp311-cp311-manylinux_2_17_x86_64.whl');
  assert.match(lines[at + 1] ?? '', /^ {4}expected: cp312-cp312-manylinux_2_35_x86_64$/);
  assert.match(lines[at + 2] ?? '', /^ {4}observed: cp311-cp311-manylinux_2_17_x86_64: python cp311/);
  assert.equal(lines.filter((line) => line.startsWith('  What to do: ')).length, 1);
  assert.ok(lines.some((line) => line.startsWith('NO-GO — WHL-008: ')));
});

test('a sound project is told in French by its heading, its verdict and its report', () => {
  const text = renderAuditTable(documentOf(sound, 'fr'), sentences('fr'), 's/reports/report.md');
  assert.match(text, /^Audit, profil session-3\.12\.13 : \d+ règles, 0 erreurs/);
  assert.match(text, /\nNO-GO \(non certifié sur Kaggle\) : AUDITED\n/);
  assert.match(text, /\nRapport : s\/reports\/report\.md\n$/);
});

test('an escape sequence in a foreign name does not reach the terminal', () => {
  const document = documentOf(sound);
  const finding = { ...document.rules[0], rule: 'SEC-001', severity: 'error', answer: 'fail' } as const;
  const hostile = {
    ...finding,
    title: 't',
    why: 'w',
    fix: 'f',
    file: 'a\u001b[2Jb',
    expected: '',
    observed: '\u202e',
    evidence: [],
  };
  const text = renderAuditTable({ ...document, findings: [hostile] }, sentences('en'), '');
  assert.doesNotMatch(text, /[\u001b\u202e]/);
});
