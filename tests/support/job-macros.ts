import { z } from 'zod';
import type { JobMacro, JobMacros } from '../../src/jobs/job-macro.ts';
import { critiqueByCheck } from '../../src/macro/critique.ts';
import type { Macro } from '../../src/macro/macro.ts';
import { Failure } from '../../src/model/failure.ts';

const inputSchema = z.looseObject({ line: z.string().default('') });
const outputSchema = z.strictObject({ stdout: z.string(), stderr: z.string() });

/** What a macro for tests runs, in its workspace: argv lists, one after the other, each of which has to end with 0. */
export type Script = {
  readonly argv: (line: string) => readonly (readonly string[])[];
  readonly writes?: readonly string[];
  readonly network?: boolean;
  readonly settle?: JobMacro['settle'];
  readonly deadlineSeconds?: number;
};

/** A real macro over real commands. */
export function scriptMacro({
  argv,
  writes = [],
  network = false,
  settle,
  deadlineSeconds = 600,
}: Script): JobMacro {
  const macro: Macro<unknown, unknown> = {
    VERSION: '1.0.0',
    INPUT_SCHEMA: inputSchema,
    OUTPUT_SCHEMA: outputSchema,
    ALLOWLIST: { reads: ['project'], writes: ['session-folder', 'user-commands'], commands: ['<user>'] },
    RISKS: [],
    EVIDENCE_REQUIRED: ['command'],
    plan: async (input) => ({
      goal: 'run a script',
      commands: argv(inputSchema.parse(input).line).map((one) => one.join(' ')),
      touches: [...writes],
    }),
    execute: async (input, tools) => {
      const said = { stdout: '', stderr: '' };
      for (const one of argv(inputSchema.parse(input).line)) {
        const end = await tools.shell.run({ argv: one, deadlineSeconds });
        if (end.status !== 0)
          throw new Failure('PRECHECK_FAILED', {
            command: one[0] ?? '',
            status: end.status ?? -1,
            stderr: end.stderr,
          });
        said.stdout += end.stdout;
        said.stderr += end.stderr;
      }
      return said;
    },
    verify: async () => ({
      answer: 'ok',
      asked: 'every command ended with 0',
      observed: 'they did',
      evidence: [{ kind: 'command', ref: 'script' }],
    }),
    critique: critiqueByCheck,
  };
  return { macro, network, writes, ...(settle === undefined ? {} : { settle }) };
}

/** These macros and no other. */
export function macrosOf(macros: Readonly<Record<string, JobMacro>>): JobMacros {
  return { find: async (name) => macros[name] };
}
