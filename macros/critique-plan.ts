import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import type { Macro } from '../src/macro/macro.ts';
import { planFlaws } from '../src/macro/plan-flaws.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import { taskSchema } from '../src/model/task.ts';

const stepSchema = z.strictObject({
  id: z.string().min(1),
  commands: z.array(z.string()),
  touches: z.array(z.string()),
  destroys: z.array(z.string()),
  meets: z.array(z.string()),
  machine: z.string(),
  terminal: z.string(),
});
const inputSchema = z.strictObject({ task: taskSchema, steps: z.array(stepSchema) });
const outputSchema = z.strictObject({
  /** Digest of the plan that was criticised: an EXECUTE has to quote the same. */
  sha256: sha256Schema,
  accepted: z.boolean(),
  remarks: z.array(z.string()),
});

/** CRITIQUE of the contract (rules 56 and 165): looks for holes, contradictions and unowned risks in a plan. */
export const critiquePlan: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: [], writes: [], commands: [] },
  RISKS: ['finds what can be told from the plan alone: that a command does what it says is for VERIFY'],
  EVIDENCE_REQUIRED: ['checksum'],
  plan: async ({ task, steps }) => ({
    goal: `criticise the plan of ${task.task_id}`,
    commands: [`look at ${steps.length} steps`],
    touches: [],
  }),
  execute: async ({ task, steps }) => {
    const remarks = planFlaws(task, steps);
    return { sha256: sha256Hex(JSON.stringify({ task, steps })), accepted: remarks.length === 0, remarks };
  },
  verify: async ({ sha256, accepted, remarks }, { task, steps }) => {
    const again = planFlaws(task, steps);
    return {
      answer: JSON.stringify(again) === JSON.stringify(remarks) ? 'ok' : 'fail',
      asked: 'the same plan is criticised in the same words',
      observed: remarks.length === 0 ? 'no remark' : remarks.join('; '),
      short: accepted ? '' : `${remarks.length}`,
      evidence: [{ kind: 'checksum', ref: 'plan', sha256 }],
    };
  },
  critique: critiqueByCheck,
};
