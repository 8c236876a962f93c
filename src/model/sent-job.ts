import { z } from 'zod';

/** Where a job was sent: written beside its order before anybody is told, so that it is never sent anywhere else. */
export const sentJobSchema = z.strictObject({
  schema: z.literal('nx47.sent-job/1'),
  machine: z.string(),
  labels: z.array(z.string()),
  /** `owner/name` of the repository whose runner does it. */
  repository: z.string(),
  ref: z.string(),
});
export type SentJob = z.infer<typeof sentJobSchema>;
