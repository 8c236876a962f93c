import { groundOf } from './ground.ts';
import type { Effect, Macro, Serves } from './macro.ts';
import type { Given, RunState } from './run-state.ts';
import { type Outcome, type RunContext, runMacro } from './runner.ts';
import { stepPurposes } from './step-purposes.ts';

/** How a phase ended: skipped because nothing is to be done or something it needs is missing, or the macro's outcome. */
export type PhaseEnd =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'ran'; readonly outcome: Outcome<unknown>; readonly given?: Given };

export type Phase = {
  readonly name: string;
  /** What it changes, for the plan that is written before the first step. */
  readonly effects?: readonly Effect[];
  /** What it is for; a step that changes anything and serves nothing is refused. */
  readonly serves?: Serves;
  run(step: number, state: RunState, context: RunContext): Promise<PhaseEnd>;
};

/**
 * Binds a macro to the story. `take` yields its input, or undefined when there is nothing for it to do; `give` puts
 * its output into the run's state, and may refuse (NO-GO with a reason) what it found.
 */
export function phase<Input, Output>(
  name: string,
  macro: Macro<Input, Output>,
  take: (state: RunState, context: RunContext) => Input | undefined,
  give: (state: RunState, output: Output) => Given,
): Phase {
  const serves = stepPurposes[name];
  return {
    name,
    effects: macro.ALLOWLIST.writes,
    ...(serves === undefined ? {} : { serves }),
    run: async (step, state, context) => {
      const input = take(state, context);
      if (input === undefined) return { kind: 'nothing' };
      const ground = context.ground ?? groundOf(state);
      const outcome = await runMacro({ name, step, macro }, input, { ...context, ground });
      if (outcome.state === 'DONE') return { kind: 'ran', outcome, given: give(state, outcome.output) };
      return { kind: 'ran', outcome };
    },
  };
}
