import { z } from 'zod';
import { answerSchema } from './answer.ts';

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

/** GO / NO-GO as a value. `cause` names the inconclusive cause or the first failed condition or code. */
export const verdictSchema = z.strictObject({
  kind: verdictKindSchema,
  cause: z.string(),
  packs: z.array(packSchema),
  conditions: z.array(conditionResultSchema),
});
export type Verdict = z.infer<typeof verdictSchema>;
