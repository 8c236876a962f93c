import { type Built, buildOnce } from './build-once.ts';
import { type BuildGround, type BuildState, editGround } from './build-state.ts';
import { planWithoutWords } from './plan-edits.ts';

/** Words of a compiler's command line by the rule that their effect breaks. */
const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^-Wl,(?:.*,)?(?:-?-rpath|-R|-?-dynamic-linker|-I)\b|^-[LB]/, ['ELF-005', 'ELF-012']],
  [/^-march=native$/, ['ELF-014']],
  [/execstack/, ['ELF-009', 'ELF-010']],
  [/pack-relative-relocs/, ['ELF-011']],
];

/**
 * Takes out of the project's texts what the compiler was not given, where that is why the library is refused: a
 * search folder of the building machine, its processor. What another program put in there is gone with the build.
 */
export async function leaveWords(state: BuildState<Built>, ground: BuildGround): Promise<BuildState<Built>> {
  const rules = new Set(ground.trouble.findings.map(({ rule }) => rule));
  const left = [...new Set(state.outcome.calls.flatMap((call) => call.left))].filter((word) =>
    kinds.some(([pattern, broken]) => pattern.test(word) && broken.some((rule) => rules.has(rule))),
  );
  if (left.length === 0) return state;
  const because = [...state.because, ...left.map((word) => `− ${word}`)];
  const plan = planWithoutWords(state.plan, left, editGround(state, ground));
  if (plan === state.plan) return { ...state, because };
  const outcome = await buildOnce(plan, ground.shop, ground.tools);
  return outcome.kind === 'built' ? { plan, outcome, because } : { ...state, because };
}
