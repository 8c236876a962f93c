import type { Phase } from './phase.ts';
import type { RunState } from './run-state.ts';
import type { RunContext } from './runner.ts';
import { showStep } from './show-step.ts';

/** What a run is for, the number of its first phase, and what runs when it has failed. */
export type RunOrder = {
  readonly goal: string;
  readonly firstStep: number;
  readonly onFailure?: readonly Phase[];
};

/**
 * The macros for a run that failed, in their order, each in the ledger; in a mode that does not act they are listed.
 * Whatever becomes of them, the dossier stays as it was judged: their steps are no part of it. Returns the number of
 * the step after them.
 */
export async function runOnFailure(
  phases: readonly Phase[],
  state: RunState,
  context: RunContext,
  firstStep: number,
): Promise<number> {
  const { presenter, signal } = context.world;
  const kind = state.dossier.verdict?.kind ?? 'INCONCLUSIVE';
  const failed = kind === 'NO-GO' || kind === 'INCONCLUSIVE';
  if (signal.aborted || (context.mode === 'execute' && !failed)) return firstStep;
  for (const [index, phase] of phases.entries()) {
    presenter.show({ kind: 'step', macro: phase.name, state: 'RUNNING', detail: '' });
    showStep(context.world, phase.name, await phase.run(index + firstStep, state, context));
  }
  return firstStep + phases.length;
}
