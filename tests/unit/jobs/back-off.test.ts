import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOff } from '../../../src/jobs/back-off.ts';

test('the pause before the next attempt doubles from 2 s and never exceeds 60 s', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => backOff(attempts, 10));
  assert.deepEqual(pauses, [2, 4, 8, 16, 32, 60, 60]);
});

test('after the last of three attempts there is no fourth', () => {
  assert.deepEqual([backOff(2, 3), backOff(3, 3), backOff(1, 1)], [4, undefined, undefined]);
});
