import { basename } from 'node:path/posix';
import { buildOnce } from './build-once.ts';
import { type BuildGround, type BuildState, editGround } from './build-state.ts';
import { planWithNamedCompilers } from './plan-edits.ts';

/**
 * Has a build call its compiler by name that calls it by its place on one machine (`/nix/store/…/bin/gcc`): such a
 * build can be done nowhere else. Only where no compiler was called otherwise.
 */
export async function nameCompiler(state: BuildState, ground: BuildGround): Promise<BuildState> {
  if (state.outcome.calls.length > 0) return state;
  const { plan, places } = planWithNamedCompilers(state.plan, editGround(state, ground));
  if (places.length === 0) return state;
  const outcome = await buildOnce(plan, ground.shop, ground.tools);
  if (outcome.calls.length === 0) return state;
  return {
    plan,
    outcome,
    because: [...state.because, ...places.map((place) => `${place} → ${basename(place)}`)],
  };
}
