import type { Bounds, Cause, Criterion, State } from './resolver-state.ts';
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
    const criterion = state.criteria.get(key);
    if (criterion === undefined) continue;
    const rank = rankOf(key, criterion, depths, { order, parties });
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
  criterion: Criterion,
  depths: Map<string, number>,
  { order, parties }: Circumstances,
): number[] {
  const { causes } = criterion;
  const place = order.get(key);
  const depth = place === undefined ? inferredDepth(causes, depths) : 1;
  depths.set(key, depth);
  const { isPinned, isBound } = boundsOf(criterion);
  return [
    key === pythonKey ? 0 : 1,
    Number(causes.length === 0),
    Number(!isPinned),
    Number(!parties.has(key)),
    depth,
    place ?? Number.POSITIVE_INFINITY,
    Number(!isBound),
  ];
}

/** Every name that is open is ranked in every round: its criterion keeps what does not change. */
function boundsOf(criterion: Criterion): Bounds {
  if (criterion.bounds !== undefined) return criterion.bounds;
  const operators = criterion.causes.flatMap(
    ({ want }) => want.requirement?.specifiers.map(({ operator }) => operator) ?? [],
  );
  const isPinned = operators.some((operator) => operator.startsWith('=='));
  criterion.bounds = { isPinned, isBound: operators.length > 0 };
  return criterion.bounds;
}

function inferredDepth(causes: readonly Cause[], depths: ReadonlyMap<string, number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { parent } of causes) {
    const depth = parent === undefined ? 0 : (depths.get(parent.key) ?? Number.POSITIVE_INFINITY);
    if (depth < least) least = depth;
  }
  return least + 1;
}

function isBefore(
  [key, rank]: readonly [string, readonly number[]],
  [bestKey, bestRank]: readonly [string, readonly number[]],
): boolean {
  for (let index = 0; index < rank.length; index += 1) {
    const [value = 0, best = 0] = [rank[index], bestRank[index]];
    if (value !== best) return value < best;
  }
  return key < bestKey;
}
