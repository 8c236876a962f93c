import type { StepRecord } from '../model/dossier.ts';
import type { Evidence } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { Role, Task } from '../model/task.ts';
import { recordCommands } from './command-record.ts';
import { requireGoing } from './kill-switch.ts';
import {
  needsPage,
  requireCommit,
  requireCriticised,
  requireFresh,
  requirePage,
  requirePlace,
  requireShape,
  requireTask,
  requireTested,
  requireValidations,
} from './law.ts';
import type { Critique, Macro, Plan, Verification } from './macro.ts';
import { basisOf, changedSince, type ShownPlan, shownPlan } from './plan-basis.ts';
import { pageDigest } from './plan-page.ts';
import type { RunContext } from './run-context.ts';
import { createScribe, type Said, type Scribe } from './scribe.ts';
import { simulationOf } from './simulation.ts';
import { type Backup, takeBack } from './take-back.ts';
import { buildStepTools, effectsOf, mayExecute, type Tools } from './tools.ts';

export type { RunContext, Validation } from './run-context.ts';

/** DONE with an output, SKIPPED (planned only: the mode does not let it act), or FAILED with the cause. */
export type Outcome<Output> =
  | { readonly state: 'DONE'; readonly output: Output; readonly record: StepRecord }
  | { readonly state: 'SKIPPED'; readonly record: StepRecord }
  | {
      readonly state: 'FAILED';
      readonly failure: Failure;
      readonly record: StepRecord;
    };

/** A macro with its place in the run; `quotes` is a plan that was shown earlier, by which alone it may act. */
export type NamedMacro<Input, Output> = {
  readonly name: string;
  readonly step: number;
  readonly macro: Macro<Input, Output>;
  readonly quotes?: ShownPlan;
};

/** Who does what in a step of the program's own: nobody criticises what he planned. */
const roles = {
  plan: 'orchestrator',
  critique: 'recherchiste',
  act: 'tool',
  log: 'macro-runner',
} as const satisfies Record<string, Role>;

const noCheck: Verification = { answer: 'unknown', asked: '', observed: '', evidence: [] };

type Step<Input, Output> = {
  readonly named: NamedMacro<Input, Output>;
  readonly context: RunContext;
  readonly scribe: Scribe;
  /** How many events there were before it. */
  readonly from: number;
  /** Backups and diffs of what it changed. */
  readonly saved: Evidence[];
  readonly backups: Backup[];
  /** What is known of it so far, for whoever tells of its end. */
  told: { plan: Plan; check: Verification; sha256: string | undefined };
};

/** Runs one macro through its phases, each an event in the ledger, under the law of law.ts. No plan, no EXECUTE; no evidence, not DONE. */
export async function runMacro<Input, Output>(
  named: NamedMacro<Input, Output>,
  given: Input,
  context: RunContext,
): Promise<Outcome<Output>> {
  const { macro, name } = named;
  const { shell, taken } = recordCommands(context.world.shell);
  const step: Step<Input, Output> = {
    named,
    context: { ...context, world: { ...context.world, shell } },
    scribe: createScribe(named, context, taken),
    from: context.ledger.events.length,
    saved: [],
    backups: [],
    told: { plan: { goal: name, commands: [], touches: [] }, check: noCheck, sha256: undefined },
  };
  try {
    const task = requireTask(context.task);
    requirePlace(context.world.place, 'PLAN');
    await requireGoing(context);
    const input = requireShape(macro.INPUT_SCHEMA, given, name);
    const shown = await showPlan(step, input);
    if (!mayExecute(context.mode, macro.ALLOWLIST, context.safe)) return await skip(step, shown.plan);
    await requireLawful(step, { shown, input, task });
    return await carryOut(step, shown, input);
  } catch (error) {
    const failure =
      error instanceof Failure ? error : new Failure('DEFECT', { where: name }, { cause: error });
    await goBack(step);
    const observed = `${failure.code} ${JSON.stringify(failure.parameters)}`;
    const said = { ...step.told, role: roles.log, output: observed, decision: failure.code };
    await step.scribe.log('LOG_EVENT', 'FAILED', said);
    return { state: 'FAILED', failure, record: step.scribe.record('FAILED', said) };
  }
}

/** What a step that failed or deviated has changed becomes what it was, and that is an event of its own. */
async function goBack<Input, Output>({ backups, context, scribe, told }: Step<Input, Output>): Promise<void> {
  if (backups.length === 0) return;
  const { said: output, evidence } = await takeBack(backups, context.paths.session, context.world.files);
  const decision = 'back to what it was before the step';
  await scribe.log('EXECUTE', 'RUNNING', {
    ...told,
    check: noCheck,
    role: roles.act,
    output,
    decision,
    evidence,
  });
}

/** PLAN and its CRITIQUE; nothing can be changed yet. */
async function showPlan<Input, Output>(step: Step<Input, Output>, input: Input): Promise<ShownPlan> {
  const { named, context, scribe } = step;
  const { macro } = named;
  const plan = await macro.plan(input, toolsFor(step, []));
  const shown = shownPlan(plan, await basis(step, plan, input));
  step.told = { plan, check: noCheck, sha256: shown.sha256 };
  // What may go wrong is said before it can: the page of risks is rendered from here.
  const marked = simulationOf(context.mode, macro.ALLOWLIST);
  const risks = macro.RISKS.join('\n');
  // With its critique in one append: nothing is done between the two, and both are on the disk before EXECUTE.
  await scribe.hold('PLAN', 'RUNNING', { ...step.told, role: roles.plan, output: risks, decision: marked });
  const hash = shown.sha256;
  await accept(macro.critique({ kind: 'plan', hash, plan, input }), hash, step);
  for (const { role, plan_sha256: sha256, because } of context.validations ?? []) {
    const said = { plan, role, sha256, output: because, decision: `accepted ${sha256}` };
    await scribe.log('CRITIQUE', 'RUNNING', said);
  }
  return shown;
}

