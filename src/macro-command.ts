import { resolve } from 'node:path';
import { dirname } from 'node:path/posix';
import type { CommandAnswer } from './audit-command.ts';
import { builtInMacros } from './built-in-macros.ts';
import type { CommandLine } from './cli-arguments.ts';
import type { Surroundings } from './compose.ts';
import { composeOffline } from './compose-offline.ts';
import { findConfig } from './config/find-config.ts';
import { nearestWord } from './config/nearest-word.ts';
import { type GivenInputs, macroInputs } from './macro-inputs.ts';
import { writeMacro } from './macro-new.ts';
import { keepPlan, planMacro } from './macro-plan.ts';
import { executeMacro } from './macro-run.ts';
import { simulateMacro } from './macro-simulation.ts';
import { type Trial, tryMacro } from './macro-trial.ts';
import * as told from './macro-words.ts';
import { Failure } from './model/failure.ts';
import type { Language } from './model/language.ts';
import { macroNameSchema, type OwnMacro } from './model/user-macro.ts';
import type { World } from './model/world.ts';
import { ownMacroNames, readOwnMacro } from './own-macros.ts';
import { slashed } from './slashed.ts';
import { fill } from './text/fill.ts';
import { sentences } from './text/sentences.ts';

/** A command on the macros of a project: where it lies, and in whose words the answer is given. */
type Place = {
  readonly line: CommandLine;
  readonly root: string;
  readonly world: World;
  readonly words: ReturnType<typeof sentences>['macros'];
};

const actions: Readonly<Record<string, (name: string, place: Place) => Promise<CommandAnswer>>> = {
  list: (_, place) => listMacros(place),
  show: showMacro,
  new: newMacro,
  plan: planOwn,
  run: runOwn,
  test: testMacros,
};

/**
 * `nx47 macro list | show NAME | new NAME | plan NAME | run NAME | test [NAME | --all] [PATH]`: the project's own
 * macros. `run` only plans until `--execute` quotes the plan as it is now. Errors: MACRO_*, CONFIG_NOT_FOUND.
 */
export async function macroCommand(
  line: CommandLine,
  around: Surroundings,
  language: Language,
): Promise<CommandAnswer> {
  const [action = '', name = ''] = line.words;
  const act = new Map(Object.entries(actions)).get(action);
  if (act === undefined) {
    const expected = Object.keys(actions).join(' | ');
    throw new Failure('USAGE_BAD_VALUE', { flag: 'macro', value: action, expected });
  }
  const isNamed = action !== 'list' && !(action === 'test' && isAll(line));
  const path = line.words[isNamed ? 2 : 1] ?? '.';
  const file = await findConfig(slashed(resolve(path)), (one) => composeFiles(language, around).exists(one));
  const root = dirname(file);
  const world = composeOffline(language, around, root);
  return act(isNamed ? name : '', { line, root, world, words: sentences(language).macros });
}

function composeFiles(language: Language, around: Surroundings): World['files'] {
  return composeOffline(language, around).files;
}

async function listMacros({ line, root, world, words }: Place): Promise<CommandAnswer> {
  const own: OwnMacro[] = [];
  for (const name of await ownMacroNames(root, world.files))
    own.push(await readOwnMacro(root, name, world.files));
  const rows = [
    ...own.map(told.listOwn),
    ...Object.entries(builtInMacros).map(([name, macro]) => told.listBuiltIn(name, macro)),
  ];
  return answer(line, { macros: rows }, told.macroTable(rows, words));
}

async function showMacro(name: string, { line, root, world, words }: Place): Promise<CommandAnswer> {
  const known = new Map(Object.entries(builtInMacros)).get(name);
  if (known !== undefined) {
    const { VERSION, ALLOWLIST, RISKS, EVIDENCE_REQUIRED } = known;
    const shown = { name, VERSION, ALLOWLIST, RISKS, EVIDENCE_REQUIRED };
    return answer(line, shown, told.describeBuiltIn(name, known, words));
  }
  const own = await readOwnMacro(root, name, world.files);
  return answer(line, { ...own.macro, file: own.file, sha256: own.sha256 }, told.describeOwn(own, words));
}

async function newMacro(name: string, { line, root, words }: Place): Promise<CommandAnswer> {
  if (!macroNameSchema.safeParse(name).success)
    throw new Failure('USAGE_BAD_VALUE', { flag: 'macro new', value: name, expected: 'a-z 0-9 -' });
  const file = `macros/${name}.yml`;
  if (Object.hasOwn(builtInMacros, name)) throw new Failure('MACRO_NAME_TAKEN', { file, line: 1, name });
  const fresh = await writeMacro(root, name, words);
  const text = `${fill(fresh ? words.written : words.kept, { file, name })}\n`;
  return answer(line, { file, written: fresh }, text);
}

async function planOwn(name: string, { line, root, world, words }: Place): Promise<CommandAnswer> {
  const own = await readOwnMacro(root, name, world.files);
  const input = await macroInputs(own, inputsOf(line));
  const planned = await planMacro(own, input, root, world);
  await keepPlan(planned, root, world);
  const simulated = await simulateMacro(own, input, root, world);
  const steps = own.macro.steps.map((step, at) => ({
    command: planned.plan.commands[at],
    mark: told.markOf(step),
    touches: step.touches,
    ...(step.simulate === undefined ? {} : { simulated: simulated.find(({ index }) => index === at) }),
  }));
  return answer(
    line,
    { ...planned.plan, steps, sha256: planned.sha256 },
    told.describePlan(own, planned, simulated, words),
  );
}

async function runOwn(name: string, place: Place): Promise<CommandAnswer> {
  const { line, root, world, words } = place;
  if (line.settings['mode'] !== 'execute') return planOwn(name, place);
  const own = await readOwnMacro(root, name, world.files);
  const input = await macroInputs(own, inputsOf(line));
  const order = { own, input, root, quoted: line.given['plan']?.at(-1) ?? '', settings: line.settings };
  const { values, session } = await executeMacro(order, world);
  const text = `${JSON.stringify(values, null, 2)}\n`;
  return { text, note: fill(words.done, { folder: session }), status: 0 };
}

async function testMacros(name: string, { line, root, world, words }: Place): Promise<CommandAnswer> {
  const names = isAll(line) ? await ownMacroNames(root, world.files) : [name];
  if (!isAll(line) && name === '') {
    const suggestion = nearestWord(name, await ownMacroNames(root, world.files));
    throw new Failure('MACRO_NOT_FOUND', { name, folder: `${root}/macros`, suggestion });
  }
  const trials: Trial[] = [];
  let untested: Failure | undefined;
  for (const one of names) {
    const own = await readOwnMacro(root, one, world.files);
    if (own.macro.tests.length === 0)
      untested ??= new Failure('MACRO_UNTESTED', { name: one, file: own.file });
    trials.push(...(await tryMacro(own, root, world)));
  }
  const status = trials.every(({ differences }) => differences.length === 0) ? 0 : 1;
  const ended = answer(line, { trials }, told.describeTrials(trials, words));
  return { ...ended, status, ...(untested === undefined ? {} : { failure: untested }) };
}

function isAll({ given }: CommandLine): boolean {
  return given['all'] !== undefined;
}

function inputsOf({ given }: CommandLine): GivenInputs {
  return { inputs: given['input'] ?? [], inputFile: given['input-file']?.at(-1) ?? '' };
}

function answer({ format }: CommandLine, value: object, text: string): CommandAnswer {
  return { text: format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text, status: 0 };
}
