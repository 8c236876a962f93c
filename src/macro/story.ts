import { appendJournals } from '../../macros/append-journals.ts';
import { record } from '../../macros/record.ts';
import { stopRule } from '../../macros/stop-rule.ts';
import { driftSigns } from '../machines/drift-signs.ts';
import type { Dossier } from '../model/dossier.ts';
import type { LedgerEvent } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { RunRequest } from '../model/request.ts';
import type { Verdict } from '../model/verdict.ts';
import type { World } from '../model/world.ts';
import { evidenceFiles } from '../report/evidence-file.ts';
import { runPages } from '../report/run-pages.ts';
import { sessionPages } from '../session/pages.ts';
import { sentences } from '../text/sentences.ts';
import { advance, stopFor, unjudged } from './advance.ts';
import { datasetUrl } from './announce.ts';
import { beginTask } from './begin-task.ts';
import { continueJournals, entryOf, entryPages } from './continue-journals.ts';
import { heedStops } from './enter-safe-mode.ts';
import { holdTask } from './hold-task.ts';
import { mayGoOn } from './may-go-on.ts';
import { type RunOrder, runOnFailure } from './on-failure.ts';
import { type OpenedRun, openRun, openUnready } from './open-run.ts';
import type { Phase } from './phase.ts';
import type { RunState } from './run-state.ts';
import { runMacro } from './runner.ts';
import { logLeftRunning, logSession } from './session-log.ts';
import { showStep } from './show-step.ts';
import { recordUnmade } from './simulation.ts';
import { stopSigns } from './stop-signs.ts';
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
  const opened = await beginTask([], await openUnready(request, world), 'prepare');
  await logSession(opened.context, 'RUNNING', { goal: 'prepare', output: failure.message });
  return concludeUnbegun(failure, opened, { macro: 'prepare', step: 2 });
}

/** Runs the phases in order until one fails, refuses or the list ends; then records everything. One task at a time. */
export async function runPhases(
  phases: readonly Phase[],
  given: OpenedRun,
  { goal, firstStep, onFailure = [] }: RunOrder,
): Promise<FinishedRun> {
  const opened = await beginTask(phases, given, goal);
  const { context } = opened;
  const told = (left: string) => logSession(context, 'RUNNING', { goal: `lock taken over: ${left}` });
  const run = async () => {
    const { now, failure } = await advanceAll(phases, opened, firstStep);
    const step = await runOnFailure(onFailure, now.state, now.context, phases.length + firstStep);
    return conclude(now.state, now, { failure, step });
  };
  try {
    // An audit changes nothing: any number of them may look at once.
    return given.state.request.offline === true ? await run() : await holdTask(context, told, run);
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'TASK_RUNNING')) throw error;
    return concludeUnbegun(error, opened, { macro: 'session', step: firstStep });
  }
}

function concludeUnbegun(
  failure: Failure,
  opened: OpenedRun,
  { macro, step }: { readonly macro: string; readonly step: number },
): Promise<FinishedRun> {
  const ended = { macro, endedAt: opened.context.world.clock.now().toISOString() };
  const { state, failure: ours } = stopFor(opened.state, failure, ended);
  return conclude(state, opened, { failure: ours, step });
}

async function advanceAll(
  phases: readonly Phase[],
  opened: OpenedRun,
  firstStep: number,
): Promise<{ readonly now: OpenedRun; readonly failure: Failure | undefined }> {
  let now = opened;
  for (const [index, phase] of phases.entries()) {
    const { context } = now;
    const step = index + firstStep;
    const state = { ...now.state, ledgerHead: context.ledger.head };
    context.world.presenter.show({ kind: 'step', macro: phase.name, state: 'RUNNING', detail: '' });
    const end = await phase.run(step, state, context);
    showStep(context.world, phase.name, end);
    const advanced = advance(state, end);
    const kept = await recordUnmade(advanced.state, end, { name: phase.name, step }, context);
    announceResults(kept, opened);
    now = await heedStops({ ...now, state: kept });
    if (advanced.stop) return { now, failure: advanced.failure };
  }
  return { now, failure: undefined };
}

