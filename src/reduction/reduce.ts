import type { Cut, CutKind } from './cut.ts';
import { ddmin, type Sameness } from './ddmin.ts';
import { type ProjectState, stateDigest } from './project-state.ts';

/** A project made small, and how far it got. */
export type ReducedProject = {
  readonly state: ProjectState;
  /** Whether leaving out any single unit of what is left was tried on exactly this state, and is another failure. */
  readonly isMinimal: boolean;
};

/** What is told while a project gets smaller: how many units of a kind there were and are. */
export type Shrunk = { readonly kind: CutKind; readonly before: number; readonly after: number };

/**
 * Makes a failing state as small as it gets while `ask` says that it fails the same way: every cut, level by level,
 * again and again until none of them changes anything any more. Stops where `ask` says so, with the smallest so far.
 */
export async function reduce(
  start: ProjectState,
  cuts: readonly Cut[],
  ask: (state: ProjectState) => Promise<Sameness>,
  tell: (shrunk: Shrunk) => void,
): Promise<ReducedProject> {
  let state = start;
  for (;;) {
    const before = stateDigest(state);
    for (const cut of cuts) {
      const after = await cutAll(state, cut, ask, tell);
      state = after.state;
      if (!after.isMinimal) return after;
    }
    if (stateDigest(state) === before) return { state, isMinimal: true };
  }
}

/** How many units of each kind a state has, all levels together. */
export async function sizesOf(state: ProjectState, cuts: readonly Cut[]): Promise<Map<CutKind, number>> {
  const sizes = new Map<CutKind, number>();
  for (const cut of cuts) {
    let count = 0;
    for (let level = 0; ; level += 1) {
      const units = await cut.unitsOf(state, level);
      if (units === undefined) break;
      count += units.ids.length;
    }
    sizes.set(cut.kind, count);
  }
  return sizes;
}

async function cutAll(
  start: ProjectState,
  cut: Cut,
  ask: (state: ProjectState) => Promise<Sameness>,
  tell: (shrunk: Shrunk) => void,
): Promise<ReducedProject> {
  let state = start;
  for (let level = 0; ; level += 1) {
    const units = await cut.unitsOf(state, level);
    if (units === undefined) return { state, isMinimal: true };
    const { ids, keep } = units;
    const { kept, isMinimal } = await ddmin(ids, (rest) => ask(keep(rest)));
    if (kept.length < ids.length) {
      state = keep(kept);
      tell({ kind: cut.kind, before: ids.length, after: kept.length });
    }
    if (!isMinimal) return { state, isMinimal };
  }
}
