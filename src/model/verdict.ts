import { z } from 'zod';
import { answerSchema } from './answer.ts';
import { governedSchema } from './governing.ts';
import { surfaceSchema } from './surface.ts';

/** Why a run could not be judged; a re-run needs no change of the product. */
export const inconclusiveCauseSchema = z.enum([
  'platform',
  'capacity',
  'throttled',
  'deadline',
  'authorisation',
  'machine',
  'isolation',
  'open-network',
  'input-missing',
  'unproven',
]);
export type InconclusiveCause = z.infer<typeof inconclusiveCauseSchema>;

export const verdictKindSchema = z.enum([
  'GO',
  'GO-PRIVATE-ROOT',
  'NO-GO',
  'INCONCLUSIVE',
  'REHEARSED',
  'PENDING',
  'PLANNED',
  'AUDITED',
]);
export type VerdictKind = z.infer<typeof verdictKindSchema>;

/** `core` holds for any Kaggle notebook, `nx47` is what the seeds ask beyond it. */
export const packSchema = z.enum(['core', 'nx47']);
export type Pack = z.infer<typeof packSchema>;

/** One judged condition: what was required, what was seen, and where the proof lies. */
export const conditionResultSchema = z.strictObject({
  id: z.string().regex(/^GATE-\d{3}$/),
  pack: packSchema,
  scope: z.enum(['kaggle', 'both']),
  answer: answerSchema,
  expected: z.string(),
  observed: z.string(),
  /** Ids that can be resolved: a ledger event (`event:12`), an output file (`output:name`), a finding. */
  evidence: z.array(z.string()),
});
export type ConditionResult = z.infer<typeof conditionResultSchema>;

const logLineSchema = z.strictObject({
  stream: z.enum(['stdout', 'stderr']),
  text: z.string(),
  /** How often the line stands in the log; a child's output appears twice in a notebook's stream. */
  count: z.number().int().positive(),
});

/** What a line of a log is. `progress`: drawn over by the next; `event`: JSON text; `payload`: all the rest. */
export const lineClasses = ['payload', 'event', 'progress', 'platform', 'warning', 'error'] as const;
export type LineClass = (typeof lineClasses)[number];

/** What the judge read in the log: every line it suppressed, every line it counted against the run. */
export const logReadingSchema = z.strictObject({
  /** How many lines of each class; empty lines are none. */
  classes: z.record(z.enum(lineClasses), z.number().int().nonnegative()),
  /** How many lines are counted above, but not listed below, where a list has reached its length. */
  unlisted: z.number().int().nonnegative(),
  /** Entries of the allow-list that every run of this target shows, and this one did not. */
  unseen: z.array(z.string()),
  /** Platform lines, each with the id of the allow-list entry that covers it. */
  suppressed: z.array(logLineSchema.extend({ entry: z.string() })),
  /** Warnings and errors, each with the pattern that told it (`python-warning`, `traceback`, …). */
  problems: z.array(logLineSchema.extend({ pattern: z.string() })),
  /** Lines on stderr that are neither. */
  otherStderr: z.array(logLineSchema),
});
export type LogReading = z.infer<typeof logReadingSchema>;

/** GO / NO-GO as a value. `cause` names the inconclusive cause or the first failed condition or code. */
export const verdictSchema = z.strictObject({
  kind: verdictKindSchema,
  cause: z.string(),
  packs: z.array(packSchema),
  conditions: z.array(conditionResultSchema),
  /** What was exercised, and what the verdict does not cover; absent when no session was collected. */
  surface: surfaceSchema.optional(),
  /** The governing document, point by point; absent when none was read. */
  governed: governedSchema.optional(),
  /** Absent when no log was collected. */
  log: logReadingSchema.optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;
