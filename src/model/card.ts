import { z } from 'zod';
import { refSchema } from './precheck.ts';

/** Whether others can see an object: before this run (absent = there is none yet) and after it. */
const visibility = {
  wasPrivate: z.boolean().optional(),
  isPrivate: z.boolean(),
  /** What the project's own metadata file asks for. */
  asksPrivate: z.boolean(),
};

/** What will be sent, told before the first write. Sizes in bytes. */
export const cardSchema = z.strictObject({
  dataset: z
    .strictObject({
      ref: refSchema,
      title: z.string(),
      licence: z.string(),
      /** `reuse`: the current version is this bundle already. */
      action: z.enum(['create', 'version', 'reuse']),
      /** The version that the kernel will read. */
      version: z.number().int().positive(),
      ...visibility,
      /** Empty while the bundle is not made. */
      files: z.array(z.strictObject({ name: z.string(), bytes: z.number().int().nonnegative() })),
      /** Files of the version before that are not sent again. */
      lost: z.array(z.string()),
    })
    .optional(),
  kernel: z.strictObject({
    ref: refSchema,
    title: z.string(),
    action: z.enum(['create', 'version']),
    version: z.number().int().positive(),
    ...visibility,
    bytes: z.number().int().nonnegative(),
    internet: z.boolean(),
    /** Every data source: datasets, competitions, kernels and models. */
    sources: z.array(z.string()),
    /** What the session is asked to be; absent in cards of older tickets. */
    session: z
      .strictObject({
        /** Kaggle's name of the accelerator; '' = a processor alone. */
        machine: z.string(),
        /** Docker image or pinning; '' = Kaggle's own choice. */
        image: z.string(),
        /** Seconds after which Kaggle ends it. */
        timeoutSeconds: z.number(),
      })
      .optional(),
  }),
  /** Labels of the Kaggle Secrets that the notebook reads. */
  secrets: z.array(z.string()),
});
export type Card = z.infer<typeof cardSchema>;
