/** A repeatable source of choices for generated cases: the same seed gives the same cases on every machine. */
export function deterministicChoice(seed: number): {
  below(bound: number): number;
  of<T>(items: readonly T[]): T;
} {
  let state = seed >>> 0;
  const below = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return {
    below,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
  };
}
