import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import type { Tools } from '../src/macro/tools.ts';
import { absolutePathSchema } from '../src/model/absolute-path.ts';
import type { PrecheckRow } from '../src/model/dossier.ts';
import { precheckRowSchema } from '../src/model/precheck.ts';

const inputSchema = z.strictObject({
  root: absolutePathSchema,
  bundle: z.string(),
  python: z.string(),
  commands: z.array(z.array(z.string().min(1)).min(1)),
});
type Input = z.infer<typeof inputSchema>;
const outputSchema = z.strictObject({ rows: z.array(precheckRowSchema) });

/** The project's own commands, one after the other; the first that fails is the last that runs. */
export const precheck: Macro<Input, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project', 'bundle', 'interpreter'], writes: ['user-commands'], commands: ['<user>'] },
  RISKS: [
    "runs the project's commands with the user's rights",
    'a passing pre-check never replaces the audit',
  ],
  EVIDENCE_REQUIRED: ['command'],
  plan: async (input) => ({
    goal: "run the project's own pre-checks",
    commands: input.commands.map((argv) => filled(argv, input).join(' ')),
    touches: [],
  }),
  execute: async (input, tools) => {
    const rows: PrecheckRow[] = [];
    for (const [index, argv] of input.commands.entries()) {
      const row = await runOne(index + 1, filled(argv, input), input.root, tools);
      rows.push(row);
      if (row.answer !== 'ok') break;
    }
    return { rows };
  },
  verify: async ({ rows }) => ({
    answer: rows.every((row) => row.evidence !== '') ? 'ok' : 'fail',
    asked: 'every command that ran left its exit status and output',
    observed: rows.map((row) => `${row.command}: ${row.observed}`).join('\n'),
    short: `${rows.filter((row) => row.answer === 'ok').length}/${rows.length}`,
    evidence: [{ kind: 'command', ref: 'prechecks', sha256: sha256Hex(JSON.stringify(rows)) }],
  }),
  critique: critiqueByCheck,
};

function filled(argv: readonly string[], input: Input): string[] {
  return argv.map((word) => word.replaceAll('{bundle}', input.bundle).replaceAll('{python}', input.python));
}

async function runOne(
  number: number,
  argv: readonly string[],
  cwd: string,
  tools: Tools,
): Promise<PrecheckRow> {
  const answer = await tools.shell.run({ argv, cwd, deadlineSeconds: 600 });
  const text = tools.redact(`${answer.stdout}${answer.stderr}`.trim()).slice(-800);
  const ended = answer.timedOut ? 'timeout' : (answer.signal ?? `exit ${answer.status}`);
  return {
    id: `precheck-${number}`,
    command: tools.redact(argv.join(' ')),
    answer: answer.status === 0 && !answer.timedOut ? 'ok' : 'fail',
    observed: text === '' ? ended : `${ended}: ${text}`,
    evidence: `command:${sha256Hex(answer.stdout)}:${sha256Hex(answer.stderr)}`,
  };
}
