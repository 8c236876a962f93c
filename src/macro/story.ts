import { record } from '../../macros/record.ts';
import type { Dossier, Incident, StepRecord } from '../model/dossier.ts';
import type { LedgerEvent, TaskState } from '../model/event.ts';
import { type Failure, failureEffects } from '../model/failure.ts';
import type { RunRequest } from '../model/request.ts';
import type { Verdict } from '../model/verdict.ts';
import type { World } from '../model/world.ts';
import { runPages } from '../report/run-pages.ts';
import { sessionPages } from '../session/pages.ts';
import { sentences } from '../text/sentences.ts';
import { openRun } from './open-run.ts';
import type { Phase, PhaseEnd } from './phase.ts';
import type { RunState } from './run-state.ts';
import { type RunContext, runMacro } from './runner.ts';
import { permittedEffects } from './tools.ts';

/** A run that has ended, recorded. `failure` is set when it could not do its work (cancelled, or a defect of ours). */
export type FinishedRun = {
  readonly dossier: Dossier;
  readonly verdict: Verdict;
  readonly events: readonly LedgerEvent[];
  readonly ledgerHead: string;
  /** Absolute; '' when the mode writes nothing. */
  readonly sessionFolder: string;
  readonly failure?: Failure;
};

/** Runs the phases in order until one fails, refuses or the list ends; then records everything. */
export async function runStory(
  phases: readonly Phase[],
  request: RunRequest,
  world: World,
): Promise<FinishedRun> {
  const { state: opened, context } = await openRun(request, world);
  await logSession(
    context,
    'RUNNING',
    `certify ${request.settings.packs.join(' ')} on ${request.target}`,
    '',
  );
  let state = opened;
  let failure: Failure | undefined;
  for (const [index, phase] of phases.entries()) {
    state = { ...state, ledgerHead: context.ledger.head };
    world.presenter.show({ kind: 'step', macro: phase.name, state: 'RUNNING', detail: '' });
    const end = await phase.run(index + 2, state, context);
    show(world, phase.name, end);
    const advanced = advance(state, end);
    state = advanced.state;
    failure = advanced.failure;
    if (advanced.stop) break;
  }
  return conclude(state, context, { failure, step: phases.length + 2 });
}

function show(world: World, name: string, end: PhaseEnd): void {
  const outcome = end.kind === 'ran' ? end.outcome : undefined;
  const state: TaskState = outcome?.state ?? 'SKIPPED';
  const detail = outcome?.state === 'FAILED' ? outcome.failure.code : (outcome?.record.short ?? '');
  world.presenter.show({ kind: 'step', macro: name, state, detail });
}

type Advanced = { readonly state: RunState; readonly stop: boolean; readonly failure?: Failure };

function advance(state: RunState, end: PhaseEnd): Advanced {
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

function stopFor(state: RunState, failure: Failure, record: StepRecord): Advanced {
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

// Only a run that was not to act may end without a judgement.
function unjudged(state: RunState): Verdict {
  return state.dossier.mode === 'execute'
    ? stopped(state, 'INCONCLUSIVE', 'unproven')
    : stopped(state, 'PLANNED', '');
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

async function conclude(
  state: RunState,
  context: RunContext,
  { failure, step }: { readonly failure: Failure | undefined; readonly step: number },
): Promise<FinishedRun> {
  const { world, ledger, paths, mode } = context;
  let unrecorded = failure;
  const verdict = state.dossier.verdict ?? unjudged(state);
  const dossier = { ...state.dossier, verdict };
  await logSession(
    context,
    failure === undefined ? 'DONE' : 'FAILED',
    'verdict',
    `${verdict.kind} ${verdict.cause}`.trim(),
  );
  if (permittedEffects[mode].includes('session-folder')) {
    const pages = runPages(dossier, sentences(world.language), world.language);
    const outcome = await runMacro({ name: 'record', step, macro: record }, { pages }, context);
    if (outcome.state === 'FAILED') unrecorded = outcome.failure;
    for (const [name, page] of Object.entries(sessionPages(ledger.events, world.language))) {
      await world.files.write(`${paths.session}/${name}`, page);
    }
  }
  return {
    dossier,
    verdict,
    events: ledger.events,
    ledgerHead: ledger.head,
    sessionFolder: permittedEffects[mode].includes('session-folder') ? paths.session : '',
    ...(unrecorded === undefined ? {} : { failure: unrecorded }),
  };
}

async function logSession(
  context: RunContext,
  state: TaskState,
  goal: string,
  decision: string,
): Promise<void> {
  await context.ledger.append({
    macro: 'session',
    step: 1,
    phase: decision === '' ? 'SESSION' : 'VERDICT',
    state,
    goal,
    ...context.world.place,
    touches: [],
    command: '',
    exit_status: null,
    output: '',
    decision,
    evidence: [],
  });
}
