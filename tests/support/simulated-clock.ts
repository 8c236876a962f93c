import { setImmediate as turn } from 'node:timers/promises';
import { Failure } from '../../src/model/failure.ts';
import type { Clock } from '../../src/model/world.ts';

export type SimulatedClock = Clock & {
  /** Seconds since the start. */
  elapsed(): number;
  /** Runs to the end of the work, letting simulated time pass whenever everybody sleeps. */
  during<T>(work: Promise<T>): Promise<T>;
};

/** A clock for several sleepers at once: time jumps to the first that is due when nothing else is left to do. */
export function simulatedClock(start = 1_795_000_000): SimulatedClock {
  let seconds = 0;
  const sleepers = new Set<{ readonly due: number; wake(): void }>();
  const elapsed = () => seconds;
  return {
    elapsed,
    now: () => new Date((start + seconds) * 1000),
    monotonicNs: () => BigInt(Math.round((start + seconds) * 1e9)),
    sleep: (length, signal) =>
      new Promise((resolve, reject) => {
        const sleeper = {
          due: seconds + length,
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', cancel);
            resolve();
          },
        };
        const cancel = () => {
          sleepers.delete(sleeper);
          reject(new Failure('CANCELLED'));
        };
        if (signal.aborted) return reject(new Failure('CANCELLED'));
        signal.addEventListener('abort', cancel, { once: true });
        sleepers.add(sleeper);
      }),
    async during(work) {
      let over = false;
      const end = () => {
        over = true;
      };
      work.then(end, end);
      for (;;) {
        // Promises that are ready settle before time passes.
        for (let rest = 0; rest < 3; rest += 1) await turn();
        if (over) return work;
        const [next] = [...sleepers].toSorted((a, b) => a.due - b.due);
        if (next === undefined) throw new Error('nobody sleeps and the work does not end');
        seconds = Math.max(seconds, next.due);
        next.wake();
      }
    },
  };
}
