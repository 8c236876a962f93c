import type { Cause, State } from './resolve.ts';
import { pythonKey } from './stock.ts';

/**
 * The name that pip decides next: the interpreter, then pinned ones (`==`), parties of the last conflict, those
 * nearest to the command, in its order, those with any version asked for, and at last by the alphabet. pip
 * 24.1 means to put exact files first, and by a slip puts every name first that anything asks for.
 */
export function choosePreferred(
  open: readonly string[],
  state: State,
  depths: Map<string, number>,
  requested: ReadonlySet<string> | undefined,
): string {
  const order = new Map([...(requested ?? [])].map((name, index) => [name, index] as const));
  const parties = new Set(state.causes.flatMap(({ want, parent }) => [want.key, parent?.key ?? want.key]));
  let best: readonly [string, readonly number[]] | undefined;
  for (const key of open) {
    const causes = state.criteria.get(key)?.causes ?? [];
    const rank = [key === pythonKey ? 0 : 1, ...rankOf(key, causes, depths, { order, parties })];
    if (best === undefined || isBefore([key, rank], best)) best = [key, rank];
  }
  return best?.[0] ?? '';
}

type Circumstances = {
  readonly order: ReadonlyMap<string, number>;
  readonly parties: ReadonlySet<string>;
};

function rankOf(
  key: string,
  causes: readonly Cause[],
  depths: Map<string, number>,
  { order, parties }: Circumstances,
): number[] {
  const operators = causes.flatMap(
    ({ want }) => want.requirement?.specifiers.map(({ operator }) => operator) ?? [],
  );
  const place = order.get(key);
  const depth = place === undefined ? inferredDepth(causes, depths) : 1;
  depths.set(key, depth);
  return [
    Number(causes.length === 0),
    Number(!operators.some((operator) => operator.startsWith('=='))),
    Number(!parties.has(key)),
    depth,
    place ?? Number.POSITIVE_INFINITY,
    Number(operators.length === 0),
  ];
}

function inferredDepth(causes: readonly Cause[], depths: ReadonlyMap<string, number>): number {
  const parents = causes.map(({ parent }) =>
    parent === undefined ? 0 : (depths.get(parent.key) ?? Number.POSITIVE_INFINITY),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...parents) + 1;
}

function isBefore(
  [key, rank]: readonly [string, readonly number[]],
  [bestKey, bestRank]: readonly [string, readonly number[]],
): boolean {
  for (const [index, value] of rank.entries()) {
    const best = bestRank[index] ?? 0;
    if (value !== best) return value < best;
  }
  return key < bestKey;
}
