import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { Ledger } from './ledger/ledger.ts';
import { leavePlan } from './macro/plan-page.ts';
import { type Outcome, runMacro } from './macro/runner.ts';
import { type UserOutput, userMacro } from './macro/user-macro.ts';
import { userTask } from './macro/user-task.ts';
import type { MacroCase, OwnMacro } from './model/user-macro.ts';
import type { World } from './model/world.ts';
import { slashed } from './slashed.ts';

/** How a case of a macro's tests ended: what differs from what it expects; none = it passed. */
export type Trial = {
  readonly macro: string;
  readonly name: string;
  readonly differences: readonly string[];
};

/** Runs each case of a macro really, in a folder of its own that is thrown away, which holds only what the case names. */
export async function tryMacro(own: OwnMacro, root: string, world: World): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const one of own.macro.tests) {
    const folder = slashed(await realpath(await mkdtemp(join(tmpdir(), 'nx47-macro-'))));
    try {
      await lay(one, root, folder, world);
      const outcome = await runIn(folder, own, one, world);
      const differences = await compare(one, outcome, folder, world);
      trials.push({ macro: own.macro.name, name: one.name, differences });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return trials;
}

async function lay({ files, copies }: MacroCase, root: string, folder: string, world: World): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await world.files.makeFolder(dirname(`${folder}/${path}`));
    await world.files.write(`${folder}/${path}`, text);
  }
  for (const path of copies) {
    await world.files.makeFolder(dirname(`${folder}/${path}`));
    await world.files.copy(`${root}/${path}`, `${folder}/${path}`);
  }
}

async function runIn(
  folder: string,
  own: OwnMacro,
  { input }: MacroCase,
  world: World,
): Promise<Outcome<UserOutput>> {
  const state = `${folder}/.nx47`;
  const paths = { root: folder, state, session: `${state}/session/test`, bundle: `${state}/no-bundle` };
  const ledger = new Ledger({ append: async () => undefined }, world.clock, {
    sessionId: 'test',
    taskId: 'T1',
  });
  const task = userTask(own);
  const planPage = await leavePlan(task, [], '', world.files);
  const context = { world, mode: 'execute' as const, paths, ledger, task, planPage };
  return runMacro({ name: own.macro.name, step: 1, macro: userMacro(own) }, input, context);
}

async function compare(
  { expect }: MacroCase,
  outcome: Outcome<UserOutput>,
  folder: string,
  { files }: World,
): Promise<string[]> {
  const state = stateOf(outcome);
  const code = outcome.state === 'FAILED' ? outcome.failure.code : '';
  const said = outcome.state === 'FAILED' ? ` (${code} ${JSON.stringify(outcome.failure.parameters)})` : '';
  const output = outcome.state === 'DONE' ? outcome.output.values : {};
  const found = [
    ...(state === expect.state ? [] : [`state: ${state}${said} ≠ ${expect.state}`]),
    ...(expect.code === undefined || code === expect.code ? [] : [`code: ${code} ≠ ${expect.code}`]),
    ...different('output', output, expect.output),
  ];
  for (const [path, text] of Object.entries(expect.files ?? {})) {
    const bytes = await files.read(`${folder}/${path}`).catch(() => undefined);
    found.push(...different(path, bytes === undefined ? null : new TextDecoder().decode(bytes), text));
  }
  return found;
}

// What was refused before its first command started has changed nothing.
function stateOf(outcome: Outcome<UserOutput>): MacroCase['expect']['state'] | 'SKIPPED' {
  if (outcome.state !== 'FAILED') return outcome.state;
  return ['MACRO_INPUT_REFUSED', 'MACRO_PATH_REFUSED', 'MACRO_REFUSED'].includes(outcome.failure.code)
    ? 'REFUSED'
    : 'FAILED';
}

function different(what: string, observed: unknown, expected: unknown): string[] {
  if (expected === undefined || sorted(observed) === sorted(expected)) return [];
  return [`${what}: ${sorted(observed)} ≠ ${sorted(expected)}`];
}

function sorted(value: unknown): string {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return JSON.stringify(isRecord ? Object.entries(value).sort() : value);
}
