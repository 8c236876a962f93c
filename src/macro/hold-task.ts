import { Failure } from '../model/failure.ts';
import type { RunContext } from './run-context.ts';
import { permittedEffects } from './tools.ts';

/** Name of the lock below .nx47/. */
export const lockName = 'RUNNING';

/**
 * Acts as the one task that is running in the project (rule 77); `told` hears of a lock that a process left which is
 * gone. In a mode that writes nothing there is nothing to hold. Errors: TASK_RUNNING, and those of `act`.
 */
export async function holdTask<T>(
  { world, paths, mode, task }: Pick<RunContext, 'world' | 'paths' | 'mode' | 'task'>,
  told: (holder: string) => Promise<void>,
  act: () => Promise<T>,
): Promise<T> {
  if (!permittedEffects[mode].includes('state-folder')) return act();
  const file = `${paths.state}/${lockName}`;
  await world.files.makeFolder(paths.state);
  const answer = await world.lock.take(file, task?.task_id ?? '');
  if (!answer.held) {
    const { task: other, machine, pid, since } = answer.heldBy;
    throw new Failure('TASK_RUNNING', { task: other, machine, pid, since, file, rule: 77 });
  }
  try {
    const { takenFrom: left } = answer;
    if (left !== undefined)
      await told(`${left.task}, process ${left.pid} on ${left.machine}, since ${left.since}`);
    return await act();
  } finally {
    await world.lock.giveBack(file);
  }
}
