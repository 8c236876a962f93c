import { appendJournals } from '../../macros/append-journals.ts';
import { record } from '../../macros/record.ts';
import { auditAnswer } from '../audit/answer.ts';
import type { Dossier, Incident, StepRecord } from '../model/dossier.ts';
import { type LedgerEvent, nothingRan, type TaskState } from '../model/event.ts';
import { type Failure, failureEffects } from '../model/failure.ts';
import type { RunRequest } from '../model/request.ts';
import type { Verdict } from '../model/verdict.ts';
import type { World } from '../model/world.ts';
import { evidenceFiles } from '../report/evidence-file.ts';
import { runPages } from '../report/run-pages.ts';
import { sessionPages } from '../session/pages.ts';
import { sentences } from '../text/sentences.ts';
import { datasetUrl } from './announce.ts';
import { continueJournals, entryOf, entryPages } from './continue-journals.ts';
import { mayGoOn } from './may-go-on.ts';
import { type RunOrder, runOnFailure } from './on-failure.ts';
import { type OpenedRun, openRun, openUnready } from './open-run.ts';
import type { Phase, PhaseEnd } from './phase.ts';
import type { RunState } from './run-state.ts';
import { type RunContext, runMacro } from './runner.ts';
import { showStep } from './show-step.ts';
import { permittedEffects } from './tools.ts';

/** A run that has ended, recorded. `failure` is set when it could not do its work (cancelled, or a defect of ours). */
export type FinishedRun = {
  readonly dossier: Dossier;
  readonly verdict: Verdict;
  readonly events: readonly LedgerEvent[];
  readonly ledgerHead: string;
  /** Absolute; '' when the mode writes nothing. */
  readonly sessionFolder: string;
  /** What the service accepted, by output name (`kernel-url`, `dataset-url`), whatever happened afterwards. */
  readonly announced: Readonly<Record<string, string>>;
  /** Absolute path of the ticket of a session that is not collected; '' when there is none. */
  readonly ticketPath: string;
  readonly failure?: Failure;
};

/** Opens a session and runs the phases in it. */
export async function runStory(
  phases: readonly Phase[],
  request: RunRequest,
  world: World,
  onFailure: readonly Phase[] = [],
): Promise<FinishedRun> {
  const goal =
    request.offline === true
      ? `audit against ${request.settings.profile}`
      : `certify ${request.settings.packs.join(' ')} on ${request.target}`;
  return runPhases(phases, await openRun(request, world), { goal, firstStep: 2, onFailure });
}

/** Records a run that could not begin, for want of what the failure names: as any other, without a step. */
export async function runUnready(failure: Failure, request: RunRequest, world: World): Promise<FinishedRun> {
  const opened = await openUnready(request, world);
  await logSession(opened.context, 'RUNNING', { goal: 'prepare', output: failure.message });
  const ended = { macro: 'prepare', endedAt: world.clock.now().toISOString() };
  const { state, failure: ours } = stopFor(opened.state, failure, ended);
  return conclude(state, opened, { failure: ours, step: 2 });
}

/** Runs the phases in order until one fails, refuses or the list ends; then records everything. */
export async function runPhases(
  phases: readonly Phase[],
  opened: OpenedRun,
  { goal, firstStep, onFailure = [] }: RunOrder,
): Promise<FinishedRun> {
  const { context } = opened;
  const { presenter } = context.world;
  await logSession(context, 'RUNNING', { goal });
  let { state } = opened;
  let failure: Failure | undefined;
  for (const [index, phase] of phases.entries()) {
    state = { ...state, ledgerHead: context.ledger.head };
    presenter.show({ kind: 'step', macro: phase.name, state: 'RUNNING', detail: '' });
    const end = await phase.run(index + firstStep, state, context);
    showStep(context.world, phase.name, end);
    const advanced = advance(state, end);
    state = advanced.state;
    announceResults(state, opened);
    failure = advanced.failure;
    if (advanced.stop) break;
  }
  const step = await runOnFailure(onFailure, state, context, phases.length + firstStep);
  return conclude(state, opened, { failure, step });
}

