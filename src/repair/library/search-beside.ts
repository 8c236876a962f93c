import { basename } from 'node:path/posix';
import { predictLoad } from '../../audit/native/predict-load.ts';
import type { Built } from './build-once.ts';
import { type BuildGround, type BuildState, editGround, linkedWith, type Stuck } from './build-state.ts';
import { plansWithLinkWord } from './plan-edits.ts';

/** The folder of the library itself, wherever the dataset is mounted. */
const beside = '-Wl,-rpath,$ORIGIN';

/** Has the library look for others of the bundle beside itself, where it needs one and does not find it. */
export async function searchBeside(
  state: BuildState<Built>,
  ground: BuildGround,
): Promise<BuildState<Built> | Stuck> {
  const { library, siblings, facts } = ground.trouble;
  const own = { name: library, elf: state.outcome.elf };
  const { missingLibraries, undecided } = predictLoad({ library: own, siblings, profile: facts.profile });
  const there = new Set(siblings.flatMap(({ name, elf }) => [basename(name), elf.soname]));
  const absent = [...missingLibraries, ...undecided.libraries].map(({ name }) => name);
  const missed = absent.filter((name) => there.has(name));
  if (missed.length === 0) return state;
  const next = await linkedWith(
    beside,
    plansWithLinkWord(state.plan, beside, editGround(state, ground)),
    ground,
  );
  if (next?.outcome.kind !== 'built') return { why: 'own-code', core: [`${beside}: ${missed.join(', ')}`] };
  return { ...next, outcome: next.outcome, because: [...state.because, `+ ${beside}: ${missed.join(', ')}`] };
}
