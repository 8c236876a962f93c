import { z } from 'zod';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import { Failure } from '../src/model/failure.ts';

const commit = z.string().regex(/^[0-9a-f]{40,64}$/);
const inputSchema = z.strictObject({
  /** Repository of the work copy. */
  copy: absolutePathSchema,
  branch: z.string().min(1),
  base: commit,
  tip: commit,
  /** Commits that are repairs, the oldest first. */
  repairs: z.array(commit).min(1),
  /** The project, from the root of the repository; '' when they are the same. Where it is held to be as before. */
  prefix: z.string(),
  /** Paths that only grow, from the project's root: no way back takes them away. */
  growing: z.array(z.string()),
  /** Remote that gets the branch; '' = none. */
  remote: z.string(),
  /** Branch of the checkout that the commits are put on; '' = none. */
  onto: z.string(),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({ branch: z.string(), commit, merged: z.boolean(), pushed: z.boolean() });
type Output = z.infer<typeof outputSchema>;

/** Brings repairs from the work copy as a branch, whole or not at all; the way back is tried before it is told. */
export const deliverRepairs: Macro<Input, Output> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['repair-branch', 'state-folder'], commands: ['git'] },
  RISKS: ['a branch that is pushed is seen by everybody who sees the repository'],
  EVIDENCE_REQUIRED: ['answer', 'command'],
  plan: async (input, { paths }) => ({
    goal: `bring ${input.repairs.length} repairs as ${input.branch}`,
    commands: [...commandsOf(input), ['revert', ...input.repairs]].map((argv) => `git ${argv.join(' ')}`),
    touches: [
      `branch ${input.branch}`,
      ...(input.onto === '' ? [] : [`branch ${input.onto}`]),
      `${paths.state}/way-back-*/`,
    ],
  }),
  execute: async (input, tools) => {
    for (const argv of commandsOf(input)) await git(tools.paths.root, argv, tools);
    const { branch, tip, onto, remote } = input;
    return { branch, commit: tip, merged: onto !== '', pushed: remote !== '' };
  },
  verify: async ({ branch }, input, tools) => {
    const found = await git(tools.paths.root, ['rev-parse', `refs/heads/${branch}`], tools);
    const back = await tryWayBack(input, tools);
    const holds = found === input.tip && back === '';
    return {
      answer: holds ? 'ok' : 'fail',
      asked: 'the branch has the last repair, and reverting the repairs in a clone gives the files of before',
      observed: `${found}${back === '' ? '' : `; ${back}`}`,
      short: branch,
      evidence: [
        { kind: 'answer', ref: `git rev-parse ${branch}` },
        { kind: 'command', ref: 'git revert' },
      ],
    };
  },
  critique: critiqueByCheck,
};

// One reference each, changed by git in one step: killed in between, the checkout is as it was.
function commandsOf({ copy, branch, tip, remote, onto }: Input): string[][] {
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'];
  const place = onto === '' ? branch : onto;
  return [
    ['fetch', ...quiet, copy, `refs/heads/${branch}:refs/heads/${branch}`],
    ...(onto === '' ? [] : [['merge', '--quiet', '--ff-only', tip]]),
    ...(remote === '' ? [] : [['push', '--quiet', remote, `${tip}:refs/heads/${place}`]]),
  ];
}

/** What is otherwise after the repairs were reverted in a throw-away clone; '' when everything is as before. */
async function tryWayBack(input: Input, tools: Tools): Promise<string> {
  const clone = `${tools.paths.state}/way-back-${tools.randomHex(6)}`;
  try {
    await git(tools.paths.root, ['clone', '--quiet', '--shared', '--no-checkout', input.copy, clone], tools);
    await git(clone, ['checkout', '--quiet', '--detach', input.tip], tools);
    const revert = [...nobody, 'revert', '--no-edit', ...input.repairs.toReversed()];
    await git(clone, revert, tools);
    const left = input.growing.map((path) => `:(exclude,literal)${input.prefix}${path}`);
    const changed = ['diff', '--name-only', '--no-ext-diff', input.base, 'HEAD', '--', '.', ...left];
    return await git(clone, changed, tools);
  } finally {
    await tools.files.remove(clone);
  }
}

const nobody = ['-c', 'user.name=nx47', '-c', 'user.email=nx47@localhost', '-c', 'commit.gpgsign=false'];

/** What git wrote. Errors: REPAIR_REFUSED. */
async function git(root: string, argv: readonly string[], { shell }: Tools): Promise<string> {
  // Exclusions of paths are magic of git; everything else is taken as it is written.
  const taken = argv.includes('diff') ? '--no-optional-locks' : '--literal-pathspecs';
  const whole = ['git', '--no-replace-objects', taken, '-C', root, ...argv];
  const { status, stdout, stderr } = await shell.run({ argv: whole, deadlineSeconds: 300 });
  if (status === 0) return stdout.trim();
  const why = stderr.trim().split('\n').at(-1) ?? '';
  throw new Failure('REPAIR_REFUSED', { what: `git ${argv[0] ?? ''}`, why });
}
