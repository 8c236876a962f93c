import type { Clock } from '../../src/model/world.ts';

/** A clock that stands still but for its sleepers, which it lets pass at once. */
export function jumpingClock(start = 1_795_000_000): Clock & { readonly slept: number[] } {
  let seconds = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(seconds * 1000),
    monotonicNs: () => BigInt(Math.round(seconds * 1e9)),
    sleep: async (length) => {
      slept.push(length);
      seconds += length;
    },
  };
}
