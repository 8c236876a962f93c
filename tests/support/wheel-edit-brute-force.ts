import type { Candidate, Supply } from '../../src/audit/closure/candidate.ts';
import { requirementsOf } from '../../src/audit/closure/candidate.ts';
import { planInstall } from '../../src/audit/closure/plan-install.ts';
import { appliesTo, parseRequirement, type Requirement } from '../../src/audit/wheels/requirement.ts';
import { allowsInstalled } from '../../src/audit/wheels/specifier.ts';
import { parseVersion, type Version } from '../../src/audit/wheels/version.ts';
import type { FileBytes } from '../../src/model/facts.ts';
import type { RuntimeProfile } from '../../src/model/profile.ts';
import { namesOnlyWheels } from '../../src/repair/wheels/domain.ts';
import {
  addCosts,
  type Choice,
  type Cost,
  compareCosts,
  type Demand,
  noCost,
  type WheelWorld,
} from '../../src/repair/wheels/wheel-world.ts';
import { having, offeredBy, supplyFor } from './closure-builder.ts';
import { deterministicChoice } from './deterministic-choice.ts';
import { buildWheel } from './wheel-builder.ts';

/** A bundle and an index of at most four names of at most three versions: few enough to try every bundle. */
export function smallWheelWorld(seed: number): WheelWorld {
  const choose = deterministicChoice(seed * 7919 + 13);
  const names = ['a', 'b', 'c', 'd'];
  const text = () =>
    choose.of(names) +
    choose.of(['', '', '[x]']) +
    choose.of(['', '>=2', '<2', '==1', '!=2', '<3', '>=3', '==2']);
  const wheels = names.flatMap((name) =>
    ['1', '2', '3'].filter(() => choose.below(5) > 0).map((version) => wheelOf(name, version, choose, text)),
  );
  const profile = having(
    ...names.filter(() => choose.below(4) === 0).map((name) => `${name} ${choose.of(['1', '2'])}`),
  );
  const supply = supplyFor(wheels, profile);
  const choices = new Map<string, Choice[]>();
  const files = new Map<string, number>();
  for (const wheel of offeredBy(supply)) {
    const isThere = choose.below(3) === 0;
    const distance = choose.of([0, 1, 2] as const);
    const choice = { wheel, isThere, distance, survives: choose.below(2) === 0, isKnown: true };
    choices.set(wheel.name, [...(choices.get(wheel.name) ?? []), choice]);
    if (isThere) files.set(wheel.name, (files.get(wheel.name) ?? 0) + 1);
  }
  // Wheels of the bundle that fit no tag count, and can't stay.
  for (const name of names) if (choose.below(4) === 0) files.set(name, (files.get(name) ?? 0) + 1);
  const demands: Demand[] = [
    ...[text(), text(), text()].flatMap((one) => {
      const requirement = parseRequirement(one);
      const onlyWheels = choose.below(3) > 0;
      return requirement === undefined ? [] : [{ kind: 'closure' as const, requirement, onlyWheels }];
    }),
    ...[...files.keys()]
      .filter(() => choose.below(2) === 0)
      .map((name) => ({ kind: 'presence' as const, name })),
  ];
  return { demands, assumes: false, files, choices, supply, profile };
}

type Choose = ReturnType<typeof deterministicChoice>;

