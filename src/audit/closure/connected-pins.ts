import type { Cause, State } from './resolver-state.ts';
import type { Pin } from './stock.ts';

/**
 * The pins that something still leads to from the command; the rest was pinned on the way and is not installed.
 * pip 24 looks for that way without remembering where it has been: where pins that nothing leads to require each
 * other, it ends in a RecursionError. `circle` then holds what they want of each other.
 */
export function connectedPins({ mapping, criteria }: State): {
  readonly pins: Map<string, Pin>;
  readonly circle?: readonly Cause[];
} {
  const current = new Set(mapping.values());
  const connected = new Set<string>();
  for (const start of criteria.keys()) {
    const circle = findWay({ criteria, current, connected }, start);
    if (circle !== undefined) return { pins: new Map(), circle };
  }
  return { pins: new Map([...mapping].filter(([key]) => connected.has(key))) };
}

type Ground = {
  readonly criteria: State['criteria'];
  readonly current: ReadonlySet<Pin>;
  readonly connected: Set<string>;
};
type Step = { readonly key: string; readonly causes: readonly Cause[]; next: number };

/** Marks every name on the way to the command that is found from `start`; a circle that was run into. */
function findWay({ criteria, current, connected }: Ground, start: string): readonly Cause[] | undefined {
  const path: Step[] = [];
  const enter = (key: string) => path.push({ key, causes: criteria.get(key)?.causes ?? [], next: 0 });
  enter(start);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const cause = step.causes[step.next];
    const parent = cause?.parent;
    step.next += 1;
    if (connected.has(step.key) || (cause !== undefined && parent === undefined)) {
      for (const { key } of path) connected.add(key);
      return undefined;
    }
    if (parent === undefined) path.pop();
    else if (current.has(parent)) {
      const { key } = parent;
      const again = path.findIndex((one) => one.key === key);
      if (again >= 0) return path.slice(again).flatMap((one) => one.causes[one.next - 1] ?? []);
      enter(key);
    }
  }
  return undefined;
}
