import { checkpointPath } from '../../src/model/run-index.ts';
import { plant, type RecordedCommit } from './planted-history.ts';
import { type RecordedRun, recordedRuns, sealed } from './recorded-branch.ts';
import { tamperingWithEvents } from './tampering-with-events.ts';
import { tamperingWithHistory } from './tampering-with-history.ts';
import { tamperingWithRuns } from './tampering-with-runs.ts';

/**
 * One kind of tampering, by its name. `runs` changes a run before everything that hangs on it is made (files.json, the
 * lines of the index, checkpoints, trailers), as an owner would who writes the whole branch anew; `commits` changes the
 * commits themselves. `at`: what a verifier's answer names. `remembers`: found only by
 * a checkpoint that somebody kept from before.
 */
export type Tampering = {
  readonly runs?: (runs: RecordedRun[]) => void;
  readonly commits?: (commits: RecordedCommit[]) => RecordedCommit[];
  readonly at: string;
  readonly remembers?: boolean;
};

/** Every kind, by its name. */
export const tampering: Readonly<Record<string, Tampering>> = {
  ...tamperingWithEvents,
  ...tamperingWithRuns,
  ...tamperingWithHistory,
};

export type PlantedTampering = Tampering & {
  readonly name: string;
  readonly branch: string;
  /** The newest checkpoint of the branch as it was, where somebody kept it; '' where nobody did. */
  readonly checkpoint: string;
};

/** Plants each kind as a branch of the repository. */
export async function plantTampering(bare: string, certified: string): Promise<PlantedTampering[]> {
  const planted: PlantedTampering[] = [];
  const refs: Record<string, RecordedCommit[]> = {};
  for (const [name, kind] of Object.entries(tampering)) {
    const branch = `tampered-${String(planted.length + 1).padStart(3, '0')}`;
    const runs = await recordedRuns(certified);
    const kept =
      kind.remembers === true ? sealed(runs).at(-1)?.changes.get(checkpointPath(4))?.bytes : undefined;
    kind.runs?.(runs);
    const commits = sealed(runs);
    refs[`refs/heads/${branch}`] = kind.commits?.(commits) ?? commits;
    planted.push({ ...kind, name, branch, checkpoint: String(kept ?? '') });
  }
  await plant(bare, refs);
  return planted;
}
