import { choosePreferred } from './choose-preferred.ts';
import { connectedPins } from './connected-pins.ts';
import { findMatches } from './find-matches.ts';
import { meets, type Pin, type Stock, type Want } from './stock.ts';

/** A want, and the pin whose metadata brought it; no parent: the command itself. */
export type Cause = { readonly want: Want; readonly parent: Pin | undefined };
export type Criterion = {
  readonly candidates: readonly Pin[];
  readonly causes: readonly Cause[];
  readonly incompatible: readonly Pin[];
  /** The last pin found to meet all of them. */
  met?: Pin;
};
export type State = {
  readonly mapping: Map<string, Pin>;
  readonly criteria: Map<string, Criterion>;
  causes: readonly Cause[];
};
export type Resolution =
  | {
      readonly outcome: 'found';
      readonly pins: ReadonlyMap<string, Pin>;
      readonly criteria: ReadonlyMap<string, Criterion>;
      readonly rounds: number;
    }
  | { readonly outcome: 'refused'; readonly causes: readonly Cause[]; readonly rounds: number }
  /** The limit was reached; `causes` are the wants that were being tried. */
  | { readonly outcome: 'undecided'; readonly causes: readonly Cause[]; readonly rounds: number };

/** Criteria looked at in all rounds together; more than that takes seconds, and no real bundle comes near. */
const mostWork = 2_000_000;

/**
 * Pins everything that is wanted as the resolver of pip 24.1 and 24.2 does (resolvelib 1.0.1: one name a round, and
 * on a conflict back to the last pin that depends on one of its parties). Sound, and as incomplete as pip is.
 */
export function resolve(stock: Stock, roots: readonly Want[], limit: number = mostWork): Resolution {
  const first: State = { mapping: new Map(), criteria: new Map(), causes: [] };
  for (const want of roots) {
    const conflict = addWant(stock, first.criteria, { want, parent: undefined });
    if (conflict !== undefined) return { outcome: 'refused', causes: conflict.causes, rounds: 0 };
  }
  const states = [first, copyOf(first)];
  const depths = new Map<string, number>();
  let work = 0;
  for (let rounds = 1; ; rounds += 1) {
    const state = states.at(-1) ?? first;
    work += state.criteria.size + 1;
    const open = openNames(state);
    if (open.length === 0) {
      const { pins, circle } = connectedPins(state);
      if (circle !== undefined) return { outcome: 'refused', causes: circle, rounds };
      return { outcome: 'found', pins, criteria: state.criteria, rounds };
    }
    const key = choosePreferred(open, state, depths, stock.options.requested);
    if (work > limit) return { outcome: 'undecided', causes: state.criteria.get(key)?.causes ?? [], rounds };
    const conflicts = pinOne(stock, state, key);
    if (conflicts.length === 0) {
      forgetReplaced(state, new Set(open));
      states.push(copyOf(state));
      continue;
    }
    work += 4 * conflicts.length * state.criteria.size;
    const causes = conflicts.flatMap((conflict) => conflict.causes);
    if (!backjump(stock, states, causes)) return { outcome: 'refused', causes, rounds };
    const last = states.at(-1);
    if (last !== undefined) last.causes = causes;
  }
}

function openNames(state: State): string[] {
  const open: string[] = [];
  for (const [key, criterion] of state.criteria) if (!isMet(state, key, criterion)) open.push(key);
  return open;
}

function copyOf(state: State): State {
  return { mapping: new Map(state.mapping), criteria: new Map(state.criteria), causes: state.causes };
}

/** Adds a want to its criterion, or gives the criterion that nothing meets. */
function addWant(stock: Stock, criteria: Map<string, Criterion>, cause: Cause): Criterion | undefined {
  const { key } = cause.want;
  const before = criteria.get(key);
  const incompatible = before?.incompatible ?? [];
  const causes = [...(before?.causes ?? []), cause];
  const about = (name: string) => (name === key ? causes : (criteria.get(name)?.causes ?? [])).map(wantOf);
  const criterion: Criterion = {
    candidates: findMatches(stock, key, about, incompatible),
    causes,
    incompatible,
  };
  if (criterion.candidates.length === 0) return criterion;
  criteria.set(key, criterion);
  return undefined;
}

