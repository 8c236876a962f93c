import { choosePreferred } from './choose-preferred.ts';
import { connectedPins } from './connected-pins.ts';
import { findMatches } from './find-matches.ts';
import {
  addToLastPin,
  type Cause,
  type Criterion,
  emptyState,
  isMet,
  openNames,
  type State,
  setCriterion,
  setPin,
  settle,
  takeBackChanges,
  takeBackPin,
} from './resolver-state.ts';
import type { Pin, Stock, Want } from './stock.ts';

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
  const state = emptyState();
  for (const want of roots) {
    const conflict = addWant(stock, state, { want, parent: undefined });
    if (conflict !== undefined) return { outcome: 'refused', causes: conflict.causes, rounds: 0 };
  }
  settle(state);
  const depths = new Map<string, number>();
  let work = 0;
  for (let rounds = 1; ; rounds += 1) {
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
      continue;
    }
    work += 4 * conflicts.length * state.criteria.size;
    const causes = conflicts.flatMap((conflict) => conflict.causes);
    if (!backjump(stock, state, causes)) return { outcome: 'refused', causes, rounds };
    state.causes = causes;
  }
}

/** Adds a want to its criterion, or gives the criterion that nothing meets. */
function addWant(stock: Stock, state: State, cause: Cause): Criterion | undefined {
  const { criteria } = state;
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
  setCriterion(state, key, criterion);
  return undefined;
}

function wantOf(cause: Cause): Want {
  return cause.want;
}

/** Pins the first candidate whose own wants conflict with nothing; the conflicts of all when there is none. */
function pinOne(stock: Stock, state: State, key: string): Criterion[] {
  const conflicts: Criterion[] = [];
  for (const parent of state.criteria.get(key)?.candidates ?? []) {
    const conflict = firstConflict(stock, state, parent);
    if (conflict === undefined) {
      setPin(state, parent);
      return [];
    }
    conflicts.push(conflict);
  }
  return conflicts;
}

/** Adds what the pin wants; on a conflict nothing of it stays. */
function firstConflict(stock: Stock, state: State, parent: Pin): Criterion | undefined {
  const before = state.changes.length;
  for (const want of stock.dependencies(parent)) {
    const conflict = addWant(stock, state, { want, parent });
    if (conflict === undefined) continue;
    takeBackChanges(state, before);
    return conflict;
  }
  return undefined;
}

/** What a pin asked for counts no longer once another want has made the pin itself unfit. */
function forgetReplaced(state: State, open: ReadonlySet<string>): void {
  const unfit = new Set<string>();
  for (const key of state.unsettled) {
    if (!open.has(key) && state.mapping.has(key) && !isMet(state, key)) unfit.add(key);
  }
  if (unfit.size === 0) return;
  for (const [key, criterion] of state.criteria) {
    const causes = criterion.causes.filter(({ parent }) => parent === undefined || !unfit.has(parent.key));
    const { candidates, incompatible } = criterion;
    setCriterion(state, key, { candidates, causes, incompatible });
  }
  addToLastPin(state);
}

/**
 * Takes back pins until the last one that depends on a party of the conflict is undone, and marks it as incompatible
 * there. false: there is none.
 */
function backjump(stock: Stock, state: State, causes: readonly Cause[]): boolean {
  const parties = new Set(causes.flatMap(({ want, parent }) => [want.key, ...(parent ? [parent.key] : [])]));
  while (state.steps.length > 0) {
    takeBackChanges(state);
    const undone = undo(stock, state, parties);
    if (undone === undefined) return false;
    if (exclude(stock, state, undone)) return true;
  }
  return false;
}

type Undone = { readonly marked: readonly (readonly [string, readonly Pin[]])[]; readonly pin: Pin };

function undo(stock: Stock, state: State, parties: ReadonlySet<string>): Undone | undefined {
  for (let last = state.steps.at(-1); last !== undefined; last = state.steps.at(-1)) {
    const { pin } = last;
    const isParty = stock.dependencies(pin).some(({ key }) => parties.has(key));
    const marked = isParty ? [...state.criteria].map(([key, one]) => [key, one.incompatible] as const) : [];
    takeBackPin(state);
    if (isParty) return { marked, pin };
  }
  return undefined;
}

function exclude(stock: Stock, state: State, { marked, pin }: Undone): boolean {
  const gathered: (readonly [string, readonly Pin[]])[] = [...marked, [pin.key, [pin]]];
  const about = (name: string) => (state.criteria.get(name)?.causes ?? []).map(wantOf);
  for (const [key, more] of gathered) {
    const criterion = state.criteria.get(key);
    if (more.length === 0 || criterion === undefined) continue;
    const incompatible = [...new Set([...more, ...criterion.incompatible])];
    const candidates = findMatches(stock, key, about, incompatible);
    if (candidates.length === 0) return false;
    setCriterion(state, key, { candidates, causes: criterion.causes, incompatible });
  }
  return true;
}
