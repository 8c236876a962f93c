import { z } from 'zod';

/** What the results service of GitHub (artifacts v4, cache v2) is asked for; paths are absolute. */
export const resultsOrderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('upload'),
    /** Taken already, it is tried again with `-2`, `-3`, … before its extension. */
    name: z.string().min(1),
    files: z.array(z.string()).min(1),
    /** Names in the archive are relative to this folder. */
    root: z.string(),
    /** One file as it is, to be looked at in a browser, instead of an archive; `name` has its extension. */
    isSingle: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({ kind: z.literal('download'), id: z.number(), digest: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('restore'), folder: z.string(), keys: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('save'), folder: z.string(), key: z.string() }),
]);
export type ResultsOrder = z.infer<typeof resultsOrderSchema>;

/** Orders that share a process, carried out beside each other. */
export const resultsOrdersSchema = z.array(resultsOrderSchema);

const artifactSchema = z.strictObject({ name: z.string(), id: z.number(), digest: z.string() });

/** What came of an order. `missing`: nothing is kept under these keys, or nothing may be kept. */
export const resultsAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), name: z.string() }),
  z.strictObject({ kind: z.literal('listed'), artifacts: z.array(artifactSchema) }),
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('failed'), why: z.string() }),
]);
export type ResultsAnswer = z.infer<typeof resultsAnswerSchema>;
