import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryGrowing } from '../../../src/macro/retry.ts';
import { Failure } from '../../../src/model/failure.ts';

const patience = { attempts: 5, firstSeconds: 1, mostSeconds: 3 };

function waiting() {
  const waits: number[] = [];
  const clock = {
    now: () => new Date(0),
    monotonicNs: () => 0n,
    sleep: async (seconds: number) => void waits.push(seconds),
  };
  return { waits, ports: { clock, signal: new AbortController().signal } };
}

test('what never succeeds is tried five times, after 1, 2, 3 and 3 seconds, and not once more', async () => {
  const { waits, ports } = waiting();
  const tried: number[] = [];
  const act = async (attempt: number) => tried.push(attempt);
  await retryGrowing(act, () => true, patience, ports);
  assert.deepEqual(
    [tried, waits],
    [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 3],
    ],
  );
});

test('what succeeds is not tried again, and no attempt at all is a defect', async () => {
  const { waits, ports } = waiting();
  assert.equal(
    await retryGrowing(
      async () => 'ok',
      (answer) => answer !== 'ok',
      patience,
      ports,
    ),
    'ok',
  );
  assert.deepEqual(waits, []);
  const none = retryGrowing(
    async () => 1,
    () => true,
    { ...patience, attempts: 0 },
    ports,
  );
  await assert.rejects(none, (error: unknown) => error instanceof Failure && error.code === 'DEFECT');
});
