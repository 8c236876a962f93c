import { z } from 'zod';
import type { LogRecord } from './log.ts';
import { sha256Schema } from './manifest.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'expected bytes');

/** One file read into memory. */
export const fileBytesSchema = z.strictObject({ name: z.string(), bytes }).readonly();
export type FileBytes = z.infer<typeof fileBytesSchema>;

/** One file that is not held in memory: what it is, and that its bytes can be asked for by their SHA-256. */
export const fileDigestSchema = z
  .strictObject({
    name: z.string(),
    byteLength: z.number().int().nonnegative(),
    sha256: z.string(),
    /** Its first bytes, which say what kind of file it is. */
    head: bytes.optional(),
  })
  .readonly();
export type FileDigest = z.infer<typeof fileDigestSchema>;

/** A path that could not be read as what its name says, and why (`lfs-pointer`, `symlink`, `empty`, a system code). */
export const unreadableFactSchema = z.strictObject({ path: z.string(), why: z.string() }).readonly();
export type UnreadableFact = z.infer<typeof unreadableFactSchema>;

/** A file outside the bundle that has the name of the native library. */
export const libraryCopySchema = z.strictObject({ path: z.string(), sha256: sha256Schema }).readonly();
export type LibraryCopy = z.infer<typeof libraryCopySchema>;

/** The repository as the survey read it; all of the audit's knowledge of it. Paths relative, '/' separated. */
export const projectFactsSchema = z
  .strictObject({
    /** Every surveyed path (tracked files in a git checkout, else every file), sorted. */
    paths: z.array(z.string()).readonly(),
    unreadable: z.array(unreadableFactSchema).readonly(),
    /** Small text files (at most 1 MiB) for the secret scan and coherence rules. */
    texts: z.array(fileBytesSchema).readonly(),
    /** Small files that are no text (at most 128 KiB each), which the secret scan reads as well. */
    binaries: z.array(fileBytesSchema).readonly().optional(),
    /** kernel-metadata.json; empty bytes when it is missing. */
    kernelMetadata: fileBytesSchema,
    datasetMetadata: fileBytesSchema.optional(),
    /** The notebook or script that is pushed; empty bytes and name '' when it is missing. */
    code: fileBytesSchema,
    /** Files of the project that have the name of the native library, with the SHA-256 of each. */
    libraries: z.array(libraryCopySchema).readonly().optional(),
    /** Source archives that `assets` names, where there are any; empty bytes for one that is missing. */
    archives: z.array(fileBytesSchema).readonly().optional(),
  })
  .readonly();
export type ProjectFacts = z.infer<typeof projectFactsSchema>;

/** A file of a bundle: most in memory, wheels and large data by their digest. */
export type BundleFile = FileBytes | FileDigest;

/** The bundle folder as it lies on disk; `path` is relative to the project. */
export const bundleFactsSchema = z
  .strictObject({
    path: z.string(),
    files: z.array(z.union([fileBytesSchema, fileDigestSchema])).readonly(),
    /** Symbolic links, which are no files of the bundle: Kaggle drops them. */
    links: z.array(z.string()).readonly().optional(),
  })
  .readonly();
export type BundleFacts = z.infer<typeof bundleFactsSchema>;

/** Answer of a real interpreter about one code cell (1-based among the user's code cells). */
export const cellCompilationSchema = z
  .strictObject({ cell: z.number(), ok: z.boolean(), line: z.number(), error: z.string() })
  .readonly();
export type CellCompilation = z.infer<typeof cellCompilationSchema>;
export const compilationSchema = z
  .strictObject({
    /** Minor of the interpreter that compiled, '' when there was none. */
    minor: z.string(),
    cells: z.array(cellCompilationSchema).readonly(),
  })
  .readonly();
export type Compilation = z.infer<typeof compilationSchema>;

const logRecordSchema: z.ZodType<LogRecord> = z.strictObject({
  stream: z.enum(['stdout', 'stderr']),
  seconds: z.number(),
  text: z.string(),
});

/** Everything the run left, for the judge. */
export const collectedRunSchema = z
  .strictObject({
    log: z.array(logRecordSchema).readonly(),
    /** Raw text of the log as the service gave it. */
    rawLog: z.string(),
    /** The output files that are judged by what they say, as downloaded. */
    files: z.array(fileBytesSchema).readonly(),
    /** Every other one, of whatever size, by its digest: nobody reads what it says. */
    others: z.array(fileDigestSchema).readonly().optional(),
  })
  .readonly();
export type CollectedRun = z.infer<typeof collectedRunSchema>;