function wantOf(cause: Cause): Want {
  return cause.want;
}

function isMet(state: State, key: string, criterion: Criterion): boolean {
  const pin = state.mapping.get(key);
  if (pin === undefined) return false;
  if (criterion.met === pin) return true;
  if (!criterion.causes.every(({ want }) => meets(want, pin))) return false;
  criterion.met = pin;
  return true;
}

/** Pins the first candidate whose own wants conflict with nothing; the conflicts of all when there is none. */
function pinOne(stock: Stock, state: State, key: string): Criterion[] {
  const conflicts: Criterion[] = [];
  for (const parent of state.criteria.get(key)?.candidates ?? []) {
    const conflict = firstConflict(stock, state.criteria, parent);
    if (conflict === undefined) {
      state.mapping.delete(key);
      state.mapping.set(key, parent);
      return [];
    }
    conflicts.push(conflict);
  }
  return conflicts;
}

/** Adds what the pin wants; on a conflict nothing of it stays. */
function firstConflict(stock: Stock, criteria: Map<string, Criterion>, parent: Pin): Criterion | undefined {
  const before: (readonly [string, Criterion | undefined])[] = [];
  for (const want of stock.dependencies(parent)) {
    before.push([want.key, criteria.get(want.key)]);
    const conflict = addWant(stock, criteria, { want, parent });
    if (conflict === undefined) continue;
    for (const [key, criterion] of before.reverse()) {
      if (criterion === undefined) criteria.delete(key);
      else criteria.set(key, criterion);
    }
    return conflict;
  }
  return undefined;
}

/** What a pin asked for counts no longer once another want has made the pin itself unfit. */
function forgetReplaced(state: State, open: ReadonlySet<string>): void {
  const unfit = new Set<string>();
  for (const [key, criterion] of state.criteria) {
    if (!open.has(key) && state.mapping.has(key) && !isMet(state, key, criterion)) unfit.add(key);
  }
  if (unfit.size === 0) return;
  for (const [key, criterion] of state.criteria) {
    const causes = criterion.causes.filter(({ parent }) => parent === undefined || !unfit.has(parent.key));
    state.criteria.set(key, { ...criterion, causes });
  }
}

/**
 * Drops states until the last pin that depends on a party of the conflict is undone, and marks it as incompatible
 * there. false: there is none.
 */
function backjump(stock: Stock, states: State[], causes: readonly Cause[]): boolean {
  const parties = new Set(causes.flatMap(({ want, parent }) => [want.key, ...(parent ? [parent.key] : [])]));
  while (states.length >= 3) {
    states.pop();
    const undone = undo(stock, states, parties);
    const base = states.at(-1);
    if (undone === undefined || base === undefined) return false;
    const state = copyOf(base);
    states.push(state);
    if (exclude(stock, state, undone)) return true;
  }
  return false;
}

type Undone = { readonly criteria: ReadonlyMap<string, Criterion>; readonly pin: Pin };

function undo(stock: Stock, states: State[], parties: ReadonlySet<string>): Undone | undefined {
  for (let broken = states.pop(); broken !== undefined; broken = states.pop()) {
    const pin = [...broken.mapping.values()].at(-1);
    if (pin === undefined) return undefined;
    if (stock.dependencies(pin).some(({ key }) => parties.has(key)))
      return { criteria: broken.criteria, pin };
  }
  return undefined;
}

function exclude(stock: Stock, state: State, { criteria, pin }: Undone): boolean {
  const gathered: (readonly [string, readonly Pin[]])[] = [
    ...[...criteria].map(([key, { incompatible }]) => [key, incompatible] as const),
    [pin.key, [pin]],
  ];
  const about = (name: string) => (state.criteria.get(name)?.causes ?? []).map(wantOf);
  for (const [key, more] of gathered) {
    const criterion = state.criteria.get(key);
    if (more.length === 0 || criterion === undefined) continue;
    const incompatible = [...new Set([...more, ...criterion.incompatible])];
    const candidates = findMatches(stock, key, about, incompatible);
    if (candidates.length === 0) return false;
    state.criteria.set(key, { candidates, causes: criterion.causes, incompatible });
  }
  return true;
}
