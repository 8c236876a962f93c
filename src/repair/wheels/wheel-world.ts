import type { Candidate, Supply } from '../../audit/closure/candidate.ts';
import type { Requirement } from '../../audit/wheels/requirement.ts';
import { compareVersions } from '../../audit/wheels/version.ts';
import type { RuntimeProfile } from '../../model/profile.ts';

/** A wheel that may be in the bundle after the repair. */
export type Choice = {
  readonly wheel: Candidate;
  readonly isThere: boolean;
  /** 0: a version that the project has, in bundle, lock or earlier bundle; 1: the image's; 2: any other. */
  readonly distance: 0 | 1 | 2;
  /** Whether the next shipped runtime takes it as well. */
  readonly survives: boolean;
  /**
   * false: what it requires has not been asked of the index yet, and is taken to be nothing; with `anyVersion` not
   * even its version, which meets whatever is asked. The search is then too hopeful, never too gloomy.
   */
  readonly isKnown: boolean;
  readonly anyVersion?: boolean;
};

/** What has to hold of the bundle after the repair; the smallest sets that exclude each other are made of these. */
export type Demand =
  /** A requirement is met, with all that follows from it; `onlyWheels`: by a wheel, whatever the image has. */
  | { readonly kind: 'closure'; readonly requirement: Requirement; readonly onlyWheels: boolean }
  /** Some wheel of this name is in the bundle; nothing is asked of what it requires. */
  | { readonly kind: 'presence'; readonly name: string };

/** What is asked of the bundle. */
export type Aim = {
  readonly demands: readonly Demand[];
  /** Whether the image may be taken to have what its profile neither lists nor denies. */
  readonly assumes: boolean;
};

/** All that the search for the smallest edit knows. */
export type WheelWorld = Aim & {
  /** How many wheels of each name the bundle holds, usable or not. */
  readonly files: ReadonlyMap<string, number>;
  /** Usable wheels of each name, those of the bundle and of the index, preferred ones first. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  /** What the image has; its wheels don't count. */
  readonly supply: Supply;
  readonly profile: RuntimeProfile;
};

/**
 * What an edit costs: wheels removed and added, then how far the versions are from those of the project, then wheels
 * that the next runtime will not take. Compared in this order.
 */
export type Cost = readonly [changes: number, distance: number, stopped: number];

/** The cost of one name when this wheel, or none, is what the bundle holds of it: every other wheel of it goes. */
export function costOf(world: WheelWorld, name: string, choice: Choice | undefined): Cost {
  const before = world.files.get(name) ?? 0;
  if (choice === undefined) return [before, 0, 0];
  if (choice.isThere) return [before - 1, 0, 0];
  return [before + 1, choice.distance, choice.survives ? 0 : 1];
}

/** Negative when the first is cheaper. */
export function compareCosts(left: Cost, right: Cost): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** The sum of two costs. */
export function addCosts(left: Cost, right: Cost): Cost {
  return [left[0] + right[0], left[1] + right[1], left[2] + right[2]];
}

/** What more the one costs than the other; as costs compare, never less than nothing where it is no cheaper. */
export function costAbove(left: Cost, right: Cost): Cost {
  return [left[0] - right[0], left[1] - right[1], left[2] - right[2]];
}

export const noCost: Cost = [0, 0, 0];

/**
 * The wheel that a name has at rest, when nothing is asked of it: the cheapest, which is one that is there wherever
 * one is usable, else one from the index where the name has to be present, else none. `impossible`: it has to be
 * present and there is no wheel of it.
 */
export function restingChoice(world: WheelWorld, name: string): Choice | undefined | 'impossible' {
  const choices = world.choices.get(name) ?? [];
  const there = choices.find(({ isThere }) => isThere);
  if (there !== undefined) return there;
  if (!world.demands.some((demand) => demand.kind === 'presence' && demand.name === name)) return undefined;
  const [first, ...more] = choices;
  if (first === undefined) return 'impossible';
  const cheaper = (best: Choice, one: Choice) =>
    compareCosts(costOf(world, name, one), costOf(world, name, best)) < 0 ? one : best;
  return more.reduce(cheaper, first);
}

/** The order in which equals are tried: nearest version, then the one that lasts, then the newest. */
export function compareChoices(left: Choice, right: Choice): number {
  return (
    left.distance - right.distance ||
    Number(right.survives) - Number(left.survives) ||
    compareVersions(right.wheel.version, left.wheel.version) ||
    left.wheel.rank - right.wheel.rank
  );
}