// A dataset that was found as it is was announced by nobody.
function announceResults({ dossier }: RunState, { context }: OpenedRun): void {
  const { dataset, baseUrl } = dossier;
  if (dataset === undefined) return;
  context.world.presenter.show({ kind: 'place', what: 'dataset', url: datasetUrl(baseUrl, dataset.ref) });
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

function stopFor(state: RunState, failure: Failure, record: Pick<StepRecord, 'macro' | 'endedAt'>): Advanced {
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

async function conclude(
  state: RunState,
  opened: OpenedRun,
  { failure, step }: { readonly failure: Failure | undefined; readonly step: number },
): Promise<FinishedRun> {
  const { context, announced } = opened;
  const { world, ledger, paths, mode } = context;
  let unrecorded = failure;
  const verdict = state.dossier.verdict ?? unjudged(state);
  const dossier = { ...state.dossier, verdict };
  await logLeftRunning(state, opened);
  const decision = `${verdict.kind} ${verdict.cause}`.trim();
  await logSession(context, failure === undefined ? 'DONE' : 'FAILED', { goal: 'verdict', decision });
  if (permittedEffects[mode].includes('session-folder')) {
    const evidence = await evidenceOf(dossier, state, world);
    const told = await runPages(dossier, sentences(world.language), world.language);
    const entry = entryOf(dossier, world);
    const pages = { ...evidence, ...told, ...entryPages(entry) };
    const outcome = await runMacro({ name: 'record', step, macro: record }, { pages }, context);
    if (outcome.state === 'FAILED') unrecorded = outcome.failure;
    const append = { name: 'append-journals', step: step + 1, macro: appendJournals };
    const unwritten = await continueJournals(append, entry, context);
    unrecorded = unwritten ?? unrecorded;
    for (const [name, page] of Object.entries(sessionPages(ledger.events, world.language))) {
      await world.files.write(`${paths.session}/${name}`, page);
    }
  }
  return {
    dossier,
    verdict,
    events: ledger.events,
    ledgerHead: ledger.head,
    announced: Object.fromEntries(announced),
    ticketPath: mayGoOn(dossier) ? (state.ticketPath ?? '') : '',
    sessionFolder: permittedEffects[mode].includes('session-folder') ? paths.session : '',
    ...(unrecorded === undefined ? {} : { failure: unrecorded }),
  };
}

// Only a run that acted is judged, so only of one is there anything to judge again.
async function evidenceOf(
  dossier: Dossier,
  { request }: RunState,
  world: World,
): Promise<Record<string, string>> {
  if (dossier.mode !== 'execute' || request.offline === true || request.probe === true) return {};
  return evidenceFiles(dossier, await world.assets.platformNoise(), world.redact);
}

// A run that ends without the end of its session leaves it running: the ledger says where, and in which version.
async function logLeftRunning(state: RunState, { context, announced }: OpenedRun): Promise<void> {
  const { kernel } = state.dossier;
  const pushed =
    kernel === undefined ? announced.get('kernel-sent') : `${kernel.ref.owner}/${kernel.ref.slug}`;
  if (pushed === undefined || !mayGoOn(state.dossier)) return;
  const version = kernel?.version ?? announced.get('kernel-version') ?? '?';
  await logSession(context, 'RUNNING', {
    goal: 'left behind: may still be running on the service',
    touches: [`kernel ${pushed} v${version}`],
    output: [kernel?.url ?? announced.get('kernel-url') ?? '', state.ticketPath ?? ''].join('\n').trim(),
  });
}

type SessionWords = {
  readonly goal: string;
  readonly decision?: string;
  readonly touches?: string[];
  readonly output?: string;
};

async function logSession(context: RunContext, state: TaskState, words: SessionWords): Promise<void> {
  const { goal, decision = '', touches = [], output = '' } = words;
  await context.ledger.append({
    macro: 'session',
    step: 1,
    phase: decision === '' ? 'SESSION' : 'VERDICT',
    state,
    goal,
    ...context.world.place,
    touches,
    command: '',
    ...nothingRan,
    output,
    decision,
    evidence: [],
  });
}
