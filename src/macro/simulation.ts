import { nothingRan } from '../model/event.ts';
import type { Request } from '../model/request.ts';
import type { Allowlist } from './macro.ts';
import type { PhaseEnd } from './phase.ts';
import type { RunContext } from './run-context.ts';
import type { RunState } from './run-state.ts';
import { createScribe } from './scribe.ts';
import { mayExecute } from './tools.ts';

/**
 * What a dry run makes of a step: `read-only` is carried out as it is, `simulated` is carried out below .nx47/ or told
 * with its commands and diffs; '' in other modes. A step that needs what was not made is `not simulable`.
 */
export function simulationOf(mode: Request['mode'], allowlist: Allowlist): string {
  if (mode !== 'dry-run') return '';
  if (allowlist.writes.length === 0) return 'read-only';
  return mayExecute(mode, allowlist) ? 'simulated: below .nx47/' : 'simulated: planned, not executed';
}

/**
 * Tells of a phase that a dry run can't carry out, because it needs what an earlier one would have made: an event and a
 * step of its own, so that every step is listed. A phase that the project does not ask for is none.
 */
export async function recordUnmade(
  state: RunState,
  end: PhaseEnd,
  { name, step }: { readonly name: string; readonly step: number },
  context: RunContext,
): Promise<RunState> {
  const { dossier } = state;
  const isWaiting = dossier.steps.some((one) => one.state === 'SKIPPED');
  if (context.mode !== 'dry-run' || end.kind !== 'nothing' || !isWaiting) return state;
  const scribe = createScribe({ name, step }, context, () => nothingRan);
  const plan = { goal: 'not simulable: needs what an earlier step makes', commands: [], touches: [] };
  await scribe.log('PLAN', 'SKIPPED', { plan, role: 'orchestrator', decision: 'not simulable' });
  const steps = [...dossier.steps, scribe.record('SKIPPED', { plan })];
  return { ...state, dossier: { ...dossier, steps } };
}
