import { z } from 'zod';
import { sha256Schema } from './manifest.ts';

/** A file by its name or path, and what it was. */
export const namedDigestSchema = z.strictObject({ name: z.string().min(1), sha256: sha256Schema });
export type NamedDigest = z.infer<typeof namedDigestSchema>;

/** A code cell of the user's: its number among them, from 1, and the SHA-256 of its source (UTF-8). */
export const userCellSchema = z.strictObject({ cell: z.number().int().positive(), sha256: sha256Schema });
export type UserCell = z.infer<typeof userCellSchema>;

const surfaceWheelSchema = z.strictObject({
  distribution: z.string(),
  version: z.string(),
  /** File in the bundle; '' when the kit did not say which. */
  wheel: z.string(),
});

/**
 * What a verdict rests on, and what it says nothing of. Everything exercised was seen by the kit in the session;
 * whatever was not is listed as not covered.
 */
export const surfaceSchema = z.strictObject({
  /** The user's cells that ran, by the digest of the source that ran. */
  cells: z.array(userCellSchema),
  /** Distributions that were imported and whose files are those of a wheel of the bundle. */
  wheels: z.array(surfaceWheelSchema),
  /** Required functions that the native library resolved with immediate binding. */
  symbols: z.array(z.string()),
  notCovered: z.strictObject({
    /** Numbers of the user's cells that never ran, or ran with another source. */
    cells: z.array(z.number().int().positive()),
    /** Source that ran and is none of the user's cells, by its digest. */
    otherSources: z.array(sha256Schema),
    /** Wheels of the bundle that nothing was seen to be imported from. */
    wheels: z.array(z.string()),
    /** Functions that the library exports and nx47.yml does not require; null = the kit did not list them. */
    symbols: z.array(z.string()).nullable(),
    /** Packs of conditions that were not chosen. */
    packs: z.array(z.string()),
    /** Conditions that only Kaggle can show, in a rehearsal. */
    conditions: z.array(z.string()),
  }),
});
export type Surface = z.infer<typeof surfaceSchema>;
