import type { MarkerEnvironment } from '../wheels/marker.ts';
import { appliesTo, formatRequirement, type Requirement } from '../wheels/requirement.ts';
import { formatVersion } from '../wheels/version.ts';
import { type Candidate, installedMeets, matching, type Supply } from './candidate.ts';

/** One requirement, and the distributions that led to it from a required package. */
export type Demand = {
  readonly requirement: Requirement;
  readonly chain: readonly string[];
  /** Its marker could not be decided: it may not apply at all. */
  readonly doubtful?: boolean;
};
/** A name that could not be met: `fail`, or `unknown` where the facts do not decide it. */
export type Unmet = {
  readonly name: string;
  readonly answer: 'fail' | 'unknown';
  readonly demands: readonly Demand[];
  /** Unknown only because an older wheel of what asks for it might not: the trace does not try that. */
  readonly avoidable?: boolean;
  /** Every chain of requirements that ends here, as `tifffile 2026.4.11 → numpy>=1.19`. */
  readonly chains: readonly string[];
};
export type Trace = { readonly unmet: readonly Unmet[]; readonly reached: readonly string[] };

/** More steps than any real bundle needs: what goes on longer is not decided. */
const mostSteps = 20_000;

/**
 * Follows requirements from the roots through the metadata of the chosen wheels (PEP 508 markers against the
 * runtime). Names in `fromBundle` must be met by a wheel; any other is met by what is installed, as pip keeps it,
 * or else by a wheel. A clash that another choice of wheel might avoid is `unknown`: this walk does not backtrack, it
 * names what stands in the way of the first choice.
 */
export function traceUnmet(
  roots: readonly Demand[],
  fromBundle: ReadonlySet<string>,
  supply: Supply,
  environment: MarkerEnvironment,
): Trace {
  const walk: Walk = {
    supply,
    fromBundle,
    environment,
    demands: new Map(),
    chosen: new Map(),
    unmet: new Map(),
  };
  const queue = [...roots];
  for (const [step, demand] of queue.entries()) {
    if (step >= mostSteps) return { unmet: [undecided(demand)], reached: [...walk.chosen.keys()].sort() };
    queue.push(...meet(walk, demand));
  }
  const unmet = [...walk.unmet.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
  return { unmet, reached: [...walk.demands.keys()].sort() };
}

type Walk = {
  readonly supply: Supply;
  readonly fromBundle: ReadonlySet<string>;
  readonly environment: MarkerEnvironment;
  readonly demands: Map<string, Demand[]>;
  readonly chosen: Map<string, { readonly candidate: Candidate; readonly alternatives: boolean }>;
  readonly unmet: Map<string, Unmet>;
};

/** Records one demand and returns those that follow from it. */
function meet(walk: Walk, demand: Demand): Demand[] {
  const applies = appliesTo(demand.requirement, walk.environment, lastExtras(walk, demand));
  if (applies === false) return [];
  const { name } = demand.requirement;
  const known = walk.demands.get(name) ?? [];
  const text = formatRequirement(demand.requirement);
  if (known.some((one) => formatRequirement(one.requirement) === text)) return [];
  const demands = [...known, applies === undefined ? { ...demand, doubtful: true } : demand];
  walk.demands.set(name, demands);
  // What an address leads to is not known before it is fetched, and a session without internet cannot.
  return demand.requirement.url === '' ? choose(walk, name, demands) : refuse(walk, name, demands, 'unknown');
}

/** Extras under which the distribution that asks was itself asked for; markers on roots see none. */
function lastExtras(walk: Walk, demand: Demand): readonly string[] {
  const parent = demand.chain.at(-1)?.split(' ')[0];
  if (parent === undefined) return [];
  return [...new Set((walk.demands.get(parent) ?? []).flatMap((one) => one.requirement.extras))];
}

function choose(walk: Walk, name: string, demands: readonly Demand[]): Demand[] {
  const requirements = demands.map((demand) => demand.requirement);
  const installed = walk.fromBundle.has(name) ? undefined : walk.supply.installed.get(name);
  const kept = installed === undefined ? [] : requirements.map((one) => installedMeets(installed, one));
  if (kept.length > 0 && kept.every((answer) => answer === 'ok')) return [];
  const candidates = matching(walk.supply.candidates.get(name) ?? [], requirements);
  const [candidate] = candidates;
  if (candidate !== undefined) return follow(walk, candidate, candidates.length > 1, demands);
  const listed = installed !== undefined || walk.fromBundle.has(name) || walk.supply.isAbsent(name);
  const doubtful = kept.includes('unknown') || demands.some((demand) => demand.doubtful);
  if (!listed || doubtful) return refuse(walk, name, demands, 'unknown');
  if (!isAvoidable(walk, demands)) return refuse(walk, name, demands, 'fail');
  walk.unmet.set(name, { name, answer: 'unknown', avoidable: true, demands, chains: demands.map(chainText) });
  return [];
}

function follow(
  walk: Walk,
  candidate: Candidate,
  alternatives: boolean,
  demands: readonly Demand[],
): Demand[] {
  const before = walk.chosen.get(candidate.name);
  const revised = before !== undefined && before.candidate !== candidate;
  walk.chosen.set(candidate.name, {
    candidate,
    alternatives: alternatives || revised || before?.alternatives === true,
  });
  const [first] = demands;
  const chain = [...(first?.chain ?? []), `${candidate.name} ${formatVersion(candidate.version)}`];
  return candidate.metadata.requires.map((requirement) => ({ requirement, chain }));
}

/** Whether an ancestor was chosen among several wheels, so that another choice might not ask for this. */
function isAvoidable(walk: Walk, demands: readonly Demand[]): boolean {
  const ancestors = demands.flatMap((demand) => demand.chain.map((link) => link.split(' ')[0] ?? ''));
  return ancestors.some((name) => walk.chosen.get(name)?.alternatives === true);
}

function refuse(walk: Walk, name: string, demands: readonly Demand[], answer: 'fail' | 'unknown'): Demand[] {
  walk.unmet.set(name, { name, answer, demands, chains: demands.map(chainText) });
  return [];
}

function undecided(demand: Demand): Unmet {
  return { name: demand.requirement.name, answer: 'unknown', demands: [demand], chains: [chainText(demand)] };
}

function chainText(demand: Demand): string {
  return [...demand.chain, formatRequirement(demand.requirement)].join(' → ');
}
