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
  /** Size of the index, and its root in base64, as a checkpoint tells them: `12 <root>`; '' where there is no run. */
  readonly checkpoint: string;
};

const nothing: RecordedRuns = { summaries: [], checkpoint: '' };

/**
 * Reads the runs that the branch of reports holds; none where there is no such branch. With `isFetched` it is brought
 * from the remote first, where there is one; else, and where the remote can't be asked, the clone's own copy is read. A
 * folder that is no repository has none. Errors: LEDGER_BROKEN, COMMIT_BACK_UNREACHABLE.
 */
export async function recordedRuns(
  place: BranchPlace,
  isFetched: boolean,
  ports: BranchPorts,
): Promise<RecordedRuns> {
  const copies = [`refs/remotes/${place.remote}/${place.branch}`, `refs/heads/${place.branch}`];
  const copy = await firstOf(copies, place, ports);
  const commit = isFetched && (await hasRemote(place, ports)) ? await fetched(place, copy, ports) : copy;
  return commit === '' ? nothing : runsAt(commit, place, ports);
}

/** The commit that the remote has; where it can't be asked, the clone's own copy, and a failure where there is none. */
async function fetched(place: BranchPlace, copy: string, ports: BranchPorts): Promise<string> {
  try {
    return (await fetchBranch(place, ports)) ? await firstOf([ownRef(place)], place, ports) : '';
  } catch (error) {
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

async function runsAt(commit: string, place: BranchPlace, ports: BranchPorts): Promise<RecordedRuns> {
  const listed = await filesAt(place, commit, ['session'], ports);
  const pages = listed.filter(({ path }) => /^session\/[^/]+\/reports\/run\.json$/.test(path));
  const blobs = ports.openBlobs(place.root);
  try {
    const { index } = await branchIndex(commit, blobs);
    const size = index.entries.length;
    const summaries: Uint8Array[] = [];
    for (const { id } of pages.sort((one, other) => (one.path < other.path ? 1 : -1)))
      summaries.push(await blobs.read(id));
    const root = index.roots[size]?.toString('base64') ?? '';
    return { summaries, checkpoint: size === 0 ? '' : `${size} ${root}` };
  } finally {
    blobs.close();
  }
}
