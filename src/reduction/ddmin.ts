/** What became of a failure when something was left out; `stop`: nothing more may be asked. */
export type Sameness = 'same' | 'other' | 'unknown' | 'stop';

/** What is left. `isMinimal`: leaving out any single one of them was tried on exactly this rest, and gave another answer. */
export type Reduced<Unit> = { readonly kept: readonly Unit[]; readonly isMinimal: boolean };

/**
 * Leaves out as much as possible of what is known to fail, as long as `ask` says that the rest fails the same way: in
 * halves, quarters and so on down to single units (delta debugging, Zeller and Hildebrandt 2002, by complements). The
 * answer fails the same way whatever the question is like; it is 1-minimal unless `ask` said `stop`. An `unknown` keeps
 * what it was asked about.
 */
export async function ddmin<Unit>(
  units: readonly Unit[],
  ask: (rest: readonly Unit[]) => Promise<Sameness>,
): Promise<Reduced<Unit>> {
  if (units.length === 0) return { kept: units, isMinimal: true };
  const nothing = await ask([]);
  if (nothing === 'same') return { kept: [], isMinimal: true };
  if (nothing === 'stop') return { kept: units, isMinimal: false };
  let kept = units;
  let size = Math.ceil(units.length / 2);
  while (kept.length > 1) {
    const swept = await sweep(kept, Math.min(size, kept.length - 1), ask);
    const isSmaller = swept.kept.length < kept.length;
    kept = swept.kept;
    if (swept.stopped) return { kept, isMinimal: false };
    // What could not go before may go now that others are gone.
    if (size === 1 && !isSmaller) break;
    size = Math.max(1, Math.floor(size / 2));
  }
  return { kept, isMinimal: true };
}

/** Tries to leave out each run of `size` units once, from the last to the first: what comes later is needed less. */
async function sweep<Unit>(
  units: readonly Unit[],
  size: number,
  ask: (rest: readonly Unit[]) => Promise<Sameness>,
): Promise<{ readonly kept: readonly Unit[]; readonly stopped: boolean }> {
  let kept = units;
  for (let end = kept.length; end > 0; end -= size) {
    const rest = [...kept.slice(0, Math.max(0, end - size)), ...kept.slice(end)];
    // The empty rest is known already.
    if (rest.length === 0) continue;
    const answer = await ask(rest);
    if (answer === 'stop') return { kept, stopped: true };
    if (answer === 'same') kept = rest;
  }
  return { kept, stopped: false };
}
