import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEvidence } from '../../../../src/audit/repository/evidence-paths.ts';

test('a report, a log and a measurement are evidence by a word of their path, other files are not', () => {
  for (const path of [
    'report.json',
    'a/Reports/x.csv',
    'my_rapport-2.MD',
    'RESULTS/x.html',
    'resultat.txt',
    'evidence/x.xml',
    'preuve.log',
    'x.log.jsonl',
    'validation_1.json',
    'certification.md',
    'verdicts.txt',
    'metrics.csv',
    'checksums.txt',
    'fingerprint.json',
    'run-stdout.log',
  ]) {
    assert.ok(isEvidence(path), path);
  }
  const words =
    'report reports rapport rapports result results resultat resultats evidence preuve preuves log logs validation certif verdict verdicts metrics checksum checksums fingerprint stdout';
  for (const word of words.split(' ')) assert.ok(isEvidence(`a/${word}.json`), word);
  assert.ok(isEvidence('logs/x.stubs.json'));
  for (const path of [
    'report.py',
    'x.json',
    'reporting.json',
    'myreport.json',
    'logs/run_stderr.log',
    'logs/x.stub',
    'login.json',
    'report',
    'blogs.md',
  ]) {
    assert.ok(!isEvidence(path), path);
  }
});
