import type { RuntimeProfile } from '../../model/profile.ts';
import type { Requirement } from '../wheels/requirement.ts';
import { isPreRelease } from '../wheels/version.ts';
import type { Supply } from './candidate.ts';
import {
  type InstallOptions,
  meets,
  openStock,
  type Pin,
  pythonKey,
  type Stock,
  type Want,
} from './stock.ts';

/** Whether any choice at all meets every requirement; `found` shows one, `undecided` what was being tried. */
export type Satisfaction =
  | { readonly outcome: 'found'; readonly pins: readonly Pin[]; readonly steps: number }
  | { readonly outcome: 'impossible'; readonly steps: number }
  | { readonly outcome: 'undecided'; readonly tried: readonly string[]; readonly steps: number };

/** Choices tried; a real bundle takes a few hundred. */
const mostSteps = 50_000;
/** Names decided at once; the search goes as deep. */
const mostNames = 3_000;

/**
 * Searches all choices of wheels and installed distributions, not only those that pip tries, with
 * conflict-directed backjumping: a dead end goes back to the last name that had a part in it. Pre-releases are
 * admitted for a name wherever any requirement names one, or there is nothing else.
 */
export function satisfy(
  roots: readonly Requirement[],
  supply: Supply,
  profile: RuntimeProfile,
  options: InstallOptions = {},
): Satisfaction {
  const stock = openStock(supply, profile, options);
  const search: Search = {
    stock,
    previews: namedPreReleases(roots, supply, stock),
    chosen: new Map(),
    demands: [],
    limit: options.limit ?? mostSteps,
    steps: 0,
  };
  for (const requirement of roots) {
    for (const want of stock.wants(requirement, [])) search.demands.push({ want, because: new Set() });
  }
  const result = decide(search);
  const { steps } = search;
  if (result === 'found') return { outcome: 'found', pins: [...search.chosen.values()], steps };
  if (result === 'limit') return { outcome: 'undecided', tried: [...search.chosen.keys()], steps };
  return { outcome: 'impossible', steps };
}

/** A want, and the names whose choice brought it. */
type Demand = { readonly want: Want; readonly because: ReadonlySet<string> };
type Search = {
  readonly stock: Stock;
  readonly previews: ReadonlySet<string>;
  readonly chosen: Map<string, Pin>;
  readonly demands: Demand[];
  readonly limit: number;
  steps: number;
};
/** The names that made it impossible. */
type Blame = ReadonlySet<string>;

function decide(search: Search): 'found' | 'limit' | Blame {
  const open = search.demands.find(({ want }) => !search.chosen.has(want.key));
  if (open === undefined) return 'found';
  const { key } = open.want;
  const blame = new Set(open.because);
  for (const pin of domain(search, open.want)) {
    search.steps += 1;
    if (search.steps > search.limit || search.chosen.size > mostNames) return 'limit';
    const result = attempt(search, pin);
    if (result === 'found' || result === 'limit') return result;
    // A dead end in which this name has no part is not mended by another choice of it.
    if (!result.has(key)) return result;
    for (const name of result) if (name !== key) blame.add(name);
  }
  return blame;
}

function attempt(search: Search, pin: Pin): 'found' | 'limit' | Blame {
  const { demands, chosen } = search;
  const before = demands.length;
  chosen.set(pin.key, pin);
  for (const want of search.stock.dependencies(pin)) demands.push({ want, because: new Set([pin.key]) });
  const clash = findClash(search, before, pin);
  const result = clash ?? decide(search);
  if (result === 'found' || result === 'limit') return result;
  chosen.delete(pin.key);
  demands.length = before;
  return result;
}

function findClash({ demands, chosen }: Search, before: number, pin: Pin): Blame | undefined {
  for (const [index, { want, because }] of demands.entries()) {
    const other = chosen.get(want.key);
    const concerned = index >= before || want.key === pin.key;
    if (concerned && other !== undefined && !meets(want, other)) return new Set([...because, want.key]);
  }
  return undefined;
}

/** Every pin of this name, under the extras of the want. */
function domain({ stock, previews }: Search, want: Want): Pin[] {
  const bracket = want.key.indexOf('[');
  const name = bracket < 0 ? want.key : want.key.slice(0, bracket);
  const extras = bracket < 0 ? [] : want.key.slice(bracket + 1, -1).split(',');
  if (name === pythonKey) return want.pin === undefined ? [] : [want.pin];
  if (want.pin === undefined && want.requirement === undefined) return [];
  const offered = stock.supply.offered.get(name) ?? [];
  const finals = offered.filter(({ version }) => !isPreRelease(version));
  const wheels = previews.has(name) || finals.length === 0 ? offered : finals;
  const onlyWheels = stock.options.bundleOnly?.has(name) === true;
  const others = onlyWheels ? [] : [stock.installed(name), stock.assumed(name)];
  return [...wheels.map((wheel) => stock.wheel(wheel)), ...others.flatMap((pin) => pin ?? [])].map((pin) =>
    stock.withExtras(pin, extras),
  );
}

/** Names of which some requirement, of the command or of any wheel here, names a pre-release. */
function namedPreReleases(roots: readonly Requirement[], supply: Supply, stock: Stock): Set<string> {
  const wheels = [...supply.offered.values()].flat().flatMap(({ metadata }) => metadata.requires);
  const installed = [...supply.installed.keys()].flatMap((name) => {
    const pin = stock.installed(name);
    return pin === undefined ? [] : stock.dependencies(pin).flatMap(({ requirement }) => requirement ?? []);
  });
  return new Set(
    [...roots, ...wheels, ...installed]
      .filter(({ specifiers }) =>
        specifiers.some(({ version }) => version !== undefined && isPreRelease(version)),
      )
      .map(({ name }) => name),
  );
}
