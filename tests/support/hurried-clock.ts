import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../src/model/world.ts';

/** What a pause really takes: enough for others to get on with what they are at. */
const breathMs = 20;

/** What every pause is at least by this clock: a service asked every tenth of a second would be asked for minutes. */
const leastSeconds = 5;

export type HurriedClock = Clock & {
  /** Lets this time be over. */
  pass(seconds: number): void;
};

/** The machine's clock, but that every pause is over after a breath, as soon as `idle` resolves: it jumps the rest. */
export function hurriedClock(idle: () => Promise<unknown>): HurriedClock {
  let skippedNs = 0n;
  const pass = (seconds: number) => {
    skippedNs += BigInt(Math.round(seconds * 1e9));
  };
  return {
    now: () => new Date(Date.now() + Number(skippedNs / 1_000_000n)),
    monotonicNs: () => process.hrtime.bigint() + skippedNs,
    pass,
    sleep: async (seconds, signal) => {
      await idle();
      await pause(breathMs, undefined, { signal });
      pass(Math.max(seconds, leastSeconds));
    },
  };
}
