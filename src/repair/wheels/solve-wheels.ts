import { planInstall } from '../../audit/closure/plan-install.ts';
import { meets, type Pin, pythonKey } from '../../audit/closure/stock.ts';
import { type Domain, namesOnlyWheels, type Option, openDomain, splitKey, type Wanted } from './domain.ts';
import {
  addCosts,
  type Choice,
  type Cost,
  compareCosts,
  costOf,
  noCost,
  restingChoice,
  type WheelWorld,
} from './wheel-world.ts';

/** What the bundle holds after the smallest edit; `proven` is false where the search was given up on the way. */
export type Solution =
  | {
      readonly outcome: 'found';
      /** The wheel of each name; names without one are left out. */
      readonly chosen: ReadonlyMap<string, Choice>;
      readonly cost: Cost;
      readonly proven: boolean;
      readonly steps: number;
    }
  | { readonly outcome: 'impossible'; readonly steps: number }
  | { readonly outcome: 'undecided'; readonly steps: number };

/** Choices tried; a real bundle takes a few hundred. */
const mostSteps = 100_000;

/**
 * The cheapest bundle that satisfies every demand, one wheel a name: by iterative deepening on the number of changes,
 * and by branch and bound on the rest of the cost. A dead end goes back to the last name that had a part in it, or in
 * the cost (conflict-directed backjumping). What satisfies means is what the audit means: the same pins, and in the
 * end pip's own plan.
 */
export function solveWheels(world: WheelWorld, limit: number = mostSteps): Solution {
  const names = new Set([...world.files.keys(), ...world.choices.keys(), ...presentNames(world)]);
  const rests = new Map([...names].map((name) => [name, restingChoice(world, name)] as const));
  if ([...rests.values()].includes('impossible')) return { outcome: 'impossible', steps: 0 };
  const domain = openDomain(world);
  const first = runSearch(world, domain, { limit });
  if (first.best === undefined) {
    return { outcome: first.ended === 'limit' ? 'undecided' : 'impossible', steps: first.steps };
  }
  const { best, proven, steps } = deepen(world, domain, first, limit);
  const base = [...rests].reduce(
    (sum, [name, rest]) => (rest === 'impossible' ? sum : addCosts(sum, costOf(world, name, rest))),
    noCost,
  );
  const chosen = new Map<string, Choice>();
  for (const [name, rest] of rests) {
    const choice = best.taken.has(name) ? best.taken.get(name) : rest;
    if (choice !== undefined && choice !== 'impossible') chosen.set(name, choice);
  }
  return { outcome: 'found', chosen, cost: addCosts(base, best.extra), proven, steps };
}

/** Whether the demands can be met at all, at whatever cost. */
export function isPossible(world: WheelWorld, limit: number = mostSteps): boolean {
  if (presentNames(world).some((name) => restingChoice(world, name) === 'impossible')) return false;
  const search = runSearch(world, openDomain(world), { limit });
  return search.best !== undefined || search.ended === 'limit';
}

function presentNames({ demands }: WheelWorld): string[] {
  return demands.flatMap((demand) => (demand.kind === 'presence' ? [demand.name] : []));
}

type Best = { readonly taken: ReadonlyMap<string, Choice | undefined>; readonly extra: Cost };

type Search = {
  readonly world: WheelWorld;
  readonly domain: Domain;
  readonly limit: number;
  /** The first solution will do. */
  readonly anyOne: boolean;
  readonly pins: Map<string, Pin>;
  readonly taken: Map<string, Choice | undefined>;
  /** Names that cost more than at rest. */
  readonly paid: Set<string>;
  readonly wanted: Wanted[];
  extra: Cost;
  /** What a solution has to stay below; undefined: no bound. */
  bound: Cost | undefined;
  best: Best | undefined;
  ended: 'done' | 'limit' | 'exhausted';
  steps: number;
};

type Order = { readonly limit: number; readonly bound?: Cost };

function runSearch(world: WheelWorld, domain: Domain, { limit, bound }: Order): Search {
  const search: Search = {
    world,
    domain,
    limit,
    anyOne: bound === undefined,
    pins: new Map(),
    taken: new Map(),
    paid: new Set(),
    wanted: [...domain.roots],
    extra: noCost,
    bound,
    best: undefined,
    ended: 'exhausted',
    steps: 0,
  };
  const result = decide(search);
  if (typeof result === 'string') search.ended = result;
  return search;
}

