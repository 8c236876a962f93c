import type { Failure } from './failure.ts';
import type { LogRecord } from './log.ts';
import type { Transport } from './transport.ts';

/** Kaggle's things in our own words; the wire forms are converted in `kaggle/dialect.ts` only. */

/** `owner/slug`, split. */
export type Ref = { readonly owner: string; readonly slug: string };

export type Identity = {
  readonly username: string;
  readonly kind: 'token' | 'legacy-key';
  /** Where the credentials were found: the name of a variable or of a file. */
  readonly source?: string;
  /** Where other credentials lie that were not used. */
  readonly unused?: readonly string[];
};

/** `unknown` = a value this program does not know: keep polling, never success. */
export type KernelStatus =
  | 'queued'
  | 'running'
  | 'complete'
  | 'error'
  | 'cancel-requested'
  | 'cancel-acknowledged'
  | 'new-script'
  | 'unknown';
export type KernelSession = {
  readonly status: KernelStatus;
  readonly failureMessage: string;
  /** HTTP Date header of the answer, ISO 8601; '' when absent. */
  readonly serverTime: string;
  /** Only the embedded service says these; '' from Kaggle. */
  readonly isolation: string;
  readonly interpreter: string;
};

export type DatasetStatus = 'pending' | 'ready' | 'failed' | 'deleted' | 'unknown';
export type DatasetView = {
  readonly ref: Ref;
  readonly title: string;
  readonly isPrivate: boolean;
  readonly currentVersion: number;
  readonly versions: readonly number[];
  /** Name of the licence; absent or '' when the service names none. */
  readonly licence?: string;
  /** What the service tells of each version, ascending. */
  readonly published?: readonly DatasetVersion[];
};
export type DatasetVersion = {
  readonly number: number;
  /** ISO 8601; '' when not told. */
  readonly createdAt: string;
  readonly notes: string;
};
export type DatasetFile = { readonly name: string; readonly bytes: number };

/** A file to upload: `name` is the path inside the dataset, '/' separated. */
export type UploadFile = {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Of the bytes at `path`; an upload of the same content that broke off is only gone on with where it is given. */
  readonly sha256?: string;
};
export type DatasetPublication = {
  readonly ref: Ref;
  readonly title: string;
  readonly licence: string;
  readonly isPrivate: boolean;
  readonly notes: string;
  readonly files: readonly UploadFile[];
};
/** `doubt`: the request was sent and its answer lost, so only what the service shows later says whether it counted. */
export type PublicationAnswer = { readonly doubt?: Failure };

export type KernelKind = 'notebook' | 'script';
export type KernelPush = {
  readonly ref: Ref;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly kind: KernelKind;
  readonly isPrivate: boolean;
  readonly enableInternet: boolean;
  readonly enableGpu: boolean;
  readonly datasetSources: readonly string[];
  readonly competitionSources: readonly string[];
  readonly kernelSources: readonly string[];
  /** `owner/model/framework/variation[/version]`. */
  readonly modelSources?: readonly string[];
  /** Kaggle's name of an accelerator, `NvidiaTeslaT4`; '' or absent = the service chooses. */
  readonly machineShape?: string;
  /** `gcr.io/kaggle-images/python@sha256:…`; '' or absent = the service chooses. */
  readonly dockerImage?: string;
  /** `original`, `latest`, or '' = not asked for. */
  readonly dockerImagePinning?: string;
  readonly sessionTimeoutSeconds: number;
};
export type KernelPushed = {
  readonly version: number;
  readonly url: string;
  /** HTTP Date header of the answer, ISO 8601; '' when absent. */
  readonly serverTime: string;
};
export type KernelView = {
  readonly ref: Ref;
  readonly title: string;
  readonly currentVersion: number;
  readonly kind: KernelKind | '';
  readonly source: string;
  readonly datasetSources: readonly string[];
  readonly competitionSources?: readonly string[];
  readonly kernelSources?: readonly string[];
  readonly modelSources?: readonly string[];
  readonly isPrivate: boolean;
  readonly enableInternet: boolean;
  readonly enableGpu?: boolean;
  readonly enableTpu?: boolean;
  /** '' = the service names none. */
  readonly machineShape?: string;
  /** When that version's session started, as the service writes it; '' = it does not say. */
  readonly lastRunTime?: string;
  /** `python`, `r`; absent or '' = the service does not say. */
  readonly language?: string;
  readonly dockerImage: string;
};
export type OutputFile = { readonly name: string; readonly url: string; readonly bytes: number | undefined };
/** Output files of a session and its log as the service lists them. */
export type ListedOutput = { readonly files: readonly OutputFile[]; readonly log: string };
/** The same, with the records that the log holds. */
export type KernelOutput = ListedOutput & { readonly records: readonly LogRecord[] };

/** Accelerator time of the running week. */
export type AcceleratorQuota = {
  readonly kind: 'GPU' | 'TPU';
  readonly usedSeconds: number;
  readonly totalSeconds: number;
};
/** Who reads a live log, record by record; the signal ends the reading. */
export type LogWatch = {
  readonly onRecord: (record: LogRecord) => void;
  readonly signal: AbortSignal;
};
/** `ended`: the log said its last word; `absent`: this service has no live log; `stopped`: the watch is over. */
export type LogEnd = 'ended' | 'absent' | 'stopped';

/** The service, as the story needs it. Every call has a deadline; errors are `Failure`s. */
export interface KaggleService {
  identify(): Promise<Identity>;
  /** What the service tells of this week's accelerator time; empty when it tells nothing. */
  acceleratorQuota(): Promise<AcceleratorQuota[]>;
  /** undefined = no such dataset, or not ours to see (the service does not tell these apart). */
  viewDataset(ref: Ref): Promise<DatasetView | undefined>;
  datasetStatus(ref: Ref): Promise<DatasetStatus>;
  listDatasetFiles(ref: Ref, version: number): Promise<DatasetFile[]>;
  /** Uploads and creates the dataset or its next version; does not wait for processing. */
  publishDataset(publication: DatasetPublication, exists: boolean): Promise<PublicationAnswer>;
  /** The whole file of that version, its length as listed. */
  downloadDatasetFile(ref: Ref, version: number, file: DatasetFile): Promise<Uint8Array>;
  /** undefined = no such kernel (or denied: an unknown kernel is answered as denied). */
  viewKernel(ref: Ref, version?: number): Promise<KernelView | undefined>;
  pushKernel(push: KernelPush): Promise<KernelPushed>;
  /** `once`: asked a single time, by whoever asks again anyway. */
  kernelSession(ref: Ref, version: number, patience?: 'once'): Promise<KernelSession>;
  /** Each record of the session's log once, as it is written. */
  followLog(ref: Ref, version: number, watch: LogWatch): Promise<LogEnd>;
  /** All pages. */
  listKernelOutput(ref: Ref, version: number): Promise<KernelOutput>;
  /** The whole file; a non-2xx answer or a short body is a Failure. */
  downloadOutput(file: OutputFile): Promise<Uint8Array>;
  /** The same as a stream; `save` may be called again, from the start, when the connection breaks off. */
  saveOutput<T>(
    file: OutputFile,
    save: (chunks: AsyncIterable<Uint8Array>) => Promise<T>,
    deadlineSeconds: number,
  ): Promise<T>;
  readonly baseUrl: string;
  /** How every request so far went out, and what the other side proved of itself. */
  transport(): Transport;
}
