import { z } from 'zod';
import { checkValue } from '../codec/check-value.ts';
import { parseStrictJson } from '../codec/strict-json.ts';
import { type Evidence, evidenceSchema } from '../model/event.ts';
import { Failure } from '../model/failure.ts';
import type { MacroVerify, OwnMacro } from '../model/user-macro.ts';
import { critiqueByCheck } from './critique.ts';
import type { Macro, Plan, Verification } from './macro.ts';
import { linkFault, shownArgv, type UserInput, userArgv } from './user-argv.ts';
import {
  commandEvidence,
  endingOf,
  rollBack,
  runUserCommand,
  type UserRun,
  watched,
} from './user-commands.ts';

const outputSchema = z.strictObject({
  /** By the names of OUTPUT_SCHEMA. */
  values: z.record(z.string(), z.unknown()),
  /** What ran and what changed. */
  evidence: z.array(evidenceSchema),
});
export type UserOutput = z.infer<typeof outputSchema>;

/** A macro of the user's as the runner runs any other: its allow-list is held by the same tools, and once more by its own rules. */
export function userMacro(own: OwnMacro): Macro<UserInput, UserOutput> {
  const { VERSION, ALLOWLIST, RISKS, EVIDENCE_REQUIRED } = own.macro;
  const { hosts } = ALLOWLIST;
  const programs = ALLOWLIST.commands.map((entry) => entry.split(' ')[0]?.split('/').at(-1) ?? '');
  return {
    VERSION,
    INPUT_SCHEMA: inputSchemaOf(own),
    OUTPUT_SCHEMA: outputSchema,
    ALLOWLIST: {
      reads: ['project'],
      writes: ['user-commands'],
      hosts,
      commands: programs.map((name) => name.replace(/\.exe$/i, '').replace(/^python[\d.]*$/, 'python')),
    },
    RISKS,
    EVIDENCE_REQUIRED,
    plan: (input, tools) => planOf({ own, input, tools }),
    execute: (input, tools) => executeSteps({ own, input, tools }),
    verify: (output, input, tools) => verifySteps(output, { own, input, tools }),
    critique: critiqueByCheck,
  };
}

/**
 * The inputs of a macro, held against its INPUT_SCHEMA. Errors: MACRO_INPUT_REFUSED {name, input, why}.
 */
export function checkUserInput({ macro }: OwnMacro, input: unknown): UserInput {
  const fault = checkValue(macro.INPUT_SCHEMA, input);
  if (fault !== undefined)
    throw new Failure('MACRO_INPUT_REFUSED', { name: macro.name, input: fault.at || '/', why: fault.why });
  return typeof input === 'object' && input !== null ? { ...input } : {};
}

function inputSchemaOf(own: OwnMacro): z.ZodType<UserInput> {
  return z.record(z.string(), z.unknown()).overwrite((input) => ({ ...checkUserInput(own, input) }));
}

/** Nothing is run for a plan; every path of every command is looked at, those of its way back too. */
async function planOf(run: UserRun): Promise<Plan> {
  const { own, tools } = run;
  const { macro, file, lines } = own;
  const shown = await Promise.all([
    ...macro.steps.map(({ argv }, index) => shownCommand(argv, 'steps', index, run)),
    ...macro.verify.map((one, index) =>
      'argv' in one ? shownCommand(one.argv, 'verify', index, run) : `verify: ${shownFile(one)}`,
    ),
    ...macro.rollback.map(({ argv }, index) => shownCommand(argv, 'rollback', index, run)),
  ]);
  for (const [index, { touches }] of macro.steps.entries()) {
    for (const path of touches) {
      const why = await linkFault(path, tools.paths.root, tools.files);
      if (why !== undefined)
        throw new Failure('MACRO_PATH_REFUSED', { file, line: lines.steps[index] ?? 1, path, why });
    }
  }
  return {
    // The digest of the file, so that a plan is another one as soon as anything of the macro is.
    goal: `${macro.name} ${macro.VERSION} (${own.sha256.slice(0, 16)}): ${macro.goal}`,
    commands: shown,
    touches: touchesOf(own).map((path) => `${tools.paths.root}/${path}`),
  };
}

async function shownCommand(
  argv: Parameters<typeof userArgv>[0],
  part: 'steps' | 'verify' | 'rollback',
  index: number,
  { own, input, tools }: UserRun,
): Promise<string> {
  const words = shownArgv(await userArgv(argv, input, { part, index, own }, tools));
  return part === 'steps' ? words : `${part}: ${words}`;
}

