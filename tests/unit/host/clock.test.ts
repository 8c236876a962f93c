import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClock } from '../../../src/host/clock.ts';
import { Failure } from '../../../src/model/failure.ts';

test('sleeping 60 s ends at once with CANCELLED when the signal fires', async () => {
  const stop = new AbortController();
  const sleep = createClock().sleep(60, stop.signal);
  stop.abort();
  await assert.rejects(sleep, (error: unknown) => error instanceof Failure && error.code === 'CANCELLED');
});

test('the monotonic clock never runs backwards', () => {
  const clock = createClock();
  const before = clock.monotonicNs();
  assert.ok(clock.monotonicNs() >= before);
});
