import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkpointPath } from '../../../src/model/run-index.ts';

test('checkpoints sort by their size: that of 12 runs is ledger/checkpoints/00000012', () => {
  assert.equal(checkpointPath(12), 'ledger/checkpoints/00000012');
  assert.ok(checkpointPath(9) < checkpointPath(10));
});
