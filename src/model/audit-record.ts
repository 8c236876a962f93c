import { z } from 'zod';
import { compilationSchema } from './facts.ts';
import { auditSchema } from './finding.ts';
import { runtimeProfileSchema } from './profile.ts';

/** The audit before publication: against the profile that blocks, and in a rehearsal against Kaggle's beside it. */
export const auditBeforeSchema = z.strictObject({
  before: auditSchema,
  beside: auditSchema.optional(),
  compilation: compilationSchema,
  profile: runtimeProfileSchema,
  /** `before` was worked out by an earlier run from the very same facts. */
  kept: z.boolean(),
});
export type AuditBefore = z.infer<typeof auditBeforeSchema>;
