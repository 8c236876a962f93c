import { dirname, join } from 'node:path/posix';
import { isWithin } from './codec/argument-fault.ts';
import type { JobMacro, JobMacros } from './jobs/job-macro.ts';
import { pingMacro } from './jobs/ping-macro.ts';
import { critiqueByCheck } from './macro/critique.ts';
import type { Macro } from './macro/macro.ts';
import { userMacro } from './macro/user-macro.ts';
import type { OwnMacro } from './model/user-macro.ts';
import type { Files } from './model/world.ts';
import { ownMacroNames, readOwnMacro } from './own-macros.ts';

const builtIn: Readonly<Record<string, JobMacro>> = { ping: pingMacro };
const leftOut = ['.git', '.nx47', 'node_modules'];

/** The macros that a job of this project may name: the product's own, then those of its `macros/`. */
export function projectMacros(root: string, files: Files): JobMacros {
  return {
    find: async (name) => {
      if (Object.hasOwn(builtIn, name)) return builtIn[name];
      const names = await ownMacroNames(root, files);
      return names.includes(name) ? ownJob(await readOwnMacro(root, name, files), root, files) : undefined;
    },
  };
}

/**
 * A macro of the user's as a job: it works on copies of the files that its allow-list names, in the job's own place, and
 * what it announces that it changes are the job's outputs. The project itself stays as it is.
 */
async function ownJob(own: OwnMacro, root: string, files: Files): Promise<JobMacro> {
  const { paths, hosts } = own.macro.ALLOWLIST;
  const listed = await files.list(root, leftOut);
  const needed = listed.filter(
    ({ path, kind }) => kind === 'file' && isWithin(path, [...paths.read, ...paths.write]),
  );
  return {
    macro: asJob(own, files),
    network: hosts.length > 0,
    writes: [],
    copies: needed.map(({ path }) => ({ from: join(root, path), to: path })),
  };
}

// The runner holds every input against the schema before it reaches any of these.
function asJob(own: OwnMacro, files: Files): Macro<unknown, unknown> {
  const macro = userMacro(own);
  const { INPUT_SCHEMA: input, OUTPUT_SCHEMA: output } = macro;
  return {
    ...macro,
    plan: (given, tools) => macro.plan(input.parse(given), tools),
    execute: async (given, tools) => {
      const answer = await macro.execute(input.parse(given), tools);
      await bringOut(own, tools.paths.root, files);
      return answer;
    },
    verify: (answer, given, tools) => macro.verify(output.parse(answer), input.parse(given), tools),
    critique: critiqueByCheck,
  };
}

async function bringOut({ macro }: OwnMacro, workspace: string, files: Files): Promise<void> {
  const touched = macro.steps.flatMap(({ touches }) => touches);
  for (const { path, kind } of await files.list(workspace, ['outputs', ...leftOut])) {
    if (kind !== 'file' || !isWithin(path, touched)) continue;
    const to = join(workspace, 'outputs', path);
    await files.makeFolder(dirname(to));
    await files.copy(join(workspace, path), to);
  }
}
