import type { Task } from '../model/task.ts';
import { enterSafeMode } from './enter-safe-mode.ts';
import { requireServes, requireTask } from './law.ts';
import type { OpenedRun } from './open-run.ts';
import type { Phase } from './phase.ts';
import { leavePlan } from './plan-page.ts';
import { readSafeMode } from './safe-mode.ts';
import { logSession } from './session-log.ts';
import { permittedEffects } from './tools.ts';

/**
 * Begins the task of an opened run: it is held to be complete, its plan is written down before the first step, and
 * whether the project is in safe mode is looked up. All of that is the first event. Errors: TASK_INCOMPLETE.
 */
export async function beginTask(
  phases: readonly Phase[],
  opened: OpenedRun,
  goal: string,
): Promise<OpenedRun> {
  const { context } = opened;
  const { world, paths, mode } = context;
  const task = requireTask(context.task);
  const safe = await readSafeMode(paths.state, world.files);
  const steps = phases.map(({ name, effects = [], serves }) => ({
    ...{ macro: name, effects },
    serves: requireServes(name, effects, serves),
  }));
  const folder = permittedEffects[mode].includes('session-folder') ? paths.session : '';
  const planPage = await leavePlan(task, steps, folder, world.files);
  const begun = { ...context, planPage, safe: false };
  const { ref, sha256 } = planPage;
  const evidence = [{ kind: folder === '' ? ('checksum' as const) : ('file' as const), ref, sha256 }];
  await logSession(begun, 'RUNNING', { goal, output: taskLine(task), evidence });
  const begunRun = { ...opened, context: begun };
  return safe === undefined ? begunRun : enterSafeMode(begunRun, safe);
}

/** The task in the words of its event: criteria by id. */
function taskLine({ TASK, CONTEXT, CONSTRAINTS, DONE_CRITERIA }: Task): string {
  const criteria = DONE_CRITERIA.map(({ criterion, evidence }) => `${criterion} ${evidence}`).join(', ');
  return [
    `TASK: ${TASK}`,
    `CONTEXT: ${CONTEXT}`,
    `CONSTRAINTS: ${CONSTRAINTS}`,
    `DONE_CRITERIA: ${criteria}`,
  ].join('\n');
}
