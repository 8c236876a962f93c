import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runBody } from '../../../src/ledger/run-body.ts';

const chain = { head: 'a'.repeat(64), count: 9 };
const files = 'b'.repeat(64);

test('a summary gives verdict, commit, kernel v7 and dataset v3 to the index', () => {
  const summary = {
    ...{ task_id: 'T2', verdict: 'NO-GO', cause: 'GATE-052', nonce: '5', extra: 1 },
    kernel: { owner: 'me', slug: 'k', version: 7, url: 'x' },
    dataset: { owner: 'me', slug: 'd', version: 3 },
    repository: { head: 'c'.repeat(40) },
  };
  assert.deepEqual(runBody('s', summary, chain, files), {
    ...{ session: 'session/s', task: 'T2', verdict: 'NO-GO', cause: 'GATE-052', nonce: '5' },
    ...{ head: chain.head, events: 9, files, commit: 'c'.repeat(40), kernel: 'me/k v7', dataset: 'me/d v3' },
  });
});

for (const [what, summary] of [
  ['without a summary', undefined],
  ['with a damaged one', { verdict: 7 }],
  ['with one that has no verdict', { verdict: null, cause: 'x' }],
] as const) {
  test(`a run ${what} has proven nothing: INCONCLUSIVE, interrupted`, () => {
    const { verdict, cause, kernel, commit } = runBody('s', summary, chain, files);
    assert.deepEqual([verdict, cause, kernel, commit], ['INCONCLUSIVE', 'interrupted', '', '']);
  });
}
