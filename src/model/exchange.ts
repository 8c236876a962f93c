import { z } from 'zod';
import { roleIdSchema } from './agents.ts';
import { severitySchema } from './finding.ts';
import { sha256Schema } from './manifest.ts';
import { resultSchema, taskSchema } from './task.ts';

/** What an agent can be asked for. Which role may do which: src/agents/acts.ts. */
export const actSchema = z.enum([
  'ping',
  'propose',
  'criticise',
  'synthesise',
  'decide',
  'review',
  'execute',
  'log',
]);
export type Act = z.infer<typeof actSchema>;

const line = z.string().trim().min(1).max(2000);

/** One text of a file replaced by another; `find` occurs once in it. */
export const editSchema = z.strictObject({
  path: z.string().min(1).max(255),
  find: z.string().min(1).max(20_000),
  replace: z.string().max(20_000),
});
export type Edit = z.infer<typeof editSchema>;

/** A way to do the task. Without edits it is one for a person's hands. */
export const optionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: line,
  /** The findings that it is about: rule and file. */
  serves: z.array(z.strictObject({ rule: z.string().min(1), file: z.string() })),
  /** What it is good for: rule 9 of the contract. */
  brings: z.enum(['autonomy', 'clarity', 'reproducibility']),
  edits: z.array(editSchema).max(50),
  reasons: z.array(line).min(1),
  risks: z.array(line).min(1),
});
export type Option = z.infer<typeof optionSchema>;

export const remarkSchema = z.strictObject({
  option: z.string().min(1),
  objections: z.array(line),
  /** An objection that forbids to choose it. */
  blocking: z.boolean(),
});
export type Remark = z.infer<typeof remarkSchema>;

/** What would be done, before it is. */
export const shownPlanSchema = z.strictObject({
  hash: sha256Schema,
  goal: z.string(),
  commands: z.array(z.string()),
  touches: z.array(z.string()),
  /** What would become of each file, as lines of a diff. */
  diffs: z.array(z.string()),
});
export type ShownPlan = z.infer<typeof shownPlanSchema>;

/** An option with who proposed it and what was said against it: what the chef decides on. */
export const weighedSchema = z.strictObject({
  option: optionSchema,
  by: roleIdSchema,
  remarks: z.array(
    z.strictObject({ by: roleIdSchema, objections: z.array(z.string()), blocking: z.boolean() }),
  ),
});
export type Weighed = z.infer<typeof weighedSchema>;

/** What is wrong: a finding of an audit, or a condition of a verdict that does not hold. */
export const concernSchema = z.strictObject({
  /** Id of the rule or of the condition. */
  rule: z.string().min(1),
  severity: severitySchema,
  /** Path inside the project; '' when it is about the whole. */
  file: z.string(),
  line: z.number().int().positive().optional(),
  expected: z.string(),
  observed: z.string(),
});
export type Concern = z.infer<typeof concernSchema>;

/** What an agent is handed to think about. */
export const materialSchema = z.strictObject({
  findings: z.array(concernSchema),
  /** Text files that the findings name. */
  files: z.array(z.strictObject({ path: z.string(), text: z.string(), sha256: sha256Schema })),
  /** Files and folders that the tool may change. */
  allows: z.array(z.string()),
  options: z.array(optionSchema).optional(),
  weighed: z.array(weighedSchema).optional(),
  plan: shownPlanSchema.optional(),
  /** What was done, for the log. */
  story: z.array(z.string()).optional(),
});
export type Material = z.infer<typeof materialSchema>;

/** What is written to an agent's standard input: the task, and what is asked of it now. */
export const messageSchema = taskSchema.extend({
  schema: z.literal('nx47.message/1'),
  turn: z.number().int().positive(),
  role: roleIdSchema,
  act: actSchema,
  angle: z.string(),
  material: materialSchema,
});
export type Message = z.infer<typeof messageSchema>;

const said = resultSchema.extend({
  schema: z.literal('nx47.answer/1'),
  turn: z.number().int().positive(),
  role: roleIdSchema,
});

/** What an agent writes to its standard output: RESULT, EVIDENCE, RISKS, NEXT, and what its act asks for. */
export const spokenSchema = z.discriminatedUnion('act', [
  said.extend({ act: z.literal('ping') }),
  said.extend({ act: z.literal('propose'), options: z.array(optionSchema).min(1).max(5) }),
  said.extend({ act: z.literal('criticise'), remarks: z.array(remarkSchema).min(1) }),
  said.extend({
    act: z.literal('synthesise'),
    gists: z.array(z.strictObject({ option: z.string(), gist: line })).min(1),
  }),
  said.extend({
    act: z.literal('decide'),
    decision: z.strictObject({ option: z.string(), reasons: z.array(z.string()) }),
  }),
  said.extend({
    act: z.literal('review'),
    review: z.strictObject({ plan_sha256: sha256Schema, accepted: z.boolean(), remarks: z.array(line) }),
  }),
  said.extend({ act: z.literal('execute'), order: z.strictObject({ plan_sha256: sha256Schema }) }),
  said.extend({ act: z.literal('log'), entry: line }),
]);
export type Spoken = z.infer<typeof spokenSchema>;
export type SpokenAs<A extends Act> = Extract<Spoken, { act: A }>;
