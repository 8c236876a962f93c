import type { Ref } from '../model/kaggle.ts';
import type { LogRecord } from '../model/log.ts';

/** One dataset version as it stood when the session started: `path` is a folder of plain files on this host. */
export type MountedDataset = { readonly owner: string; readonly slug: string; readonly path: string };

/** Another input: a folder on this host and the places below `/kaggle/input` where the session finds it. */
export type MountedInput = { readonly path: string; readonly places: readonly string[] };

/** What the service asks of a session: run this pushed notebook, with these datasets, below this folder. */
export type ServerSessionOrder = {
  /** An empty folder of this session alone, already made; everything that the session writes goes below it. */
  readonly folder: string;
  readonly kernelRef: Ref;
  readonly version: number;
  readonly notebookText: string;
  readonly datasets: readonly MountedDataset[];
  readonly inputs: readonly MountedInput[];
  /** `enableInternet` of the push. */
  readonly internet: boolean;
  /** `sessionTimeoutSeconds` of the push, or the service's own limit. */
  readonly timeoutSeconds: number;
  /** Told each record of the log as soon as it is written. */
  readonly onRecord: (record: LogRecord) => void;
};

/** How a session ended; `workingFolder` is what `/kaggle/working` was, its files are the kernel's outputs. */
export type SessionEnd = {
  readonly status: 'complete' | 'error' | 'cancel-acknowledged';
  readonly failureMessage: string;
  readonly log: readonly LogRecord[];
  readonly isolation: string;
  readonly interpreter: string;
  readonly workingFolder: string;
};

/** Runs one session to its end; the signal ends it early (then `cancel-acknowledged`), with all its processes. */
export type RunServerSession = (order: ServerSessionOrder, signal: AbortSignal) => Promise<SessionEnd>;
