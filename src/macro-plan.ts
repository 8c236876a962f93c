import { z } from 'zod';
import type { Plan } from './macro/macro.ts';
import { basisOf, changedSince, type ShownPlan, shownPlan } from './macro/plan-basis.ts';
import { buildTools, type RunPaths } from './macro/tools.ts';
import type { UserInput } from './macro/user-argv.ts';
import { userMacro } from './macro/user-macro.ts';
import { Failure } from './model/failure.ts';
import type { OwnMacro } from './model/user-macro.ts';
import type { World } from './model/world.ts';

const keptSchema = z.strictObject({
  plan: z.strictObject({
    goal: z.string(),
    commands: z.array(z.string()),
    touches: z.array(z.string()),
  }),
  basis: z.strictObject({ input: z.string(), files: z.record(z.string(), z.string()) }),
  sha256: z.string(),
});

/**
 * What a macro would do with these inputs, in this project as it is now, under the digest by which the runner knows
 * it. Nothing is run. Errors: those of a plan.
 */
export async function planMacro(
  own: OwnMacro,
  input: UserInput,
  root: string,
  world: World,
): Promise<ShownPlan> {
  const macro = userMacro(own);
  const tools = buildTools(world, 'dry-run', pathsOf(root), macro.ALLOWLIST);
  const plan = await macro.plan(input, tools);
  return shownPlan(plan, await basisOf(input, [`${root}/nx47.yml`], world.files));
}

/** Keeps a plan that was shown, so that whoever quotes it later is told what has changed since. */
export async function keepPlan(shown: ShownPlan, root: string, { files }: World): Promise<void> {
  const { state } = pathsOf(root);
  await files.makeFolder(`${state}/plans`);
  const ignore = `${state}/.gitignore`;
  if (!(await files.exists(ignore))) await files.write(ignore, '*\n');
  await files.write(`${state}/plans/${shown.sha256}.json`, `${JSON.stringify(shown, null, 2)}\n`);
}

/**
 * Refuses to execute anything but the plan that was shown. `quoted` is what the user quotes, '' = nothing. Errors:
 * MACRO_PLAN_NEEDED, MACRO_PLAN_STALE with what has changed since.
 */
export async function requirePlan(
  now: ShownPlan,
  quoted: string,
  { name, root }: { readonly name: string; readonly root: string },
  world: World,
): Promise<void> {
  if (quoted === '') throw new Failure('MACRO_PLAN_NEEDED', { name });
  if (quoted === now.sha256) return;
  const shown = /^[0-9a-f]{64}$/.test(quoted) ? await readPlan(quoted, root, world) : undefined;
  const changed = shown === undefined ? 'never shown here' : difference(shown, now);
  throw new Failure('MACRO_PLAN_STALE', { name, plan: quoted.slice(0, 16), changed });
}

async function readPlan(hash: string, root: string, { files }: World): Promise<ShownPlan | undefined> {
  const bytes = await files.read(`${pathsOf(root).state}/plans/${hash}.json`).catch(() => undefined);
  if (bytes === undefined) return undefined;
  try {
    return keptSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

function difference(shown: ShownPlan, now: ShownPlan): string {
  const [before, after] = [linesOf(shown.plan), linesOf(now.plan)];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  const fresh = after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`);
  const basis = changedSince(shown, now).filter((what) => what !== 'plan');
  return [...basis, ...gone, ...fresh].join(' · ');
}

function linesOf({ goal, commands, touches }: Plan): string[] {
  return [goal, ...commands, ...touches.map((path) => `touches ${path}`)];
}

function pathsOf(root: string): RunPaths {
  const state = `${root}/.nx47`;
  return { root, state, session: `${state}/session/none`, bundle: `${state}/no-bundle` };
}
