import { z } from 'zod';
import { verifyChain } from '../src/ledger/chain.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { logToLedger } from '../src/macro/standing-ledger.ts';
import type { Tools } from '../src/macro/tools.ts';
import { sha256Schema } from '../src/model/manifest.ts';

const inputSchema = z.strictObject({
  goal: z.string().trim().min(1),
  decision: z.string().trim().min(1),
  output: z.string(),
  touches: z.array(z.string()),
});
const outputSchema = z.strictObject({ seq: z.number().int().positive(), sha256: sha256Schema });

/** LOG_EVENT of the contract (rules 58, 71 and 169): one line more in the log of what is decided outside of any run. */
export const logEvent: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: [], writes: ['state-folder'], commands: [] },
  RISKS: ['a line is never taken back: what was wrong is corrected by another line'],
  EVIDENCE_REQUIRED: ['log'],
  plan: async ({ decision }, tools) => ({
    goal: 'write one event',
    commands: [`append ${decision}`],
    touches: [placeOf(tools)],
  }),
  execute: async ({ goal, decision, output, touches }, tools) => {
    const word = { goal, touches, output: tools.redact(output), decision: tools.redact(decision) };
    const { seq } = await logToLedger(placeOf(tools), word, tools);
    return { seq, sha256: await tools.files.hash(placeOf(tools)) };
  },
  verify: async ({ seq, sha256 }, _input, tools) => {
    const chain = verifyChain(await tools.files.read(placeOf(tools)));
    return {
      answer: chain.problem === '' && chain.count === seq ? 'ok' : 'fail',
      asked: 'the chain holds, and its last line is this event',
      observed: `${chain.count} events ${chain.problem}`.trim(),
      short: `${seq}`,
      evidence: [{ kind: 'log', ref: 'events.jsonl', sha256 }],
    };
  },
  critique: critiqueByCheck,
};

function placeOf({ paths }: Tools): string {
  return `${paths.state}/events.jsonl`;
}
