import { sha256Hex } from '../codec/digest.ts';
import { Failure } from '../model/failure.ts';
import type { Shell } from '../model/world.ts';
import {
  askGit,
  changedBetween,
  type GitTree,
  headCommit,
  runGit,
  uncommitted,
  versionedPaths,
} from './git-tree.ts';
import type { KeptCheckpoint } from './led-state.ts';

/** What going back to a checkpoint would do, shown before anything is done. */
export type BackPlan = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly changes: readonly string[];
  readonly commands: readonly string[];
  /** SHA-256 over all of it: who goes on quotes it. */
  readonly sha256: string;
};

/**
 * What going back would do now. Errors: GOING_BACK_REFUSED {name, why, rule} when the checkpoint is not what was
 * recorded, the tree is not clean, or nothing differs.
 */
export async function planGoingBack(
  checkpoint: KeptCheckpoint,
  tree: GitTree,
  shell: Shell,
): Promise<BackPlan> {
  const { name, commit, tag, label } = checkpoint;
  const refuse = (why: string) => new Failure('GOING_BACK_REFUSED', { name, why, rule: 78 });
  const names = [`refs/tags/${label}`, `refs/tags/${label}^{commit}`];
  const found = await Promise.all(
    names.map((one) => runGit(tree.root, ['rev-parse', '--quiet', one], shell)),
  );
  if (found.map(({ stdout }) => stdout.trim()).join(' ') !== `${tag} ${commit}`) throw refuse(label);
  const dirty = await uncommitted(tree, shell);
  if (dirty.length > 0) throw refuse(dirty.slice(0, 3).join(', '));
  const from = await headCommit(tree.root, shell);
  const changes = await changedBetween([from, commit], tree, shell);
  if (changes.length === 0) throw refuse('0');
  const commands = backCommands(checkpoint, tree).map((argv) => `git ${argv.join(' ')}`);
  const plan = { name, from, to: commit, changes, commands };
  return { ...plan, sha256: sha256Hex(JSON.stringify(plan)) };
}

/**
 * Brings every versioned file back to what the checkpoint has, as a new commit upon the last one: no history is written
 * anew, and what only grows stays. Gives the id of the commit. Errors: GOING_BACK_REFUSED.
 */
export async function goBack(checkpoint: KeptCheckpoint, tree: GitTree, shell: Shell): Promise<string> {
  const { name, commit } = checkpoint;
  const refusal = { code: 'GOING_BACK_REFUSED', name } as const;
  const before = await headCommit(tree.root, shell);
  try {
    for (const argv of backCommands(checkpoint, tree)) await askGit(tree.root, argv, refusal, shell);
  } catch (error) {
    // A hook may refuse the commit: then nothing has happened.
    await runGit(tree.root, restoring(before, tree), shell);
    throw error;
  }
  const left = await changedBetween(['HEAD', commit], tree, shell);
  if (left.length > 0)
    throw new Failure('GOING_BACK_REFUSED', { name, why: left.slice(0, 3).join(', '), rule: 78 });
  return headCommit(tree.root, shell);
}

function backCommands({ name, commit }: KeptCheckpoint, tree: GitTree): string[][] {
  return [
    restoring(commit, tree),
    ['commit', '--quiet', `--message=fix: back to checkpoint ${name} (${commit.slice(0, 12)})`],
  ];
}

function restoring(commit: string, tree: GitTree): string[] {
  return ['restore', `--source=${commit}`, '--staged', '--worktree', '--', ...versionedPaths(tree)];
}