/** One more change at a time, up to what the first solution costs. */
function deepen(
  world: WheelWorld,
  domain: Domain,
  first: Search,
  limit: number,
): { readonly best: Best; readonly proven: boolean; readonly steps: number } {
  let { steps } = first;
  let best = first.best ?? { taken: new Map(), extra: noCost };
  const [most] = best.extra;
  for (let changes = 0; changes <= most; changes += 1) {
    const level: Cost = [changes + 1, 0, 0];
    const bound = compareCosts(level, best.extra) < 0 ? level : best.extra;
    if (compareCosts(bound, noCost) <= 0) break;
    const search = runSearch(world, domain, { limit: limit - steps, bound });
    steps += search.steps;
    if (search.best !== undefined) best = search.best;
    if (search.ended === 'limit') return { best, proven: false, steps };
    if (search.best !== undefined) break;
  }
  return { best, proven: true, steps };
}

/** The names that made it impossible, or too dear. */
type Blame = ReadonlySet<string>;

function decide(search: Search): 'done' | 'limit' | Blame {
  const open = search.wanted.find(({ want }) => !search.pins.has(want.key));
  if (open === undefined) return settle(search);
  const { name, extras } = splitKey(open.want.key);
  const base = search.pins.get(name);
  const key = extras.length > 0 && base === undefined ? name : open.want.key;
  const blame = new Set([...open.because, ...(key === name ? [] : [name])]);
  for (const option of optionsOf(search, open, key)) {
    search.steps += 1;
    if (search.steps > search.limit) return 'limit';
    const result = attempt(search, key, option);
    if (typeof result === 'string') return result;
    // A dead end in which this name has no part is not mended by another choice of it.
    if (!result.has(key)) return result;
    for (const one of result) if (one !== key) blame.add(one);
  }
  return blame;
}

function optionsOf({ domain, pins }: Search, { want }: Wanted, key: string): readonly Option[] {
  const { name, extras } = splitKey(key);
  const free = { choice: undefined, extra: noCost };
  if (name === pythonKey) return want.pin === undefined ? [] : [{ pin: want.pin, ...free }];
  if (extras.length === 0) return domain.options(name);
  const base = pins.get(name);
  return base === undefined ? [] : [{ pin: domain.stock.withExtras(base, extras), ...free }];
}

function attempt(search: Search, key: string, { pin, choice, extra }: Option): 'done' | 'limit' | Blame {
  const { wanted, pins, taken, paid } = search;
  const [before, spent] = [wanted.length, search.extra];
  const isName = key === pin.name && key !== pythonKey;
  const dear = addCosts(spent, extra);
  if (search.bound !== undefined && compareCosts(dear, search.bound) >= 0) return new Set([...paid, key]);
  search.extra = dear;
  pins.set(key, pin);
  if (isName) taken.set(key, choice);
  if (compareCosts(extra, noCost) !== 0) paid.add(key);
  for (const want of search.domain.stock.dependencies(pin)) wanted.push({ want, because: new Set([key]) });
  const result = findClash(search, before, pin) ?? decide(search);
  if (typeof result === 'string') return result;
  search.extra = spent;
  pins.delete(key);
  taken.delete(key);
  paid.delete(key);
  wanted.length = before;
  return result;
}

function findClash({ wanted, pins }: Search, before: number, pin: Pin): Blame | undefined {
  for (const [index, { want, because }] of wanted.entries()) {
    const other = pins.get(want.key);
    const concerned = index >= before || want.key === pin.key;
    if (concerned && other !== undefined && !meets(want, other)) return new Set([...because, want.key]);
  }
  return undefined;
}

/** Everything is decided: a solution, unless pip would not find it. Cheaper ones differ in a name that was paid for. */
function settle(search: Search): 'done' | Blame {
  if (!isInstallable(search)) return new Set(search.pins.keys());
  search.best = { taken: new Map(search.taken), extra: search.extra };
  search.bound = search.extra;
  if (search.anyOne || compareCosts(search.extra, noCost) <= 0) return 'done';
  return new Set(search.paid);
}

/** What is not known of a wheel is not held against it: it is asked for before anything is done. */
function isInstallable({ world, taken }: Search): boolean {
  const chosen = [...taken.values()].flatMap((choice) => choice ?? []);
  if (chosen.some(({ isKnown }) => !isKnown)) return true;
  const offered = new Map(chosen.map(({ wheel }) => [wheel.name, [wheel]]));
  const supply = { ...world.supply, candidates: offered, offered };
  const roots = world.demands.flatMap((demand) =>
    demand.kind === 'closure' ? [{ requirement: demand.requirement }] : [],
  );
  return (
    planInstall(roots, supply, world.profile, { bundleOnly: namesOnlyWheels(world) }).outcome === 'found'
  );
}
