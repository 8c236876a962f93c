import { z } from 'zod';
import { answerSchema } from './answer.ts';
import type { PrecheckRow } from './dossier.ts';

export const refSchema = z.strictObject({ owner: z.string(), slug: z.string() });

/** One row of the pre-checks, as a schema for macros. */
export const precheckRowSchema: z.ZodType<PrecheckRow> = z.strictObject({
  id: z.string(),
  command: z.string(),
  answer: answerSchema,
  observed: z.string(),
  evidence: z.string(),
});
