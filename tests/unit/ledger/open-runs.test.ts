import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openRuns } from '../../../src/ledger/open-runs.ts';
import type { IndexEntry } from '../../../src/model/run-index.ts';

const run = (seq: number, verdict: string, nonce: string): IndexEntry => ({
  schema: 'nx47.index/1',
  ...{ seq, verdict, nonce, prev: '0'.repeat(64), time: '2026-11-21T10:00:00Z' },
  ...{ session: `session/${seq}`, task: 'T1', cause: '', head: '0'.repeat(64), events: 1 },
  ...{ files: '0'.repeat(64), commit: '', kernel: 'me/mine v1', dataset: '' },
});

test('a detached run stays open until one with its nonce is judged: NO-GO closes it, INCONCLUSIVE does not', () => {
  const runs = [run(1, 'PENDING', 'a'), run(2, 'PENDING', 'b'), run(3, 'INCONCLUSIVE', 'b')];
  assert.deepEqual(
    openRuns([...runs, run(4, 'NO-GO', 'a')]).map(({ seq }) => seq),
    [2],
  );
  for (const verdict of ['GO', 'GO-PRIVATE-ROOT', 'REHEARSED'])
    assert.deepEqual(openRuns([...runs, run(4, verdict, 'a'), run(5, verdict, 'b')]), []);
});

test('a run that was judged at once was never open', () => {
  assert.deepEqual(openRuns([run(1, 'GO', 'a'), run(2, 'INCONCLUSIVE', 'b')]), []);
});
