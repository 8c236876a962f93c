import type { BuiltInMacro } from './built-in-macros.ts';
import type { ShownPlan } from './macro/plan-basis.ts';
import { shownArgv } from './macro/user-argv.ts';
import type { SimulatedStep } from './macro-simulation.ts';
import type { Trial } from './macro-trial.ts';
import type { MacroArgument, MacroStep, OwnMacro } from './model/user-macro.ts';
import type { ValueSchema } from './model/value-schema.ts';
import { fill } from './text/fill.ts';
import type { sentences } from './text/sentences.ts';

type Words = ReturnType<typeof sentences>['macros'];
/** A row of the list: what it is, and what it may change. */
export type ListedMacro = {
  readonly name: string;
  readonly version: string;
  readonly kind: 'built-in' | 'own';
  readonly changes: readonly string[];
};

/** A macro of the product as a row. */
export function listBuiltIn(name: string, { VERSION, ALLOWLIST }: BuiltInMacro): ListedMacro {
  return { name, version: VERSION, kind: 'built-in', changes: ALLOWLIST.writes };
}

/** A macro of the project's as a row. */
export function listOwn({ macro }: OwnMacro): ListedMacro {
  const changes = [...new Set(macro.steps.flatMap(({ touches }) => touches))];
  return { name: macro.name, version: macro.VERSION, kind: 'own', changes };
}

/** The list as a table. */
export function macroTable(rows: readonly ListedMacro[], words: Words): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const kinds = { 'built-in': words.builtIn, own: words.own };
  const lines = rows.map(({ name, version, kind, changes }) => {
    const changed = changes.length === 0 ? words.nothing : changes.join(', ');
    return `${name.padEnd(width)}  ${version.padEnd(8)}  ${kinds[kind].padEnd(8)}  ${changed}`;
  });
  return `${lines.join('\n')}\n`;
}

/** All that a macro of the project's says of itself. */
export function describeOwn({ macro, file, sha256 }: OwnMacro, words: Words): string {
  const { ALLOWLIST, INPUT_SCHEMA, OUTPUT_SCHEMA, steps, rollback, tests } = macro;
  const { commands, paths, hosts, environment } = ALLOWLIST;
  return lines([
    `${macro.name} ${macro.VERSION}: ${macro.goal}`,
    `${file} sha256 ${sha256}`,
    ...schemaLines(words.inputs, INPUT_SCHEMA),
    ...schemaLines(words.outputs, OUTPUT_SCHEMA),
    `${words.allowed}: ${commands.join(', ')}`,
    ...listLine(words.reads, paths.read),
    ...listLine(words.writes, paths.write),
    ...listLine(words.hosts, hosts),
    ...listLine(words.variables, environment),
    ...macro.RISKS.map((risk) => `${words.risk}: ${risk}`),
    `${words.evidence}: ${macro.EVIDENCE_REQUIRED.join(', ')}`,
    ...steps.map(({ argv, deadlineSeconds }, at) => `${at + 1}. ${argvText(argv)} (${deadlineSeconds} s)`),
    ...rollback.map(({ argv }) => `${words.back}: ${argvText(argv)}`),
    ...tests.map(({ name }) => `${words.test}: ${name}`),
    ...(tests.length === 0 ? [words.untested] : []),
  ]);
}

/** What a built-in macro says of itself. */
export function describeBuiltIn(name: string, macro: BuiltInMacro, words: Words): string {
  const { reads, writes, commands } = macro.ALLOWLIST;
  return lines([
    `${name} ${macro.VERSION} (${words.builtIn})`,
    ...listLine(words.reads, reads),
    ...listLine(words.writes, writes),
    ...listLine(words.allowed, commands),
    ...macro.RISKS.map((risk) => `${words.risk}: ${risk}`),
    `${words.evidence}: ${macro.EVIDENCE_REQUIRED.join(', ')}`,
  ]);
}

/** A plan as it is shown: each step with its mark, then what it changes, what may go wrong, and the digest to quote. */
export function describePlan(
  own: OwnMacro,
  { plan, sha256: hash }: ShownPlan,
  simulated: readonly SimulatedStep[],
  words: Words,
): string {
  const { steps, RISKS, name } = own.macro;
  const marked = plan.commands.map((command, at) => {
    const step = steps[at];
    if (step === undefined) return `   ${command}`;
    const mark = words.marks[markOf(step)];
    const changes = step.touches.length === 0 ? '' : ` → ${step.touches.join(', ')}`;
    const shown = simulated.find(({ index }) => index === at);
    const told = shown === undefined ? [] : [shown.ended, ...shown.diffs].join('\n').split('\n');
    return [`${at + 1}. [${mark}] ${command}${changes}`, ...told.map((line) => `   ${line}`)].join('\n');
  });
  return lines([
    plan.goal,
    ...marked,
    ...plan.touches.map((path) => `${words.touches}: ${path}`),
    ...RISKS.map((risk) => `${words.risk}: ${risk}`),
    `${words.plan}: ${hash}`,
    fill(words.execute, { name, hash }),
  ]);
}

/**
 * What a dry run can say of a step: one that has a `simulate` command is shown in a private copy, one that changes
 * nothing only reads; what another would do, nobody can foretell.
 */
export function markOf({
  touches,
  simulate,
}: Pick<MacroStep, 'touches' | 'simulate'>): 'simulated' | 'readOnly' | 'notSimulable' {
  if (simulate !== undefined) return 'simulated';
  return touches.length === 0 ? 'readOnly' : 'notSimulable';
}

/** The cases that were run, a line each, with what differs below. */
export function describeTrials(trials: readonly Trial[], words: Words): string {
  const passed = trials.filter(({ differences }) => differences.length === 0).length;
  return lines([
    ...trials.flatMap(({ macro, name, differences }) => [
      `${differences.length === 0 ? '✔' : '✘'} ${macro}: ${name}`,
      ...differences.map((one) => `    ${one}`),
    ]),
    fill(words.passed, { passed: String(passed), all: String(trials.length) }),
  ]);
}

function schemaLines(
  word: string,
  schema: { properties: Readonly<Record<string, ValueSchema>>; required: readonly string[] },
) {
  return Object.entries(schema.properties).map(
    ([name, { type, description = '', pattern, enum: choices }]) => {
      const limits = [pattern, choices?.join(' | ')].filter((one) => one !== undefined).join(' ');
      const mark = schema.required.includes(name) ? '*' : '';
      return `${word}: ${name}${mark} ${type} ${limits} ${description}`.replace(/ +/g, ' ').trimEnd();
    },
  );
}

function listLine(word: string, all: readonly string[]): string[] {
  return all.length === 0 ? [] : [`${word}: ${all.join(', ')}`];
}

function argvText(argv: readonly MacroArgument[]): string {
  return shownArgv(argv.map((one) => (typeof one === 'string' ? one : `\${input.${one.input}}`)));
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
