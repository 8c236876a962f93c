import { meets, type Pin, type Want } from './stock.ts';

/** A want, and the pin whose metadata brought it; no parent: the command itself. */
export type Cause = { readonly want: Want; readonly parent: Pin | undefined };
export type Criterion = {
  readonly candidates: readonly Pin[];
  readonly causes: readonly Cause[];
  readonly incompatible: readonly Pin[];
  /** The last pin found to meet all of them. */
  met?: Pin;
  /** What is known of the comparisons in its causes. */
  bounds?: Bounds;
};
/** Whether a version is asked for at all, and whether exactly one. */
export type Bounds = { readonly isPinned: boolean; readonly isBound: boolean };
type Change = readonly [key: string, before: Criterion | undefined];
/** One pin, with all that was changed since the one before. */
type Step = {
  readonly pin: Pin;
  readonly changes: readonly Change[];
  /** All pins before, where this one took the place of another of its name. */
  readonly before: readonly (readonly [string, Pin])[] | undefined;
};

/**
 * What a resolution has decided and what is asked of each name. resolvelib copies all of it for every pin; here what
 * a pin changes is written down, to be taken back.
 */
export type State = {
  readonly mapping: Map<string, Pin>;
  readonly criteria: Map<string, Criterion>;
  causes: readonly Cause[];
  readonly steps: Step[];
  changes: Change[];
  /** Every name whose criterion is not met, and some that were changed since it was looked at. */
  readonly unsettled: Set<string>;
  /** When each name was asked for first. */
  readonly places: Map<string, number>;
  asked: number;
};

/** Nothing asked, nothing decided. */
export function emptyState(): State {
  return {
    mapping: new Map(),
    criteria: new Map(),
    causes: [],
    steps: [],
    changes: [],
    unsettled: new Set(),
    places: new Map(),
    asked: 0,
  };
}

/** Changes what is asked of a name; undefined: nothing any more. */
export function setCriterion(state: State, key: string, criterion: Criterion | undefined): void {
  state.changes.push([key, state.criteria.get(key)]);
  place(state, key, criterion);
}

/** Everything done since the last pin counts from here on: nothing of it is taken back before that pin is. */
export function settle(state: State): void {
  state.changes = [];
}

/** Decides a name, in place of what was decided for it. */
export function setPin(state: State, pin: Pin): void {
  const { mapping } = state;
  const before = mapping.has(pin.key) ? [...mapping] : undefined;
  mapping.delete(pin.key);
  mapping.set(pin.key, pin);
  state.unsettled.add(pin.key);
  state.steps.push({ pin, changes: state.changes, before });
  state.changes = [];
}

/** Counts what was changed since the last pin to that pin. */
export function addToLastPin(state: State): void {
  const last = state.steps.pop();
  if (last !== undefined) state.steps.push({ ...last, changes: [...last.changes, ...state.changes] });
  state.changes = [];
}

/** Takes back what was changed after `from` changes since the last pin. */
export function takeBackChanges(state: State, from = 0): void {
  revert(state, state.changes.splice(from));
}

/** Takes back the last pin and all that it and its preparation changed, with what was changed since. */
export function takeBackPin(state: State): void {
  takeBackChanges(state);
  const last = state.steps.pop();
  if (last === undefined) return;
  const { pin, changes, before } = last;
  state.mapping.delete(pin.key);
  state.unsettled.add(pin.key);
  if (before !== undefined) {
    state.mapping.clear();
    for (const [key, other] of before) state.mapping.set(key, other);
  }
  revert(state, changes);
}

/** Names that are asked for and not decided, or not as asked, in the order in which they were asked for first. */
export function openNames(state: State): string[] {
  const open: string[] = [];
  for (const key of state.unsettled) {
    if (isMet(state, key)) state.unsettled.delete(key);
    else open.push(key);
  }
  const placeOf = (key: string) => state.places.get(key) ?? 0;
  return open.sort((one, other) => placeOf(one) - placeOf(other));
}

/** Whether what was decided for a name is what is asked of it; a name that nothing is asked of is met. */
export function isMet({ criteria, mapping }: State, key: string): boolean {
  const criterion = criteria.get(key);
  if (criterion === undefined) return true;
  const pin = mapping.get(key);
  if (pin === undefined) return false;
  if (criterion.met === pin) return true;
  if (!criterion.causes.every(({ want }) => meets(want, pin))) return false;
  criterion.met = pin;
  return true;
}

function revert(state: State, changes: readonly Change[]): void {
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const [key, before] = changes[index] ?? [''];
    place(state, key, before);
  }
}

function place(state: State, key: string, criterion: Criterion | undefined): void {
  const { criteria, unsettled, places } = state;
  if (criterion === undefined) {
    criteria.delete(key);
    unsettled.delete(key);
    places.delete(key);
    return;
  }
  if (!criteria.has(key)) {
    state.asked += 1;
    places.set(key, state.asked);
  }
  criteria.set(key, criterion);
  unsettled.add(key);
}