// A dataset that was found as it is was announced by nobody.
function announceResults({ dossier }: RunState, { context }: OpenedRun): void {
  const { dataset, baseUrl } = dossier;
  if (dataset === undefined) return;
  context.world.presenter.show({ kind: 'place', what: 'dataset', url: datasetUrl(baseUrl, dataset.ref) });
}

async function conclude(
  ended: RunState,
  opened: OpenedRun,
  { failure, step }: { readonly failure: Failure | undefined; readonly step: number },
): Promise<FinishedRun> {
  const { announced } = opened;
  // What was done is told after a kill switch too.
  const context = { ...opened.context, closing: true };
  const { ledger, paths, mode } = context;
  const verdict = ended.dossier.verdict ?? unjudged(ended);
  await logLeftRunning(ended, opened);
  const decision = `${verdict.kind} ${verdict.cause}`.trim();
  await logSession(context, failure === undefined ? 'DONE' : 'FAILED', { goal: 'verdict', decision });
  const state = await applyStopRule({ ...ended, dossier: { ...ended.dossier, verdict } }, opened, step);
  const { dossier } = state;
  const isKept = permittedEffects[mode].includes('session-folder');
  const unrecorded = isKept ? await recordRun(state, { ...opened, context }, step + 1) : undefined;
  const unwritten = unrecorded ?? failure;
  return {
    dossier,
    verdict,
    events: ledger.events,
    ledgerHead: ledger.head,
    announced: Object.fromEntries(announced),
    ticketPath: mayGoOn(dossier) ? (state.ticketPath ?? '') : '',
    sessionFolder: isKept ? paths.session : '',
    ...(unwritten === undefined ? {} : { failure: unwritten }),
  };
}

/** What the rule of stopping says of a run that acted; that it stopped is an incident of the run, its verdict stays. */
async function applyStopRule(state: RunState, { context }: OpenedRun, step: number): Promise<RunState> {
  const { dossier, request } = state;
  const { verdict } = dossier;
  const acted = dossier.mode === 'execute' && request.offline !== true && context.safe !== true;
  if (!acted || verdict === undefined) return state;
  const here = { root: request.root, hostname: dossier.place.machine };
  const { uncertainties, signs } = stopSigns(dossier, verdict, await driftSigns(here, context.world));
  const found = { session: dossier.sessionId, uncertainties: [...uncertainties], signs: [...signs] };
  const outcome = await runMacro({ name: 'stop-rule', step, macro: stopRule }, found, {
    ...context,
    closing: true,
  });
  if (outcome.state !== 'DONE' || !outcome.output.stopped) return state;
  const why = [...signs, ...uncertainties].join(', ');
  const incident = {
    time: outcome.record.endedAt,
    step: 'stop-rule',
    code: 'STOP_RULE',
    parameters: { why, stable: outcome.output.stable || '∅' },
  };
  // Before the others: the last of them is what made the verdict inconclusive.
  return { ...state, dossier: { ...dossier, incidents: [incident, ...dossier.incidents] } };
}

/** Evidence, report and pages of the session, and the journals of the project; gives what kept it from that. */
async function recordRun(
  state: RunState,
  { context }: OpenedRun,
  step: number,
): Promise<Failure | undefined> {
  const { world, ledger, paths, planPage } = context;
  const { dossier } = state;
  const evidence = await evidenceOf(dossier, state, world);
  const told = await runPages(dossier, sentences(world.language), world.language);
  const entry = entryOf(dossier, world);
  const pages = { ...evidence, ...told, ...entryPages(entry) };
  const outcome = await runMacro({ name: 'record', step, macro: record }, { pages }, context);
  const append = { name: 'append-journals', step: step + 1, macro: appendJournals };
  const unwritten = await continueJournals(append, entry, context);
  for (const [name, page] of Object.entries(sessionPages(ledger.events, world.language))) {
    // The plan stays as it was quoted; what each step said of itself lies beside it.
    const place = name === planPage?.ref ? name.replace(/\.md$/, '-steps.md') : name;
    await world.files.write(`${paths.session}/${place}`, page);
  }
  return unwritten ?? (outcome.state === 'FAILED' ? outcome.failure : undefined);
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