function basis<Input, Output>({ named, context }: Step<Input, Output>, plan: Plan, input: Input) {
  const changes = named.macro.ALLOWLIST.writes.includes('configuration') ? plan.touches : [];
  const own = changes.map((one) => (one.startsWith('/') ? one : `${context.paths.root}/${one}`));
  return basisOf(input, [...(context.configuration ?? []), ...own], context.world.files);
}

/** What has to hold at the moment before anything is changed. */
async function requireLawful<Input, Output>(
  step: Step<Input, Output>,
  { shown, input, task }: { readonly shown: ShownPlan; readonly input: Input; readonly task: Task },
): Promise<void> {
  const { named, context, from } = step;
  const { plan } = shown;
  const quoted = named.quotes ?? shown;
  const now = shownPlan(plan, await basis(step, plan, input));
  requireFresh(changedSince(quoted, now));
  const events = context.ledger.events.slice(from);
  requireCriticised(events, quoted.sha256);
  requireValidations(events, quoted.sha256, plan);
  if (needsPage(task, plan))
    requirePage(context.planPage, await pageDigest(context.planPage, context.world.files), task);
  requireCommit(context.ground, named.macro.ALLOWLIST.writes);
  requirePlace(context.world.place, 'EXECUTE');
  await requireGoing(context);
}

async function skip<Input, Output>(step: Step<Input, Output>, plan: Plan): Promise<Outcome<Output>> {
  const { context, scribe, told } = step;
  const why = context.safe === true ? 'safe mode' : context.mode;
  const output = (plan.diffs ?? []).join('\n');
  const said: Said = { ...told, role: roles.act, output, decision: `${why}: planned, not executed` };
  await scribe.log('EXECUTE', 'SKIPPED', said);
  return { state: 'SKIPPED', record: scribe.record('SKIPPED', { plan }) };
}

/** EXECUTE, VERIFY, CRITIQUE and LOG_EVENT. */
async function carryOut<Input, Output>(
  step: Step<Input, Output>,
  { plan, sha256 }: ShownPlan,
  input: Input,
): Promise<Outcome<Output>> {
  const { named, context, scribe } = step;
  const { macro, name } = named;
  const tools = toolsFor(step, plan.touches);
  const output = requireShape(macro.OUTPUT_SCHEMA, await macro.execute(input, tools), name);
  const { planPage: page } = context;
  const quoted: Evidence[] =
    page === undefined ? [] : [{ kind: 'checksum', ref: page.ref, sha256: page.sha256 }];
  await scribe.log('EXECUTE', 'RUNNING', { plan, sha256, role: roles.act, evidence: quoted });
  requirePlace(context.world.place, 'VERIFY');
  const check = await prove(step, output, input, tools);
  step.told = { plan, check, sha256 };
  const proven = { ...step.told, output: check.observed };
  await scribe.hold('VERIFY', 'RUNNING', { ...proven, role: roles.act, decision: check.asked });
  const result = macro.critique({ kind: 'result', hash: sha256, output, check });
  await accept(result, sha256, step, context.aim === undefined);
  const deviation = (await context.aim?.()) ?? '';
  if (deviation !== '') throw new Failure('STEP_DEVIATED', { observed: deviation, rule: 173 });
  await scribe.log('LOG_EVENT', 'DONE', { ...step.told, role: roles.log });
  return { state: 'DONE', output, record: scribe.record('DONE', proven) };
}

function toolsFor<Input, Output>(
  { named, context, saved, backups }: Step<Input, Output>,
  announced: readonly string[],
): Tools {
  const { world, mode, paths, kept, safe = false } = context;
  const order = { mode, safe, paths, allowlist: named.macro.ALLOWLIST, announced };
  const tools = buildStepTools(world, {
    ...order,
    keep: (evidence) => void saved.push(evidence),
    saved: (backup) => void backups.push(backup),
  });
  return kept === undefined ? tools : { ...tools, kept };
}

async function prove<Input, Output>(
  { named: { macro }, context, saved }: Step<Input, Output>,
  output: Output,
  input: Input,
  tools: Tools,
): Promise<Verification> {
  const check = await macro.verify(output, input, tools);
  const kinds = check.evidence.map((one) => one.kind);
  const missing = macro.EVIDENCE_REQUIRED.filter((kind) => !kinds.includes(kind));
  if (missing.length > 0)
    throw new Failure('MACRO_UNPROVEN', { missing: missing.join(', '), observed: check.observed });
  requireTested(
    effectsOf(context).filter((effect) => macro.ALLOWLIST.writes.includes(effect)),
    kinds,
  );
  return { ...check, evidence: [...check.evidence, ...saved] };
}

async function accept<Input, Output>(
  critique: Critique,
  sha256: string,
  { told: { plan }, scribe }: Step<Input, Output>,
  mayHold = false,
): Promise<void> {
  const decision = `${critique.accepted ? 'accepted' : 'refused'} ${sha256}`;
  const said = { plan, sha256, role: roles.critique, output: critique.remarks.join('\n'), decision };
  const write = mayHold && critique.accepted ? scribe.hold : scribe.log;
  await write('CRITIQUE', critique.accepted ? 'RUNNING' : 'FAILED', said);
  if (!critique.accepted)
    throw new Failure('MACRO_UNPROVEN', { missing: critique.remarks.join('; '), observed: '' });
}
