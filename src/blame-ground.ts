import type { FoundFailure } from './find-failure.ts';
import { Failure } from './model/failure.ts';
import type { RunRequest } from './model/request.ts';
import type { World } from './model/world.ts';
import { type PassedSession, passedSessions } from './passed-sessions.ts';
import type { BlameGround, Difference } from './reduction/blame.ts';
import {
  bundleIn,
  differencesOf,
  type EarlierBundle,
  earlierBundle,
  withBundle,
} from './reduction/bundle-states.ts';
import { checkoutBeside } from './reduction/commit-checkout.ts';
import type { GitHistory } from './reduction/git-history.ts';
import { type Outcome, sideOf } from './reduction/outcome.ts';
import type { ProjectState } from './reduction/project-state.ts';
import { readProject } from './reduction/read-project.ts';
import type { Signature } from './reduction/signature.ts';
import type { ReductionPlace } from './reduction-place.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** The states among which somebody is to blame, and how they are asked. */
export type BlamePlace = {
  readonly differences: readonly Difference[];
  /** Names of files of the earlier bundle whose bytes are gone. */
  readonly unmade: readonly string[];
  /** The session whose bundle the earlier one is; '' where there is none. */
  readonly session: string;
  /** The state of a commit with the earlier bundle and these of its changes. */
  stateOf(commit: string, taken: readonly Difference[]): Promise<ProjectState>;
  groundFor(line: readonly string[], failure: FoundFailure, part: Signature): BlameGround;
};

/** Whether the bundle goes with the commits, or lies beside them; `folder` '' where there is none. */
type BundleAxis = {
  readonly folder: string;
  readonly today: EarlierBundle['files'];
  readonly earlier: EarlierBundle;
  readonly session: string;
};

/** Prepares the states of a project between its commits and its bundles. */
export async function blamePlace(
  request: RunRequest,
  bad: string,
  history: GitHistory,
  place: ReductionPlace,
): Promise<BlamePlace> {
  const { world, questions } = place;
  const axis = await bundleAxis(request, bad, history, world);
  const checkout = await checkoutBeside(request.root, place.beside, world);
  const { folder, today, earlier } = axis;
  const stateOf = async (commit: string, taken: readonly Difference[]) => {
    const state = await checkout.stateAt(commit);
    return folder === '' ? state : withBundle(state, folder, { earlier: earlier.files, today }, taken);
  };
  // Several parts of one failure ask the same states.
  const known = new Map<string, Outcome>();
  const outcomeOf = async (commit: string, taken: readonly Difference[], depth: FoundFailure['depth']) => {
    const key = JSON.stringify([commit, taken.map(({ name }) => name), depth]);
    const outcome = known.get(key) ?? (await questions.outcomeOf(await stateOf(commit, taken), depth));
    if (outcome !== 'stop') known.set(key, outcome);
    return outcome;
  };
  const { mergedBy } = history;
  const words = sentences(request.settings.language).reduction;
  const differences = differencesOf(earlier.files, today);
  return {
    ...{ differences, stateOf, unmade: earlier.unmade, session: axis.session },
    groundFor: (line, { depth, narrowing }, part) => ({
      ...{ line, differences, mergedBy },
      side: async (commit, taken) => {
        const outcome = await outcomeOf(commit, taken, depth);
        const side = outcome === 'stop' ? 'stop' : sideOf(outcome, part, narrowing);
        place.tell(fill(words.sideOf, { commit: commit.slice(0, 12), side: words.sides[side] }));
        return side;
      },
    }),
  };
}

// A bundle that git tracks is a part of each commit: there is nothing beside them.
async function bundleAxis(
  { root, settings }: RunRequest,
  bad: string,
  history: GitHistory,
  world: World,
): Promise<BundleAxis> {
  const folder = settings.bundle?.path ?? '';
  const nothing = { files: new Map(), unmade: [] };
  if (folder === '' || (await history.tracks(bad, folder)))
    return { folder: '', today: new Map(), earlier: nothing, session: '' };
  const today = bundleIn(await readProject(root, folder, world), folder);
  const passed = (await passedSessions(root, world.files)).find(({ bundle }) => bundle !== undefined);
  if (passed?.bundle === undefined)
    return { folder, today, earlier: { files: today, unmade: [] }, session: '' };
  const earlier = await earlierBundle(passed.bundle, today, (sha256) => keptBytes(root, sha256, world));
  return { folder, today, earlier, session: passed.session };
}

// What was published to the embedded Kaggle of this project is kept there by its digest.
async function keptBytes(root: string, sha256: string, { files }: World): Promise<string | undefined> {
  const path = `${root}/.nx47/kaggle/contents/${sha256.slice(0, 2)}/${sha256}`;
  if (!(await files.exists(path))) return undefined;
  return (await files.hash(path)) === sha256 ? path : undefined;
}

/**
 * The commit that counts as good: the one that is named, else that of the newest session that is GO, else the newest
 * tag of a checkpoint, in the past of `bad`. Errors: BLAME_REVISION_UNKNOWN, BLAME_NOT_BEFORE, BLAME_GOOD_MISSING.
 */
export async function goodCommit(
  named: string,
  bad: string,
  { root, history, world }: { readonly root: string; readonly history: GitHistory; readonly world: World },
): Promise<string> {
  if (named !== '') {
    const good = await history.commitOf(named);
    if (await history.isBefore(good, bad)) return good;
    throw new Failure('BLAME_NOT_BEFORE', { good: named, bad });
  }
  const certified = (await passedSessions(root, world.files)).filter(isCertified).map(({ head }) => head);
  for (const candidate of [...certified, ...(await history.checkpoints())]) {
    const good = await history.commitOf(candidate).catch(() => undefined);
    if (good !== undefined && good !== bad && (await history.isBefore(good, bad))) return good;
  }
  throw new Failure('BLAME_GOOD_MISSING', { bad });
}

function isCertified({ kind, head }: PassedSession): boolean {
  return kind === 'GO' && head !== '';
}
