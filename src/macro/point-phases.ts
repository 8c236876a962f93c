import { Failure } from '../model/failure.ts';
import type { RunRequest } from '../model/request.ts';
import type { MacroPoint, OwnMacro } from '../model/user-macro.ts';
import { type Phase, phase } from './phase.ts';
import type { RunState } from './run-state.ts';
import { ownPurpose } from './step-purposes.ts';
import { type UserOutput, userMacro } from './user-macro.ts';

/** Points between the audit and what is sent: what was audited has to be what is sent. */
const settledPoints: readonly MacroPoint[] = ['after-audit', 'before-publish'];

/**
 * The user's own macros as phases of a certification, by the point at which they run. One that fails ends the run as
 * NO-GO (MACRO_POINT_FAILED), with its point, its name and what went wrong; so does one that changes a file after the
 * audit has read it (GATE-097), before anything is sent.
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
    (state, output) => {
      const changed = settledPoints.includes(point) ? auditedAmong(output, state) : [];
      const refusal = { cause: 'GATE-097', code: 'GATE-097', observed: changed.join(', ') };
      return changed.length === 0 ? { state } : { state, refusal };
    },
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

/** Files of the project or of its bundle that the audit has read and this macro has changed. */
function auditedAmong({ evidence }: UserOutput, { project, request }: RunState): string[] {
  const audited = new Set(project?.paths);
  const bundle = request.settings.bundle?.path;
  const changed = evidence
    .filter(({ kind }) => kind === 'diff')
    .map(({ ref }) => ref.replace(/ removed$/, ''));
  return changed.filter(
    (path) => audited.has(path) || (bundle !== undefined && path.startsWith(`${bundle}/`)),
  );
}

// What a person stopped, or we did wrong, is no answer of the macro's.
function failureAt(point: MacroPoint, { macro: { name } }: OwnMacro, failure: Failure): Failure {
  if (failure.code === 'CANCELLED' || failure.code === 'DEFECT') return failure;
  const { name: _, ...parameters } = failure.parameters;
  const why = `${failure.code} ${Object.values(parameters).join(', ')}`.trim();
  return new Failure('MACRO_POINT_FAILED', { point, name, why }, { cause: failure });
}
