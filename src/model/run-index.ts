import { z } from 'zod';
import { sha256Schema } from './manifest.ts';

/** What one line of `ledger/index.jsonl` says of a run, before it has its place in the index. */
export const indexBodySchema = z.strictObject({
  /** Folder of the run's session, from the top of the tree: `session/20261121_nx47_101500z-1`. */
  session: z.string().regex(/^session\/[^/]+$/),
  task: z.string(),
  verdict: z.string(),
  cause: z.string(),
  nonce: z.string(),
  /** SHA-256 of the last line of the session's ledger, and how many lines it has. */
  head: sha256Schema,
  events: z.number().int().positive(),
  /** SHA-256 of the session's `files.json`: every file of the run by its digest. */
  files: sha256Schema,
  /** Commit that was certified; '' without one. */
  commit: z.string(),
  /** `owner/slug v7`; '' = none was pushed. */
  kernel: z.string(),
  dataset: z.string(),
});
export type IndexBody = z.infer<typeof indexBodySchema>;

/** One line of the index; `prev` is the SHA-256 of the line before, `time` when it was appended (UTC). */
export const indexEntrySchema = z.strictObject({
  schema: z.literal('nx47.index/1'),
  seq: z.number().int().positive(),
  prev: sha256Schema,
  time: z.iso.datetime(),
  ...indexBodySchema.shape,
});
export type IndexEntry = z.infer<typeof indexEntrySchema>;

/** Where the index lies, from the top of the tree. */
/** What only shows the last verdict, and is no evidence: a run draws it anew. */
export const badgesFolder = 'badges/';
export const indexPath = 'ledger/index.jsonl';

/** Where the checkpoint of the first `size` runs lies. */
export function checkpointPath(size: number): string {
  return `ledger/checkpoints/${String(size).padStart(8, '0')}`;
}

/** `files.json` of a session: each file of the run, whether it lies in the repository or with the job's artefacts. */
export const sessionFilesSchema = z.strictObject({
  schema: z.literal('nx47.session-files/1'),
  files: z.array(
    z.strictObject({
      /** Below the session folder. */
      path: z.string().min(1),
      bytes: z.number().int().nonnegative(),
      sha256: sha256Schema,
      /** The step that left it: `event:7 collect`; '' = the ledger itself. */
      source: z.string(),
      kept: z.enum(['repository', 'artefact']),
    }),
  ),
});
export type SessionFiles = z.infer<typeof sessionFilesSchema>;
export const sessionFilesName = 'files.json';
