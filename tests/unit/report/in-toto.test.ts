import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { verdictKindSchema } from '../../../src/model/verdict.ts';
import { testResultStatement, testResults } from '../../../src/report/in-toto.ts';
import { perfect, setReport } from '../../support/breakages.ts';
import { buildDossier, reportName, someNoise } from '../../support/dossier-builder.ts';

const code = { name: 'notebook/n.ipynb', sha256: sha256Hex('n') };
const configuration = [{ name: 'nx47.yml', sha256: sha256Hex('yml') }];

function statement(dossier: Dossier) {
  return testResultStatement({ ...dossier, verdict: dossier.verdict ?? judge(dossier, someNoise) });
}

test('the subjects are manifest, code, library and main report with their digests', () => {
  const made = statement({ ...perfect, code, configuration });
  assert.deepEqual(
    made?.subject.map(({ name }) => name),
    ['bundle-manifest.json', 'notebook/n.ipynb', 'liblumvorax_replit.so', reportName],
  );
  assert.ok(made?.subject.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest.sha256)));
  assert.deepEqual(made?.predicate.configuration, [
    { name: 'nx47.yml', digest: { sha256: sha256Hex('yml') } },
  ]);
  assert.equal(made?._type, 'https://in-toto.io/Statement/v1');
  assert.equal(made?.predicateType, 'https://in-toto.io/attestation/test-result/v0.1');
});

test('only GO is PASSED, only a rehearsal is WARNED', () => {
  const of = (result: string) => verdictKindSchema.options.filter((kind) => testResults[kind] === result);
  assert.deepEqual([of('PASSED'), of('WARNED')], [['GO'], ['REHEARSED']]);
});

test('a rehearsal lists what only Kaggle can show as warned, and nothing as failed', () => {
  const made = statement(perfect)?.predicate;
  assert.equal(made?.result, 'WARNED');
  assert.deepEqual(made?.failedTests, []);
  assert.ok(made?.warnedTests.includes('GATE-098') && made.passedTests.includes('GATE-052'));
});

test('a run on Kaggle with something unproven is FAILED, and names it', () => {
  const made = statement({ ...perfect, target: 'kaggle' })?.predicate;
  assert.equal(made?.result, 'FAILED');
  assert.ok(made?.failedTests.includes('GATE-098'));
  assert.deepEqual(made?.warnedTests, []);
});

test('a refused run is FAILED with the condition that refused it', () => {
  const made = statement(buildDossier(setReport('status', 'fail')))?.predicate;
  assert.deepEqual([made?.result, made?.failedTests], ['FAILED', ['GATE-052']]);
});

test('every condition stands in exactly one of the three lists', () => {
  const dossier = { ...perfect, verdict: judge(perfect, someNoise) };
  const made = testResultStatement(dossier)?.predicate;
  const all = [...(made?.passedTests ?? []), ...(made?.warnedTests ?? []), ...(made?.failedTests ?? [])];
  assert.deepEqual(
    all.toSorted(),
    dossier.verdict.conditions.map(({ id }) => id),
  );
});

test('a run that came to no subject makes no statement', () => {
  const { manifest: _, manifestSha256: __, collected: ___, ...rest } = perfect;
  assert.equal(statement(rest), undefined);
});
