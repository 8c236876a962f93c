import { Failure } from '../model/failure.ts';
import { branchIndex } from './branch-index.ts';
import {
  type BranchPlace,
  type BranchPorts,
  fetchBranch,
  filesAt,
  hasRemote,
  ownRef,
} from './reports-branch.ts';

/** What the branch of reports holds of earlier runs. */
export type RecordedRuns = {
  /** Bytes of each session's `reports/run.json`, newest first. */
  readonly summaries: readonly Uint8Array[];
  /** Bytes of each session's `reports/session.json`: what a person led or said, newest first. */
  readonly words: readonly Uint8Array[];
  /** Size of the index, and its root in base64, as a checkpoint tells them: `12 <root>`; '' where there is no run. */
  readonly checkpoint: string;
};

/**
 * The commit that the branch of reports stands at; '' where there is none. With `isFetched` it is brought from the remote
 * first, where there is one; else, and where the remote can't be reached, it is that of the clone's own copy. A folder
 * that is no repository has none. Errors: COMMIT_BACK_UNREACHABLE.
 */
export async function reportsCommit(
  place: BranchPlace,
  isFetched: boolean,
  ports: BranchPorts,
): Promise<string> {
  const copies = [`refs/remotes/${place.remote}/${place.branch}`, `refs/heads/${place.branch}`];
  if (!isFetched || !(await hasRemote(place, ports))) return firstOf(copies, place, ports);
  try {
    return (await fetchBranch(place, ports)) ? await firstOf([ownRef(place)], place, ports) : '';
  } catch (error) {
    const isAway = error instanceof Failure && error.code === 'COMMIT_BACK_UNREACHABLE';
    const copy = isAway ? await firstOf(copies, place, ports) : '';
    if (copy !== '') return copy;
    throw error;
  }
}

/** Id of the first of these refs that there is; '' for none, and where git has no repository. */
async function firstOf(refs: readonly string[], { root }: BranchPlace, ports: BranchPorts): Promise<string> {
  const blobs = ports.openBlobs(root);
  try {
    for (const ref of refs) {
      const found = await blobs.find(ref);
      if (found?.kind === 'commit') return found.id;
    }
    return '';
  } catch (error) {
    if (error instanceof Failure && error.code === 'FILE_UNREADABLE') return '';
    throw error;
  } finally {
    blobs.close();
  }
}

/** The runs that the branch of reports holds at a commit; none at ''. Errors: LEDGER_BROKEN, FILE_UNREADABLE. */
export async function recordedRuns(
  commit: string,
  place: Pick<BranchPlace, 'root'>,
  ports: BranchPorts,
): Promise<RecordedRuns> {
  if (commit === '') return { summaries: [], words: [], checkpoint: '' };
  const listed = await filesAt(place, commit, ['session'], ports);
  const newest = listed.toSorted((one, other) => (one.path < other.path ? 1 : -1));
  const blobs = ports.openBlobs(place.root);
  try {
    const { index } = await branchIndex(commit, blobs);
    const size = index.entries.length;
    const read = async (page: RegExp) => {
      const found: Uint8Array[] = [];
      for (const { path, id } of newest) if (page.test(path)) found.push(await blobs.read(id));
      return found;
    };
    const summaries = await read(/^session\/[^/]+\/reports\/run\.json$/);
    const words = await read(/^session\/[^/]+\/reports\/session\.json$/);
    const root = index.roots[size]?.toString('base64') ?? '';
    return { summaries, words, checkpoint: size === 0 ? '' : `${size} ${root}` };
  } finally {
    blobs.close();
  }
}
