import type { LogRecord } from './log.ts';

/** One file read into memory. */
export type FileBytes = { readonly name: string; readonly bytes: Uint8Array };

/** A path that could not be read as what its name says, and why (`lfs-pointer`, `symlink`, `empty`, a system code). */
export type UnreadableFact = { readonly path: string; readonly why: string };

/** The repository as the survey read it; all of the audit's knowledge of it. Paths relative, '/' separated. */
export type ProjectFacts = {
  /** Every surveyed path (tracked files in a git checkout, else every file), sorted. */
  readonly paths: readonly string[];
  readonly unreadable: readonly UnreadableFact[];
  /** Small text files (at most 1 MiB) for the secret scan and coherence rules. */
  readonly texts: readonly FileBytes[];
  readonly kernelMetadata: FileBytes;
  readonly datasetMetadata: FileBytes | undefined;
  /** The notebook or script that is pushed. */
  readonly code: FileBytes;
};

/** The bundle folder as it lies on disk (without sub-folder symlinks); undefined where there is none yet. */
export type BundleFacts = { readonly path: string; readonly files: readonly FileBytes[] };

/** Answer of a real interpreter about one code cell (1-based index among the user's code cells). */
export type CellCompilation = {
  readonly cell: number;
  readonly ok: boolean;
  readonly line: number;
  readonly error: string;
};
export type Compilation = {
  /** Minor of the interpreter that compiled, '' when there was none. */
  readonly minor: string;
  readonly cells: readonly CellCompilation[];
};

/** Everything the run left, for the judge. */
export type CollectedRun = {
  readonly log: readonly LogRecord[];
  /** Raw text of the log as the service gave it. */
  readonly rawLog: string;
  /** Every output file that was downloaded. */
  readonly files: readonly FileBytes[];
};
