import { z } from 'zod';
import { sha256Schema } from './manifest.ts';
import { packSchema } from './verdict.ts';

/** 128 random bits, lower-case hexadecimal. */
export const nonceSchema = z.string().regex(/^[0-9a-f]{32}$/);

/** What the injected kit is told about this run; travels as JSON in the kit's first cell. */
export const kernelRunSchema = z.strictObject({
  schema: z.literal('nx47.kernel-run/1'),
  nonce: nonceSchema,
  /** SHA-256 of the last ledger line before the push. */
  ledger_head: sha256Schema,
  /** Size and root of the index of all runs before this one (`12 <base64>`), '' where there is none: a second custodian. */
  index_checkpoint: z.string().regex(/^(?:[1-9]\d* [A-Za-z0-9+/]{43}=)?$/),
  packs: z.array(packSchema),
  /** Prefix of the outputs 2 to 8: `lumvorax_` with the pack nx47, else `nx47_`. */
  prefix: z.string(),
  /** File name of the user's main report; null = none is named (the kit then writes `nx47_validation_report.json`). */
  main_report: z.string().nullable(),
  dataset: z.strictObject({ owner: z.string(), slug: z.string(), manifest: z.string() }).nullable(),
  native: z.strictObject({ library: z.string(), symbols: z.array(z.string()) }).nullable(),
  required_packages: z.array(z.string()),
});
export type KernelRun = z.infer<typeof kernelRunSchema>;
