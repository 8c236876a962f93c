import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../src/model/world.ts';

/** What a pause really takes: enough for others to get on with what they are at. */
const breathMs = 20;

/** What every pause is at least by this clock: a service asked every tenth of a second would be asked for minutes. */
const leastSeconds = 5;

/** The machine's clock, but that every pause is over after a breath, as soon as `idle` resolves: it jumps the rest. */
export function hurriedClock(idle: () => Promise<unknown>): Clock {
  let skippedNs = 0n;
  return {
    now: () => new Date(Date.now() + Number(skippedNs / 1_000_000n)),
    monotonicNs: () => process.hrtime.bigint() + skippedNs,
    sleep: async (seconds, signal) => {
      await idle();
      await pause(breathMs, undefined, { signal });
      skippedNs += BigInt(Math.round(Math.max(seconds, leastSeconds) * 1e9));
    },
  };
}
