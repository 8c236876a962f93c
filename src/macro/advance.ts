import { auditAnswer } from '../audit/answer.ts';
import type { Incident, StepRecord } from '../model/dossier.ts';
import { type Failure, failureEffects } from '../model/failure.ts';
import type { Verdict } from '../model/verdict.ts';
import type { PhaseEnd } from './phase.ts';
import type { RunState } from './run-state.ts';

/** The run after a phase; `failure` is set when the program could not do its work. */
export type Advanced = { readonly state: RunState; readonly stop: boolean; readonly failure?: Failure };

/** What the end of a phase makes of the run: it goes on, or stops with a verdict. */
export function advance(state: RunState, end: PhaseEnd): Advanced {
  if (end.kind === 'nothing') return { state, stop: false };
  const { outcome } = end;
  const kept = withStep(end.given?.state ?? state, outcome.record);
  if (outcome.state === 'FAILED') return stopFor(kept, outcome.failure, outcome.record);
  const refusal = end.given?.refusal;
  if (refusal === undefined) return { state: kept, stop: false };
  const incident = {
    time: outcome.record.endedAt,
    step: outcome.record.macro,
    code: refusal.code,
    parameters: { cause: refusal.cause, observed: refusal.observed ?? '' },
  };
  return { state: withVerdict(kept, stopped(kept, 'NO-GO', refusal.cause), incident), stop: true };
}

/** The run that this failure stops. */
export function stopFor(
  state: RunState,
  failure: Failure,
  record: Pick<StepRecord, 'macro' | 'endedAt'>,
): Advanced {
  const effect = failureEffects[failure.code];
  const incident = {
    time: record.endedAt,
    step: record.macro,
    code: failure.code,
    parameters: failure.parameters,
  };
  const inconclusive = effect.startsWith('inconclusive/') ? effect.slice('inconclusive/'.length) : 'unproven';
  const verdict =
    effect === 'no-go' ? stopped(state, 'NO-GO', failure.code) : stopped(state, 'INCONCLUSIVE', inconclusive);
  const next = withVerdict(state, verdict, incident);
  const ours = effect === 'cancelled' || effect === 'defect' || effect === 'usage';
  return { state: next, stop: true, ...(ours ? { failure } : {}) };
}

function stopped(state: RunState, kind: Verdict['kind'], cause: string): Verdict {
  return { kind, cause, packs: state.request.settings.packs, conditions: [] };
}

/** The verdict of a run that nobody judged: only one that was not to act may end so. */
export function unjudged(state: RunState): Verdict {
  if (state.request.offline === true) return audited(state);
  return state.dossier.mode === 'execute'
    ? stopped(state, 'INCONCLUSIVE', 'unproven')
    : stopped(state, 'PLANNED', '');
}

// An offline check is not judged: its audit is its answer, and one that proves nothing is no answer.
function audited(state: RunState): Verdict {
  const { auditBefore } = state.dossier;
  const proven = auditBefore !== undefined && auditAnswer(auditBefore) === 'ok';
  return proven ? stopped(state, 'AUDITED', '') : stopped(state, 'INCONCLUSIVE', 'unproven');
}

function withStep(state: RunState, step: StepRecord): RunState {
  return { ...state, dossier: { ...state.dossier, steps: [...state.dossier.steps, step] } };
}

function withVerdict(state: RunState, verdict: Verdict, incident: Incident): RunState {
  return {
    ...state,
    dossier: { ...state.dossier, verdict, incidents: [...state.dossier.incidents, incident] },
  };
}
