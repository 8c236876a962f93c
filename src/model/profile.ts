import { z } from 'zod';

/** Exported symbols and versions of one system library, for loader prediction. */
export const libraryFactsSchema = z.looseObject({
  needed: z.array(z.string()).optional(),
  verdef: z.array(z.string()).optional(),
  /** Defined dynamic symbols as `name` or `name@VERSION`; absent = not known. */
  symbols: z.array(z.string()).optional(),
});
export type LibraryFacts = z.infer<typeof libraryFactsSchema>;

export const installedDistributionSchema = z.looseObject({
  name: z.string(),
  /** '' = installed in a version that is not known. */
  version: z.string(),
  /** Requires-Dist lines; absent = not known. */
  requires: z.array(z.string()).optional(),
  requires_python: z.string().nullish(),
  /** Import names, when known. */
  imports: z.array(z.string()).optional(),
});
export type InstalledDistribution = z.infer<typeof installedDistributionSchema>;

/**
 * A runtime that notebooks meet: Kaggle's image (derived or captured by the kit) or a local interpreter.
 * `marker_environment` and `compatible_tags` have the same keys as Pex's complete platform.
 */
export const runtimeProfileSchema = z.looseObject({
  schema: z.literal('nx47.runtime-profile/1'),
  id: z.string().min(1),
  origin: z.enum(['probe', 'derived', 'manual', 'session']),
  provenance: z.looseObject({}).optional(),
  python: z.looseObject({
    implementation: z.string(),
    version: z.string(),
    abi: z.string(),
    ext_suffixes: z.array(z.string()),
    pip: z.string().nullish(),
  }),
  platform: z.looseObject({
    machine: z.string(),
    libc: z.looseObject({ name: z.string(), version: z.string() }),
  }),
  marker_environment: z.record(z.string(), z.string()),
  /** Most preferred first; absent = computed from python, libc and machine. */
  compatible_tags: z.array(z.string()).optional(),
  /** false: the tags that came with the profile are not those that its python, libc and machine give. */
  compatible_tags_computed_equal: z.boolean().optional(),
  distributions: z.array(installedDistributionSchema),
  /** Canonical names known not to be installed, where the list of distributions is not complete. */
  absent: z.array(z.string()).optional(),
  loader: z
    .looseObject({
      ld_library_path: z.array(z.string()).optional(),
      /** SONAME → facts of libraries that the runtime has. */
      libs: z.record(z.string(), libraryFactsSchema),
      /** SONAMEs (or 'python') whose symbols are visible to every later dlopen. */
      process_global: z.array(z.string()).optional(),
    })
    .optional(),
  /**
   * What the audit may not conclude from: `distributions` (the list is not complete), `distributions[].requires`,
   * `loader.libs`, `loader.libs[*].symbols`.
   */
  unknown: z.array(z.string()),
});
export type RuntimeProfile = z.infer<typeof runtimeProfileSchema>;

/** One fact in which the runtime that ran differs from the profile that the audit was held against. */
export const profileDifferenceSchema = z.strictObject({
  /** `image`, `python`, `abi`, `libc`, `machine`, `pip`, `tags`, or `distribution <name>`. */
  fact: z.string(),
  expected: z.string(),
  /** '' = not there. */
  observed: z.string(),
});
export type ProfileDifference = z.infer<typeof profileDifferenceSchema>;
