import { z } from 'zod';

/** A file that differs from the commit, and the SHA-256 of what lies there; '' = nothing does. */
export const dirtyFileSchema = z.strictObject({ path: z.string(), sha256: z.string() });
export type DirtyFile = z.infer<typeof dirtyFileSchema>;

/** A file on one parent edge of the history: ids of its bytes before and after; '' = it was not there, or is no file. */
export type Edge = {
  readonly path: string;
  readonly commit: string;
  readonly parent: string;
  readonly before: string;
  readonly after: string;
};

/** Where old bytes of a file were not kept: the first commit that did it, against one of its parents. */
export const lostBytesSchema = z.strictObject({
  path: z.string(),
  commit: z.string(),
  parent: z.string(),
  /** The first byte that differs, from 0; where the file was removed or became a link, 0. */
  byte: z.number().int().nonnegative(),
});
export type LostBytes = z.infer<typeof lostBytesSchema>;

/** What git says of the project, its own recordings below session/ and .nx47/ left out of `dirty`. */
export const repositorySchema = z.strictObject({
  /** The commit that is checked out; '' = there is none, or no git. */
  head: z.string(),
  /** Its tree: a digest of every tracked file. */
  tree: z.string(),
  dirty: z.array(dirtyFileSchema),
  /** A checkout without its whole history. */
  isShallow: z.boolean(),
  /** Files whose history was walked: journals, reports, recorded sessions. */
  grown: z.strictObject({
    paths: z.array(z.string()),
    /** Parent edges on which one of them changed. */
    edges: z.number().int().nonnegative(),
    lost: lostBytesSchema.nullable(),
  }),
  /** Why it could not be read; '' = it was. */
  unread: z.string(),
});
export type Repository = z.infer<typeof repositorySchema>;

/** One file of the project that the run changed: why, with what effect, and what proves it. */
export const changeRowSchema = z.strictObject({
  file: z.string(),
  reason: z.string(),
  impact: z.string(),
  /** `event:<step>` and the digest of what lies there now; '' = nothing the run recorded explains it. */
  proof: z.string(),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;

/** The project before the first step and after the push, by digest. */
export const projectChangesSchema = z.strictObject({
  treeBefore: z.string(),
  treeAfter: z.string(),
  rows: z.array(changeRowSchema),
});
export type ProjectChanges = z.infer<typeof projectChangesSchema>;
