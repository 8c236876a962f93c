import { Failure } from '../model/failure.ts';
import type { Shell } from '../model/world.ts';
import { changedBetween, type GitTree, uncommitted } from './git-tree.ts';
import type { LedState } from './led-state.ts';

/**
 * Refuses a new plan of a session that left its goal, as long as the project is not as at its last checkpoint: from a
 * stable point it is planned anew (rule 173). A session without a checkpoint has none to go back to. Errors:
 * SESSION_OFF_STABLE {name, count, files, rule}.
 */
export async function requireStableStart(
  { isAstray, checkpoints }: Pick<LedState, 'isAstray' | 'checkpoints'>,
  tree: GitTree,
  shell: Shell,
): Promise<void> {
  const last = checkpoints.at(-1);
  if (!isAstray || last === undefined) return;
  const moved = await changedBetween([last.commit, 'HEAD'], tree, shell);
  const files = [...new Set([...moved, ...(await uncommitted(tree, shell))])];
  if (files.length === 0) return;
  const shown = files.slice(0, 3).join(', ');
  throw new Failure('SESSION_OFF_STABLE', { name: last.name, count: files.length, files: shown, rule: 173 });
}
