import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attestationFiles } from '../../../src/report/attestation.ts';

const checkpoint = { name: 'ledger/checkpoints/00000003', sha256: 'c'.repeat(64) };

test('a run that came to no subject, or whose statement is none, leaves nothing to sign', () => {
  assert.deepEqual(attestationFiles(undefined, checkpoint), {});
  assert.deepEqual(attestationFiles({ subject: 'all', predicate: {} }, checkpoint), {});
});

test('the statement keeps its words, and its subjects get the checkpoint at their end', () => {
  const subject = [{ name: 'a.ipynb', digest: { sha256: 'a'.repeat(64) } }];
  const files = attestationFiles({ _type: 'x', subject, predicate: { result: 'PASSED' } }, checkpoint);
  const statement = JSON.parse(files['statement.json'] ?? '');
  assert.deepEqual([statement['_type'], statement.predicate.result], ['x', 'PASSED']);
  assert.deepEqual(
    (files['subjects.sha256'] ?? '').split('\n').map((line) => line.split('  ')[1]),
    ['a.ipynb', 'ledger/checkpoints/00000003', undefined],
  );
});