function shownFile(one: Exclude<MacroVerify, { argv: unknown }>): string {
  if ('sha256' in one) return `sha256 ${one.file} = ${one.sha256}`;
  return one.exists ? `${one.file} is there` : `${one.file} is not there`;
}

function touchesOf({ macro }: OwnMacro): string[] {
  return [...new Set(macro.steps.flatMap(({ touches }) => touches))];
}

async function executeSteps(run: UserRun): Promise<UserOutput> {
  const { own, tools } = run;
  const values: Record<string, unknown> = {};
  const evidence: Evidence[] = [];
  const { changed, after } = await watched(touchesOf(own), run, async () => {
    for (const [index, step] of own.macro.steps.entries()) {
      const result = await runUserCommand({ ...step, part: 'steps', index }, run);
      evidence.push(commandEvidence(result));
      if (result.status !== 0 || result.timedOut) throw await stepFailure(result, run);
      if (step.output !== undefined) values[step.output] = typed(result.stdout, step.output, own);
    }
  });
  const fault = checkValue(own.macro.OUTPUT_SCHEMA, values);
  if (fault !== undefined) throw outputFailure(own, fault.at, fault.why);
  for (const path of changed) {
    const sha256 = after.get(path) ?? '';
    evidence.push({ kind: 'diff', ref: sha256 === '' ? `${path} removed` : path });
    if (/^[0-9a-f]{64}$/.test(sha256)) evidence.push({ kind: 'checksum', ref: path, sha256 });
  }
  return { values: JSON.parse(tools.redact(JSON.stringify(values, exact))), evidence };
}

// A whole number beyond what JSON's own readers keep.
function exact(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

async function stepFailure(result: Parameters<typeof commandEvidence>[0], run: UserRun): Promise<Failure> {
  const { own, tools } = run;
  const command = tools.redact(result.shown).slice(0, 400);
  const why = endingOf(result, tools.redact);
  return new Failure('MACRO_STEP_FAILED', {
    name: own.macro.name,
    command,
    why,
    rollback: await rollBack(run),
  });
}

function typed(printed: string, output: string, own: OwnMacro): unknown {
  const type = own.macro.OUTPUT_SCHEMA.properties[output]?.type;
  const text = printed.trim();
  if (type === 'string') return text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  try {
    return parseStrictJson(new TextEncoder().encode(text));
  } catch (cause) {
    throw outputFailure(own, `/${output}`, `type ${type}`, cause);
  }
}

function outputFailure({ macro }: OwnMacro, output: string, why: string, cause?: unknown): Failure {
  return new Failure('MACRO_OUTPUT_REFUSED', { name: macro.name, output, why }, { cause });
}

async function verifySteps(output: UserOutput, run: UserRun): Promise<Verification> {
  const { own, tools } = run;
  const evidence = [...output.evidence];
  const asked: string[] = [];
  await watched([], run, async () => {
    for (const [index, one] of own.macro.verify.entries()) {
      const { check, fault, proof } = await checkOne(one, index, run);
      asked.push(check);
      evidence.push(proof);
      if (fault === '') continue;
      const { name } = own.macro;
      const rollback = await rollBack(run);
      throw new Failure('MACRO_CHECK_FAILED', { name, check, observed: tools.redact(fault), rollback });
    }
  });
  return {
    answer: 'ok',
    asked: asked.join('\n'),
    observed: JSON.stringify(output.values),
    short: own.macro.VERSION,
    evidence,
  };
}

type Checked = { readonly check: string; readonly fault: string; readonly proof: Evidence };

async function checkOne(one: MacroVerify, index: number, run: UserRun): Promise<Checked> {
  const { tools } = run;
  if ('argv' in one) {
    const result = await runUserCommand({ ...one, part: 'verify', index }, run);
    const ended = result.status === one.status && !result.timedOut;
    const fault = ended ? '' : endingOf(result, tools.redact);
    return { check: `${result.shown} → ${one.status}`, fault, proof: commandEvidence(result) };
  }
  const file = `${tools.paths.root}/${one.file}`;
  const sha256 = await tools.files.hash(file).catch(() => undefined);
  const seen = sha256 ?? ((await tools.files.exists(file)) ? 'no file' : 'absent');
  const isRight = 'sha256' in one ? sha256 === one.sha256 : (seen !== 'absent') === one.exists;
  const proof: Evidence = { kind: 'checksum', ref: one.file, ...(sha256 === undefined ? {} : { sha256 }) };
  return { check: shownFile(one), fault: isRight ? '' : seen, proof };
}
