import { z } from 'zod';
import { critiqueByCheck } from '../macro/critique.ts';
import { Failure } from '../model/failure.ts';
import type { JobMacro } from './job-macro.ts';

const inputSchema = z.strictObject({ text: z.string().max(200).default('pong') });
const outputSchema = z.strictObject({ answer: z.string() });
const deadlineSeconds = 30;

/** The macro that every worker has: it has a command say the text of its input, in the job's own place (rule 158). */
export const pingMacro: JobMacro = {
  network: false,
  writes: [],
  macro: {
    VERSION: '1.0.0',
    INPUT_SCHEMA: inputSchema,
    OUTPUT_SCHEMA: outputSchema,
    ALLOWLIST: { reads: [], writes: ['session-folder'], commands: ['printf'] },
    RISKS: ['none: it writes nothing but its answer'],
    EVIDENCE_REQUIRED: ['command'],
    plan: async (input) => ({
      goal: 'answer a ping',
      commands: [`printf %s ${JSON.stringify(inputSchema.parse(input).text)}`],
      touches: [],
    }),
    execute: async (input, tools) => {
      const { text } = inputSchema.parse(input);
      const end = await tools.shell.run({ argv: ['printf', '%s', text], deadlineSeconds });
      if (end.status !== 0)
        throw new Failure('MACRO_UNPROVEN', { missing: 'status 0', observed: end.stderr });
      return { answer: end.stdout };
    },
    verify: async (output, input) => {
      const { answer } = outputSchema.parse(output);
      const isSame = answer === inputSchema.parse(input).text;
      return {
        answer: isSame ? 'ok' : 'fail',
        asked: 'the answer is the text that was sent',
        observed: answer,
        evidence: [{ kind: 'command', ref: 'printf' }],
      };
    },
    critique: critiqueByCheck,
  },
};
