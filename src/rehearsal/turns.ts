/** Runs pieces of work one after the other, in the order in which they were asked for. */
export type Turns = { take<Result>(work: () => Promise<Result>): Promise<Result>; rest(): Promise<void> };

/** A queue of its own. A piece of work that fails does not hold up the next. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(work) {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
    async rest() {
      await last;
    },
  };
}
