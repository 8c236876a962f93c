import { z } from 'zod';
import { sha256Hex } from '../src/codec/digest.ts';
import { critiqueByCheck } from '../src/macro/critique.ts';
import { requireTask } from '../src/macro/law.ts';
import type { Macro } from '../src/macro/macro.ts';
import { leavePlan, planText } from '../src/macro/plan-page.ts';
import { sha256Schema } from '../src/model/manifest.ts';
import { taskSchema } from '../src/model/task.ts';

const stepSchema = z.strictObject({
  macro: z.string().min(1),
  effects: z.array(z.string()),
  /** The finding or criterion that it serves, and what it makes better; '' for a step that only reads. */
  serves: z.string(),
});
const inputSchema = z.strictObject({ task: taskSchema, steps: z.array(stepSchema).min(1) });
const outputSchema = z.strictObject({ page: z.string(), sha256: sha256Schema });

/** PLAN of the contract (rule 53): the steps of a task and the criteria that show that it is done, on a page of its own. */
export const planTask: Macro<z.infer<typeof inputSchema>, z.infer<typeof outputSchema>> = {
  VERSION: '1.0.0',
  INPUT_SCHEMA: inputSchema,
  OUTPUT_SCHEMA: outputSchema,
  ALLOWLIST: { reads: [], writes: ['session-folder'], commands: [] },
  RISKS: ['a plan is only as good as its criteria: each names its kind of evidence'],
  EVIDENCE_REQUIRED: ['file'],
  plan: async ({ task }, { paths }) => ({
    goal: `write the plan of ${task.task_id}`,
    commands: [`write PLANS/${task.task_id}.md`],
    touches: [`${paths.session}/PLANS/${task.task_id}.md`],
  }),
  execute: async ({ task, steps }, { files, paths }) => {
    const { ref, sha256 } = await leavePlan(requireTask(task), steps, paths.session, files);
    return { page: ref, sha256 };
  },
  verify: async ({ page, sha256 }, { task, steps }, { files, paths }) => {
    const found = await files.hash(`${paths.session}/${page}`);
    const expected = sha256Hex(planText(task, steps));
    return {
      answer: found === sha256 && found === expected ? 'ok' : 'fail',
      asked: 'the page on disk is the plan of this task and these steps',
      observed: `${page} ${found}, ${steps.length} steps, ${task.DONE_CRITERIA.length} criteria`,
      short: `${steps.length}`,
      evidence: [{ kind: 'file', ref: page, sha256: found }],
    };
  },
  critique: critiqueByCheck,
};
