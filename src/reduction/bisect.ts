/** What one state of a line says of a failure; `stop`: nothing more may be asked. */
export type Side = 'good' | 'bad' | 'unknown' | 'stop';

/**
 * Where a line turns from good to bad: `good` and `bad` are two states that answered so (or the ends that were given),
 * and every state between them gave no answer. Without any between them the turn is found.
 */
export type Turn = {
  readonly good: number;
  readonly bad: number;
  /** States between them that were asked and gave no answer, in order. */
  readonly skipped: readonly number[];
  /** States between them that were not asked, because nothing more could be. */
  readonly unasked: number;
};

/**
 * Finds where a line of states turns: state 0 counts as good, state `count - 1` as bad, `ask` says what another one
 * is. A state that gives no answer is passed over for the nearest one that does, as git bisect does. Where the line
 * turns more than once, one of its turns is found. At least two states.
 */
export async function bisect(count: number, ask: (state: number) => Promise<Side>): Promise<Turn> {
  let good = 0;
  let bad = count - 1;
  const mute = new Set<number>();
  for (;;) {
    const next = nearestToMiddle(good, bad, mute);
    const side = next === undefined ? 'stop' : await ask(next);
    if (next === undefined || side === 'stop') {
      const skipped = [...mute].filter((state) => state > good && state < bad).sort((a, b) => a - b);
      return { good, bad, skipped, unasked: bad - good - 1 - skipped.length };
    }
    if (side === 'good') good = next;
    else if (side === 'bad') bad = next;
    else mute.add(next);
  }
}

function nearestToMiddle(good: number, bad: number, mute: ReadonlySet<number>): number | undefined {
  const middle = (good + bad) >> 1;
  for (let away = 0; middle - away > good || middle + away < bad; away += 1) {
    for (const state of [middle - away, middle + away])
      if (state > good && state < bad && !mute.has(state)) return state;
  }
  return undefined;
}
