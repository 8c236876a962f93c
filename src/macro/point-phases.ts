import { Failure } from '../model/failure.ts';
import type { RunRequest } from '../model/request.ts';
import type { MacroPoint, OwnMacro } from '../model/user-macro.ts';
import { type Phase, phase } from './phase.ts';
import { ownPurpose } from './step-purposes.ts';
import { userMacro } from './user-macro.ts';

/**
 * The user's own macros as phases of a certification, by the point at which they run. One that fails ends the run as
 * NO-GO (MACRO_POINT_FAILED), with its point, its name and what went wrong.
 */
export function pointPhases({ macros = {} }: RunRequest): (point: MacroPoint) => Phase[] {
  return (point) => (macros[point] ?? []).map((own) => pointPhase(point, own));
}

function pointPhase(point: MacroPoint, own: OwnMacro): Phase {
  const name = `${point}/${own.macro.name}`;
  const whole = phase(
    name,
    userMacro(own),
    () => ({}),
    (state) => ({ state }),
  );
  return {
    ...whole,
    serves: ownPurpose,
    run: async (step, state, context) => {
      const end = await whole.run(step, state, context);
      if (end.kind === 'nothing' || end.outcome.state !== 'FAILED') return end;
      return { ...end, outcome: { ...end.outcome, failure: failureAt(point, own, end.outcome.failure) } };
    },
  };
}

// What a person stopped, or we did wrong, is no answer of the macro's.
function failureAt(point: MacroPoint, { macro: { name } }: OwnMacro, failure: Failure): Failure {
  if (failure.code === 'CANCELLED' || failure.code === 'DEFECT') return failure;
  const { name: _, ...parameters } = failure.parameters;
  const why = `${failure.code} ${Object.values(parameters).join(', ')}`.trim();
  return new Failure('MACRO_POINT_FAILED', { point, name, why }, { cause: failure });
}
