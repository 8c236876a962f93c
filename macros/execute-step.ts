import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { sha256Schema } from '../src/model/manifest.ts';

const inputSchema = z.strictObject({
  /** Program and arguments of the one action; never a line for a shell. */
  argv: z.array(z.string().min(1)).min(1),
  /** Files that it will touch, by their path in the project. */
  touches: z.array(z.string().min(1)),
  deadlineSeconds: z.number().positive().max(3600),
});
const outputSchema = z.strictObject({
  status: z.number().int().nullable(),
  output: z.string(),
  outputSha256: sha256Schema,
  /** Digests of what it announced, as it left them; '' for what is not there. */
  touched: z.record(z.string(), z.string()),
});
const shownCharacters = 2000;

/** EXECUTE of the contract (rules 54 and 167): one action of a plan, with what it answered as its proof. */
export const executeStep: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: ['project'], writes: ['user-commands'], commands: ['<user>'] },
  RISKS: ['the command acts with the rights of whoever runs it, within its deadline'],
  EVIDENCE_REQUIRED: ['command'],
  plan: async ({ argv, touches }) => ({ goal: `run ${argv[0]}`, commands: [argv.join(' ')], touches }),
  execute: async ({ argv, touches, deadlineSeconds }, { shell, paths, files, redact }) => {
    const answer = await shell.run({ argv, cwd: paths.root, deadlineSeconds });
    const touched: Record<string, string> = {};
    for (const path of touches) touched[path] = await files.hash(`${paths.root}/${path}`).catch(() => '');
    const output = redact(`${answer.stdout}${answer.stderr}`);
    const status = answer.timedOut ? null : answer.status;
    return { status, output: output.slice(-shownCharacters), outputSha256: sha256Hex(output), touched };
  },
  verify: async ({ status, output, outputSha256, touched }) => ({
    answer: status === 0 ? 'ok' : 'fail',
    asked: 'the command ended with 0 within its deadline',
    observed: `${status === null ? 'no exit status' : `exit ${status}`}: ${output.trim()}`,
    short: `${status}`,
    evidence: [
      { kind: 'command', ref: 'stdout, stderr', sha256: outputSha256 },
      ...Object.entries(touched).flatMap(([ref, sha256]) =>
        sha256 === '' ? [] : [{ kind: 'checksum' as const, ref, sha256 }],
      ),
    ],
  }),
  critique: critiqueByCheck,
};
