import { dirname } from 'node:path/posix';
import { isWithin } from './codec/argument-fault.ts';
import { changedPaths, fileDigests } from './macro/changed-files.ts';
import { lineDiff } from './macro/line-diff.ts';
import { buildTools } from './macro/tools.ts';
import type { UserInput } from './macro/user-argv.ts';
import { endingOf, runUserCommand, type UserRun } from './macro/user-commands.ts';
import { userMacro } from './macro/user-macro.ts';
import { Failure } from './model/failure.ts';
import type { MacroStep, OwnMacro } from './model/user-macro.ts';
import type { World } from './model/world.ts';

/** What a step came to in the private copy: how its `simulate` command ended, and what it changed there. */
export type SimulatedStep = {
  /** Of the step, from 0. */
  readonly index: number;
  readonly ended: string;
  readonly diffs: readonly string[];
};

/** A change that is longer is told by its digests. */
const longestText = 64 * 1024;
const leftOut = ['.git', '.nx47', 'node_modules'];

/**
 * Runs the `simulate` command of each step that has one, in a copy of the files that the allow-list names; the copy lies
 * below .nx47/ and is thrown away. Errors: those of an argument; MACRO_UNANNOUNCED {path} for one that reached the
 * project itself.
 */
export async function simulateMacro(
  own: OwnMacro,
  input: UserInput,
  root: string,
  world: World,
): Promise<SimulatedStep[]> {
  const steps = own.macro.steps.flatMap((step, index) =>
    step.simulate === undefined ? [] : [{ step, index }],
  );
  if (steps.length === 0) return [];
  const project = { root, state: `${root}/.nx47` };
  const ground = `${project.state}/simulated-${world.randomHex(8)}`;
  const before = await fileDigests(project, world.files);
  const simulated = await inCopies({ own, input, ground }, steps, root, world).finally(() =>
    world.files.remove(ground),
  );
  const [path] = changedPaths(before, await fileDigests(project, world.files));
  if (path === undefined) return simulated;
  throw new Failure('MACRO_UNANNOUNCED', { name: own.macro.name, path, rollback: 'none' });
}

type Simulable = { readonly step: MacroStep; readonly index: number };

async function inCopies(
  on: Ground,
  steps: readonly Simulable[],
  root: string,
  world: World,
): Promise<SimulatedStep[]> {
  for (const copy of ['before', 'now']) await copyProject(on.own, root, `${on.ground}/${copy}`, world);
  const simulated: SimulatedStep[] = [];
  for (const { step, index } of steps) simulated.push(await simulateStep(step, index, on, world));
  return simulated;
}

type Ground = { readonly own: OwnMacro; readonly input: UserInput; readonly ground: string };

async function simulateStep(
  { simulate = [], deadlineSeconds }: MacroStep,
  index: number,
  { own, input, ground }: Ground,
  world: World,
): Promise<SimulatedStep> {
  const root = `${ground}/now`;
  const paths = {
    root,
    state: `${root}/.nx47`,
    session: `${root}/.nx47/session/none`,
    bundle: `${root}/.nx47/none`,
  };
  const tools = buildTools(world, 'dry-run', paths, userMacro(own).ALLOWLIST);
  const run: UserRun = { own, input, tools };
  const result = await runUserCommand({ argv: simulate, deadlineSeconds, part: 'steps', index }, run);
  const at = (copy: string) => ({ root: `${ground}/${copy}`, state: `${ground}/${copy}/.nx47` });
  const changed = changedPaths(
    await fileDigests(at('before'), world.files),
    await fileDigests(at('now'), world.files),
  );
  const diffs: string[] = [];
  for (const path of changed) diffs.push(await carriedOver(path, ground, world));
  return { index, ended: endingOf(result, world.redact), diffs };
}

/** What a file became, told as a difference; the next step starts from there. */
async function carriedOver(path: string, ground: string, { files, redact }: World): Promise<string> {
  const [from, to] = [`${ground}/now/${path}`, `${ground}/before/${path}`];
  const read = async (file: string) =>
    (await files.exists(file)) ? await files.read(file) : new Uint8Array();
  const [old, now] = [await read(to), await read(from)];
  await files.remove(to);
  if (await files.exists(from)) {
    await files.makeFolder(dirname(to));
    await files.copy(from, to);
  }
  const isLong = old.byteLength + now.byteLength > longestText;
  if (isLong || old.includes(0) || now.includes(0)) return `${path}: ${old.byteLength} → ${now.byteLength} B`;
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return redact(lineDiff(path, text(old), text(now)).trimEnd());
}

async function copyProject({ macro }: OwnMacro, root: string, to: string, { files }: World): Promise<void> {
  const { read, write } = macro.ALLOWLIST.paths;
  await files.makeFolder(to);
  for (const { path, kind } of await files.list(root, leftOut)) {
    if (kind !== 'file' || !isWithin(path, [...read, ...write])) continue;
    await files.makeFolder(dirname(`${to}/${path}`));
    await files.copy(`${root}/${path}`, `${to}/${path}`);
  }
}
