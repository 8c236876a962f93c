import { z } from 'zod';
import { wheelFitSchema } from './finding.ts';
import { refSchema } from './precheck.ts';

/** One published version of a dataset, and what it lost against the version before it. */
export const historyVersionSchema = z.strictObject({
  version: z.number().int().positive(),
  /** ISO 8601; '' when the service does not say. */
  createdAt: z.string(),
  notes: z.string(),
  /** false: the service does not list this version's files any more, so nothing is known of it. */
  isListed: z.boolean(),
  files: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  /** Every wheel against the tags of the profile. */
  wheels: z.array(wheelFitSchema),
  /** Files that are gone, no wheel of the same distribution having come in their place. */
  lost: z.array(z.string()),
  /** Wheels that gave way to another of the same distribution. */
  replaced: z.array(z.strictObject({ from: z.string(), to: z.array(z.string()) })),
  /** Distributions that had a wheel for the profile and have none any more. */
  fitsNoMore: z.array(z.string()),
});
export type HistoryVersion = z.infer<typeof historyVersionSchema>;

/** The published versions of a dataset, oldest first. */
export const datasetHistorySchema = z.strictObject({
  schema: z.literal('nx47.dataset-history/1'),
  ref: refSchema,
  profile: z.string(),
  /** Older versions that were not asked about. */
  omitted: z.number().int().nonnegative(),
  versions: z.array(historyVersionSchema),
});
export type DatasetHistory = z.infer<typeof datasetHistorySchema>;