function wheelOf(name: string, version: string, choose: Choose, text: () => string): FileBytes {
  const requires = Array.from(
    { length: choose.below(4) },
    () => `Requires-Dist: ${text()}${choose.of(['', '', ' ; extra == "x"', ' ; python_version < "3"'])}`,
  );
  const head = ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`, 'Provides-Extra: x'];
  return buildWheel({ name, version, metadata: [...head, ...requires], files: [] });
}

/** The least cost over every bundle of one wheel or none of each name; undefined: no bundle satisfies the demands. */
export function cheapestEdit(world: WheelWorld): Cost | undefined {
  const names = [...new Set([...world.files.keys(), ...world.choices.keys()])];
  let best: Cost | undefined;
  const tryFrom = (index: number, chosen: ReadonlyMap<string, Candidate>, cost: Cost): void => {
    const name = names[index];
    if (name === undefined) {
      if (best !== undefined && compareCosts(cost, best) >= 0) return;
      if (satisfies(world, chosen)) best = cost;
      return;
    }
    for (const choice of [undefined, ...(world.choices.get(name) ?? [])]) {
      const next = choice === undefined ? chosen : new Map([...chosen, [name, choice.wheel]]);
      tryFrom(index + 1, next, addCosts(cost, costOfOne(world.files.get(name) ?? 0, choice)));
    }
  };
  tryFrom(0, new Map(), noCost);
  return best;
}

/** Wheels that go and come, counted one by one; what comes counts with its version and how long it lasts. */
function costOfOne(files: number, choice: Choice | undefined): Cost {
  const stays = choice?.isThere === true ? 1 : 0;
  if (choice === undefined || stays === 1) return [files - stays, 0, 0];
  return [files + 1, choice.distance, Number(!choice.survives)];
}

/** Whether a bundle of these wheels meets every demand, by some choice between bundle and image, and pip finds one. */
function satisfies(world: WheelWorld, chosen: ReadonlyMap<string, Candidate>): boolean {
  const { demands, supply, profile } = world;
  if (demands.some((demand) => demand.kind === 'presence' && !chosen.has(demand.name))) return false;
  const roots = demands.flatMap((demand) => (demand.kind === 'closure' ? [demand.requirement] : []));
  const onlyWheels = namesOnlyWheels(world);
  const both = [...chosen.keys()].filter((name) => !onlyWheels.has(name) && supply.installed.has(name));
  for (let mask = 0; mask < 2 ** both.length; mask += 1) {
    const left = new Map(
      [...chosen].filter(([name]) => (mask & (1 << both.indexOf(name))) === 0 || !both.includes(name)),
    );
    if (!holds(roots, provisionOf(left, supply, onlyWheels), profile)) continue;
    const offered = new Map([...chosen].map(([name, wheel]) => [name, [wheel]]));
    const seen: Supply = { ...supply, candidates: offered, offered };
    const plan = planInstall(
      roots.map((requirement) => ({ requirement })),
      seen,
      profile,
      { bundleOnly: onlyWheels },
    );
    return plan.outcome === 'found';
  }
  return false;
}

type Provided = { readonly version: Version | undefined; readonly requires: readonly Requirement[] };

function provisionOf(
  wheels: ReadonlyMap<string, Candidate>,
  supply: Supply,
  onlyWheels: ReadonlySet<string>,
): Map<string, Provided> {
  const image = [...supply.installed].filter(([name]) => !onlyWheels.has(name));
  return new Map([
    ...image.map(([name, one]): [string, Provided] => [
      name,
      { version: parseVersion(one.version), requires: requirementsOf(one) ?? [] },
    ]),
    ...[...wheels].map(([name, { version, metadata }]): [string, Provided] => [
      name,
      { version, requires: metadata.requires },
    ]),
  ]);
}

function holds(
  roots: readonly Requirement[],
  provided: ReadonlyMap<string, Provided>,
  profile: RuntimeProfile,
): boolean {
  const seen = new Set<string>();
  const queue: { requirement: Requirement; extras: readonly string[] }[] = roots.map((requirement) => ({
    requirement,
    extras: [],
  }));
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    const { requirement, extras } = one;
    if (appliesTo(requirement, profile.marker_environment, extras) !== true) continue;
    const found = provided.get(requirement.name);
    if (found?.version === undefined || !allowsInstalled(requirement.specifiers, found.version)) return false;
    for (const asked of [[], ...requirement.extras.map((extra) => [extra])]) {
      const key = `${requirement.name}[${asked}]`;
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push(...found.requires.map((next) => ({ requirement: next, extras: asked })));
    }
  }
  return true;
}
