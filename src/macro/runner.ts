import { sha256Hex } from '../codec/digest.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { StepRecord } from '../model/dossier.ts';
import { Failure } from '../model/failure.ts';
import type { Request } from '../model/request.ts';
import type { World } from '../model/world.ts';
import type { KeptAnswers } from '../survey/kept-answers.ts';
import { recordCommands } from './command-record.ts';
import type { Allowlist, Critique, Macro, Plan, Verification } from './macro.ts';
import { createScribe, type Scribe } from './scribe.ts';
import { buildTools, mayExecute, type RunPaths, type Tools } from './tools.ts';

/** What one run shares between its macros. */
export type RunContext = {
  readonly world: World;
  readonly mode: Request['mode'];
  readonly paths: RunPaths;
  readonly ledger: Ledger;
  readonly kept?: KeptAnswers;
};

/** DONE with an output, SKIPPED (planned only: the mode does not let it act), or FAILED with the cause. */
export type Outcome<Output> =
  | { readonly state: 'DONE'; readonly output: Output; readonly record: StepRecord }
  | { readonly state: 'SKIPPED'; readonly record: StepRecord }
  | {
      readonly state: 'FAILED';
      readonly failure: Failure;
      readonly record: StepRecord;
    };

const noCheck: Verification = { answer: 'unknown', asked: '', observed: '', evidence: [] };

/** Runs one macro through its phases, each an event in the ledger. No plan, no EXECUTE; no evidence, not DONE. */
export async function runMacro<Input, Output>(
  named: { readonly name: string; readonly step: number; readonly macro: Macro<Input, Output> },
  given: Input,
  context: RunContext,
): Promise<Outcome<Output>> {
  const { macro, name } = named;
  const { shell, taken } = recordCommands(context.world.shell);
  const scribe = createScribe(named, context, taken);
  let plan: Plan = { goal: name, commands: [], touches: [] };
  let check = noCheck;
  try {
    const input = parse(macro.INPUT_SCHEMA, given, name);
    const tools = toolsFor(macro.ALLOWLIST, { ...context, world: { ...context.world, shell } });
    plan = await macro.plan(input, tools);
    // What may go wrong is said before it can: the page of risks is rendered from here.
    await scribe.log('PLAN', 'RUNNING', { plan, output: macro.RISKS.join('\n') });
    const hash = sha256Hex(JSON.stringify(plan));
    await accept(macro.critique({ kind: 'plan', hash, plan, input }), hash, plan, scribe);
    if (!mayExecute(context.mode, macro.ALLOWLIST)) {
      await scribe.log('EXECUTE', 'SKIPPED', { plan, decision: `${context.mode}: planned, not executed` });
      return { state: 'SKIPPED', record: scribe.record('SKIPPED', { plan }) };
    }
    const output = parse(macro.OUTPUT_SCHEMA, await macro.execute(input, tools), name);
    await scribe.log('EXECUTE', 'RUNNING', { plan });
    check = await prove(macro, output, input, tools);
    const proven = { plan, output: check.observed, check };
    await scribe.log('VERIFY', 'RUNNING', { ...proven, decision: check.asked });
    await accept(macro.critique({ kind: 'result', hash, output, check }), hash, plan, scribe);
    await scribe.log('LOG_EVENT', 'DONE', { plan, check });
    return { state: 'DONE', output, record: scribe.record('DONE', proven) };
  } catch (error) {
    const failure =
      error instanceof Failure ? error : new Failure('DEFECT', { where: name }, { cause: error });
    const observed = `${failure.code} ${JSON.stringify(failure.parameters)}`;
    const said = { plan, output: observed, decision: failure.code, check };
    await scribe.log('LOG_EVENT', 'FAILED', said);
    return { state: 'FAILED', failure, record: scribe.record('FAILED', said) };
  }
}

function toolsFor(allowlist: Allowlist, { world, mode, paths, kept }: RunContext): Tools {
  const tools = buildTools(world, mode, paths, allowlist);
  return kept === undefined ? tools : { ...tools, kept };
}

function parse<T>(schema: Macro<T, unknown>['INPUT_SCHEMA'], value: unknown, name: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure('MACRO_REFUSED', {
    what: `schema of ${name}`,
    target: `${issue?.path.join('.')}: ${issue?.message}`,
  });
}

async function prove<Input, Output>(
  macro: Macro<Input, Output>,
  output: Output,
  input: Input,
  tools: Tools,
): Promise<Verification> {
  const check = await macro.verify(output, input, tools);
  const kinds = check.evidence.map((one) => one.kind);
  const missing = macro.EVIDENCE_REQUIRED.filter((kind) => !kinds.includes(kind));
  if (missing.length > 0)
    throw new Failure('MACRO_UNPROVEN', { missing: missing.join(', '), observed: check.observed });
  return check;
}

async function accept(critique: Critique, hash: string, plan: Plan, scribe: Scribe): Promise<void> {
  const decision = `${critique.accepted ? 'accepted' : 'refused'} ${hash}`;
  const output = critique.remarks.join('\n');
  await scribe.log('CRITIQUE', critique.accepted ? 'RUNNING' : 'FAILED', { plan, output, decision });
  if (!critique.accepted)
    throw new Failure('MACRO_UNPROVEN', { missing: critique.remarks.join('; '), observed: '' });
}
