import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../model/failure.ts';
import type { Clock } from '../model/world.ts';

/** The machine's clock; sleeping ends at once with CANCELLED when the signal fires. */
export function createClock(): Clock {
  return {
    now: () => new Date(),
    monotonicNs: () => process.hrtime.bigint(),
    sleep: async (seconds, signal) => {
      try {
        await delay(seconds * 1000, undefined, { signal });
      } catch (cause) {
        throw new Failure('CANCELLED', {}, { cause });
      }
    },
  };
}
