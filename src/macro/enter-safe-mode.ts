import type { OpenedRun } from './open-run.ts';
import { reasonOf, type SafeMode } from './safe-mode.ts';
import { logSession } from './session-log.ts';

/** The run from here on, heeding what its state says of stops that were recorded elsewhere. */
export async function heedStops(opened: OpenedRun): Promise<OpenedRun> {
  const { stopped } = opened.state;
  return stopped === undefined || opened.context.safe === true ? opened : enterSafeMode(opened, stopped);
}

/** The run from here on in safe mode: an event and an incident say why, and nothing is changed but its record. */
export async function enterSafeMode(opened: OpenedRun, safe: SafeMode): Promise<OpenedRun> {
  const { context, state } = opened;
  const parameters = { reason: reasonOf(safe), since: safe.since };
  const time = context.world.clock.now().toISOString();
  const incident = { time, step: 'session', code: 'SAFE_MODE', parameters };
  await logSession(context, 'RUNNING', { goal: 'safe mode: nothing is changed', output: parameters.reason });
  const dossier = { ...state.dossier, incidents: [...state.dossier.incidents, incident] };
  return { ...opened, state: { ...state, dossier }, context: { ...context, safe: true } };
}
