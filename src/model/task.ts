import { z } from 'zod';

/** Who speaks or acts: the chef decides, recherchistes propose and criticise, the tool alone executes. */
export const roleSchema = z.enum([
  'chef',
  'recherchiste',
  'orchestrator',
  'tool',
  'macro-runner',
  'worker',
  'person',
]);
export type Role = z.infer<typeof roleSchema>;

/** What can prove that something was done. */
export const evidenceKindSchema = z.enum(['file', 'command', 'checksum', 'diff', 'log', 'answer']);

/** Id of a task: a counter within its session (`T1`) or a name of its own; also the name of its page below PLANS/. */
export const taskIdSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,63}$/);

/** One condition of being done, with the kind of evidence that shows it. */
export const criterionSchema = z.strictObject({
  criterion: z.string().trim().min(1),
  evidence: evidenceKindSchema,
});
export type Criterion = z.infer<typeof criterionSchema>;

/** What may be asked of anybody: seed 002 §9, rules 6, 162 and 163 of seed 003. */
export const taskSchema = z.strictObject({
  task_id: taskIdSchema,
  /** Three lines at most; the first is the goal in one sentence. */
  TASK: z.string().trim().min(1),
  CONTEXT: z.string().trim().min(1),
  CONSTRAINTS: z.string().trim().min(1),
  DONE_CRITERIA: z.array(criterionSchema).min(1),
  /** How long it may take; above 10 a plan of its own is asked for. */
  minutes: z.number().positive().optional(),
  /** What will be done, in order; empty where the plan is still to be made. */
  steps: z.array(z.string().trim().min(1)).optional(),
});
export type Task = z.infer<typeof taskSchema>;

/** What anybody answers: rule 7 of seed 003. */
export const resultSchema = z.strictObject({
  task_id: taskIdSchema,
  RESULT: z.string().trim().min(1),
  EVIDENCE: z.array(
    z.strictObject({
      kind: evidenceKindSchema,
      ref: z.string(),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
  ),
  RISKS: z.array(z.string()),
  NEXT: z.string().trim().min(1),
});
export type Result = z.infer<typeof resultSchema>;
