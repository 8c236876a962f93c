import { z } from 'zod';
import { sha256Schema } from './manifest.ts';

/** What the recorded runs of a project hold against a new one. */
export const earlierRunsSchema = z.strictObject({
  /** Recorded runs that could be read. */
  runs: z.number().int().nonnegative(),
  /** SHA-256 of the outputs that came with them, by name. */
  outputs: z.record(z.string(), z.array(sha256Schema)),
  /** The newest run that was certified, and what it asked for (`requirementsOf`). */
  certified: z.strictObject({ session: z.string(), requirements: z.array(z.string()) }).nullable(),
});
export type EarlierRuns = z.infer<typeof earlierRunsSchema>;
