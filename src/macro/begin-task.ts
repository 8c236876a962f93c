import type { Task } from '../model/task.ts';
import { requireServes, requireTask } from './law.ts';
import type { OpenedRun } from './open-run.ts';
import type { Phase } from './phase.ts';
import { leavePlan } from './plan-page.ts';
import type { RunState } from './run-state.ts';
import { readSafeMode, reasonOf } from './safe-mode.ts';
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
  const { context, state } = opened;
  const { world, paths, mode } = context;
  const task = requireTask(context.task);
  const safe = await readSafeMode(paths.state, world.files);
  const steps = phases.map(({ name, effects = [], serves }) => ({
    ...{ macro: name, effects },
    serves: requireServes(name, effects, serves),
  }));
  const folder = permittedEffects[mode].includes('session-folder') ? paths.session : '';
  const planPage = await leavePlan(task, steps, folder, world.files);
  const begun = { ...context, planPage, safe: safe !== undefined };
  const { ref, sha256 } = planPage;
  const evidence = [{ kind: folder === '' ? ('checksum' as const) : ('file' as const), ref, sha256 }];
  await logSession(begun, 'RUNNING', { goal, output: taskLine(task), evidence });
  if (safe === undefined) return { ...opened, context: begun };
  const told = { reason: reasonOf(safe), since: safe.since };
  const incident = {
    time: world.clock.now().toISOString(),
    step: 'session',
    code: 'SAFE_MODE',
    parameters: told,
  };
  await logSession(begun, 'RUNNING', { goal: 'safe mode: nothing is changed', output: told.reason });
  return { ...opened, context: begun, state: withIncident(state, incident) };
}

type Incident = RunState['dossier']['incidents'][number];

function withIncident(state: RunState, incident: Incident): RunState {
  const { dossier } = state;
  return { ...state, dossier: { ...dossier, incidents: [...dossier.incidents, incident] } };
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
