import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditDocument, auditDocumentSchema } from '../../../src/report/audit-json.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { sound, withExtra, withProject } from '../../support/audit-builder.ts';
import { auditedDossier, documentOf } from '../../support/audited-dossier.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const old = buildWheel({ name: 'scikit-image', version: '0.25.2', tag: 'cp311-cp311-manylinux_2_17_x86_64' });

test('a sound project is AUDITED: no finding, every rule evaluated is ok', () => {
  const document = auditDocumentSchema.parse(documentOf(sound));
  assert.deepEqual([document.verdict, document.cause, document.findings], ['AUDITED', '', []]);
  assert.ok(document.rules.length > 40);
  assert.ok(document.rules.every(({ answer }) => answer === 'ok'));
});

test('a cp311 wheel is a finding with its place in the bundle, its tag and its sentences', () => {
  const document = auditDocumentSchema.parse(documentOf(withExtra(old)));
  const [finding] = document.findings;
  assert.deepEqual(
    [finding?.rule, finding?.answer, finding?.file],
    ['WHL-008', 'fail', `bundle/${old.name}`],
  );
  assert.match(finding?.observed ?? '', /python cp311 ≠ cp312/);
  assert.match(finding?.fix ?? '', /Take the wheel published/);
  assert.equal(document.rules.find(({ id }) => id === 'WHL-008')?.answer, 'fail');
  assert.equal(document.verdict, 'NO-GO');
});

test('what fails comes before what is unknown, and that before warnings', () => {
  const facts = { ...withExtra(old), compilation: { minor: '', cells: [] } };
  const metadata = { name: 'kernel/kernel-metadata.json', bytes: Buffer.from('{') };
  const document = documentOf(withProject({ kernelMetadata: metadata }, facts));
  const ranks = document.findings.map(({ severity, answer }) => `${severity} ${answer}`);
  const order = ['error fail', 'error unknown', 'warning fail', 'warning unknown', 'note fail'];
  const places = ranks.map((rank) => order.indexOf(rank));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.ok(new Set(ranks).size > 1, ranks.join());
  assert.equal(document.findings.find(({ rule }) => rule === 'MET-001')?.file, metadata.name);
});

test('a check that stopped before its audit says why, and names no rule', () => {
  const { auditBefore, ...dossier } = auditedDossier(sound);
  assert.notEqual(auditBefore, undefined);
  const incident = { time: '', step: 'read-bundle', code: 'BUNDLE_MISSING', parameters: { path: 'b' } };
  const stopped = {
    ...dossier,
    incidents: [incident],
    verdict: { kind: 'NO-GO' as const, cause: 'BUNDLE_MISSING', packs: [], conditions: [] },
  };
  const document = auditDocumentSchema.parse(
    auditDocument(stopped, sentences('en'), { version: '1', language: 'en', rules: {} }),
  );
  assert.deepEqual([document.rules, document.findings], [[], []]);
  assert.deepEqual(
    document.incidents.map(({ step, code }) => [step, code]),
    [['read-bundle', 'BUNDLE_MISSING']],
  );
  assert.equal(document.profile, 'kaggle-py312');
});
