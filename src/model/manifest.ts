import { z } from 'zod';

/** Lower-case hexadecimal SHA-256. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * `bundle-manifest.json` inside the bundle: every other file, sorted by name (UTF-16 order), sizes in bytes.
 * It excludes itself and holds no data of a run, so an unchanged bundle has an unchanged manifest.
 */
export const bundleManifestSchema = z.strictObject({
  schema: z.literal('nx47.bundle-manifest/1'),
  files: z.array(
    z.strictObject({ name: z.string().min(1), bytes: z.number().int().nonnegative(), sha256: sha256Schema }),
  ),
});
export type BundleManifest = z.infer<typeof bundleManifestSchema>;

export const bundleManifestName = 'bundle-manifest.json';
