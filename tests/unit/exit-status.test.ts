import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitStatusOf, exitStatusOfFailure } from '../../src/exit-status.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { type VerdictKind, verdictKindSchema } from '../../src/model/verdict.ts';

const statusOf = (kind: VerdictKind, askedFor: 'kaggle' | 'rehearsal') =>
  exitStatusOf({ kind, cause: '', packs: [], conditions: [] }, askedFor);

test('a rehearsal is 0 when a rehearsal was asked for and 1 when Kaggle was', () => {
  assert.deepEqual([statusOf('REHEARSED', 'rehearsal'), statusOf('REHEARSED', 'kaggle')], [0, 1]);
});

test('GO is 0, NO-GO 1, INCONCLUSIVE and GO-PRIVATE-ROOT 3, PENDING 4', () => {
  const kinds: VerdictKind[] = ['GO', 'NO-GO', 'INCONCLUSIVE', 'GO-PRIVATE-ROOT', 'PENDING'];
  assert.deepEqual(
    kinds.map((kind) => statusOf(kind, 'kaggle')),
    [0, 1, 3, 3, 4],
  );
});

test('every verdict has a status', () => {
  for (const kind of verdictKindSchema.options) assert.equal(typeof statusOf(kind, 'kaggle'), 'number');
});

const failures: [FailureCode, number][] = [
  ['USAGE_UNKNOWN_FLAG', 2],
  ['CONFIG_UNKNOWN_KEY', 2],
  ['KAGGLE_REFUSED', 1],
  ['PYTHON_MISSING', 3],
  ['CANCELLED', 130],
  ['DEFECT', 70],
];
for (const [code, status] of failures) {
  test(`${code} ends with status ${status}`, () =>
    assert.equal(exitStatusOfFailure(new Failure(code)), status));
}
