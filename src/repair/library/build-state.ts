import type { UnrepairableWhy } from '../../model/repair.ts';
import type { RepairTools } from '../repairer.ts';
import { type BuildOutcome, type BuildPlan, buildOnce, type Workshop } from './build-once.ts';
import { isLink } from './compiler-calls.ts';
import type { EditGround } from './plan-edits.ts';
import type { Trouble } from './trouble.ts';

/** Where a build stands: its plan, what it gave, and what was changed and why. */
export type BuildState<Outcome extends BuildOutcome = BuildOutcome> = {
  readonly plan: BuildPlan;
  readonly outcome: Outcome;
  readonly because: readonly string[];
};
export type Stuck = { readonly why: UnrepairableWhy; readonly core: readonly string[] };

/** All that one attempt works with. */
export type BuildGround = {
  readonly trouble: Trouble;
  readonly shop: Workshop;
  readonly config: { readonly name: string; readonly bytes: Uint8Array };
  readonly tools: RepairTools;
};

/** Places at which one change is tried. */
const mostPlaces = 6;

/** A plan that was built. */
export type Tried = { readonly plan: BuildPlan; readonly outcome: BuildOutcome };

/** The first of these plans whose build really links with that word. */
export function linkedWith(
  word: string,
  plans: readonly BuildPlan[],
  ground: BuildGround,
): Promise<Tried | undefined> {
  return firstThat(plans, ground, ({ calls }) =>
    calls.some((call) => isLink(call) && call.words.includes(word)),
  );
}

/** Where this state of the build can be edited. */
export function editGround({ outcome }: BuildState, { config, trouble }: BuildGround): EditGround {
  return { config, texts: trouble.facts.project.texts, calls: outcome.calls };
}

/** The first of these plans whose build is as meant. Errors: those of `buildOnce`. */
export async function firstThat(
  plans: readonly BuildPlan[],
  { shop, tools }: BuildGround,
  isMeant: (outcome: BuildOutcome) => boolean,
): Promise<Tried | undefined> {
  for (const plan of plans.slice(0, mostPlaces)) {
    const outcome = await buildOnce(plan, shop, tools);
    if (isMeant(outcome)) return { plan, outcome };
  }
  return undefined;
}
