import type { Clock } from '../../src/model/world.ts';

const moment = 0.2;

/** A clock by which every wait takes a moment. */
export function hastyClock(clock: Clock): Clock {
  let skippedNs = 0n;
  return {
    now: () => clock.now(),
    monotonicNs: () => clock.monotonicNs() + skippedNs,
    sleep: async (seconds, signal) => {
      const slept = Math.min(moment, seconds);
      await clock.sleep(slept, signal);
      skippedNs += BigInt(Math.round((seconds - slept) * 1e9));
    },
  };
}
