import { Failure } from '../model/failure.ts';
import type { DatasetFile, DatasetView, KaggleService, KernelView, Ref } from '../model/kaggle.ts';
import { type ConnectionWatch, watchConnections } from './connection-watch.ts';
import type { Credentials } from './credentials.ts';
import { downloadDatasetFile } from './dataset-download.ts';
import {
  datasetStatusFromWire,
  datasetViewFromWire,
  kernelViewFromWire,
  methods,
  refToWire,
  versionLabel,
} from './dialect.ts';
import { createDispatcher, type Environment } from './dispatcher.ts';
import { download } from './download.ts';
import { followLog } from './follow-log.ts';
import { identify } from './identify.ts';
import { kernelOutput } from './kernel-output.ts';
import { allPages, pageRequest, uniqueNames } from './pages.ts';
import { type PublishTools, publish } from './publish.ts';
import { push } from './push.ts';
import { acceleratorQuota } from './quota.ts';
import { type RereadOptions, reread, type Sleep, sleep } from './reread.ts';
import { sessionStatus } from './session-status.ts';
import type { Transfer } from './transfer-meter.ts';
import { createTransport, type Transport } from './transport.ts';
import type { TransferTools } from './upload.ts';
import { openUploadRecords, type UploadRecords } from './upload-records.ts';

export type KaggleClientOptions = {
  /** `https://api.kaggle.com`, or the address of another service of the same dialect. */
  readonly baseUrl: string;
  /** undefined: every call fails with CREDENTIALS_MISSING. */
  readonly credentials: Credentials | undefined;
  readonly environment: Environment;
  /** Ends every call, the one in flight too, with CANCELLED. */
  readonly signal: AbortSignal;
  /** Whole call; transfers have more, by their size. */
  readonly callDeadlineSeconds: number;
  readonly onTransfer?: (transfer: Transfer) => void;
  /** Where uploads under way are remembered, to go on with them after a restart; absent: they are not. */
  readonly uploadsFolder?: string;
  /** Silence after which an upload's connection is given up and made anew; default 60. */
  readonly stallSeconds?: number;
  /** Longest pause before a question is asked again; default 1. */
  readonly rereadPauseSeconds?: number;
  /** How pauses are slept; absent = by the machine's clock. */
  readonly sleep?: Sleep;
};

/** Longest download of one file of 256 MiB: the rate below which a line is dead bounds it first. */
const mostDownloadSeconds = 4800;

/**
 * The service over its RPC protocol. Reads are asked up to three times when the service can't be reached or breaks
 * off, uploads go on where they stopped; CreateDataset, CreateDatasetVersion and SaveKernel are sent once. Every error is a Failure;
 * USAGE_BAD_VALUE at once when `baseUrl` is no http(s) address.
 */
export function createKaggleClient(options: KaggleClientOptions): KaggleService {
  const { baseUrl, credentials } = options;
  requireAddress(baseUrl);
  const tools = toolsOf(options);
  const { transport, link } = tools;
  const pause = options.sleep ?? sleep;
  const again = { signal: options.signal, pauseSeconds: options.rereadPauseSeconds ?? 1, sleep: pause };
  const saveOutput = savingOutput(tools, again);
  const reading: Transport = {
    call: (method, body) => reread(() => transport.call(method, body), again),
    answer: (method, body, limits) => reread(() => transport.answer(method, body, limits), again),
  };
  return {
    baseUrl,
    identify: () => identify(reading, credentials),
    acceleratorQuota: () => acceleratorQuota(reading),
    viewDataset: (ref) => unlessAbsent(viewDataset(ref, reading)),
    async datasetStatus(ref) {
      const { answer } = await reading.call(methods.getDatasetStatus, datasetName(ref));
      return datasetStatusFromWire(answer.status);
    },
    listDatasetFiles: (ref, version) => listDatasetFiles(ref, version, reading),
    publishDataset: async (publication, exists) =>
      publish(publication, exists, { ...tools, ...(await recordsFor(publication.ref, options)) }),
    downloadDatasetFile: (ref, version, file) =>
      reread(() => downloadDatasetFile({ ref, version, file }, tools), again),
    viewKernel: (ref, version) => unlessAbsent(viewKernel(ref, version, reading)),
    pushKernel: (kernel) => push(kernel, transport),
    kernelSession: (ref, version, patience) =>
      sessionStatus(ref, version, patience === 'once' ? transport : reading),
    followLog: (ref, version, watch) =>
      followLog(ref, version, watch, { baseUrl, credentials, link, sleep: pause }),
    listKernelOutput: (ref, version) => kernelOutput(ref, version, reading),
    downloadOutput: (file) => saveOutput(file, bytesOf, mostDownloadSeconds),
    saveOutput,
    transport: () => tools.watch.seen(),
  };
}

function requireAddress(baseUrl: string): void {
  if (/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '')) return;
  throw new Failure('USAGE_BAD_VALUE', { flag: 'service', value: baseUrl, expected: 'http(s)://…' });
}

/** One deadline for all tries of a download: each has what is left of it. */
function savingOutput(
  tools: Omit<TransferTools, 'transport'>,
  again: RereadOptions,
): KaggleService['saveOutput'] {
  return (file, save, deadlineSeconds) => {
    const endMs = performance.now() + deadlineSeconds * 1000;
    return reread(() => {
      const leftSeconds = (endMs - performance.now()) / 1000;
      if (leftSeconds > 0) return download(file, save, tools, leftSeconds);
      throw new Failure('KAGGLE_TIMEOUT', { operation: 'Download', seconds: deadlineSeconds });
    }, again);
  };
}

function toolsOf(options: KaggleClientOptions): PublishTools & { readonly watch: ConnectionWatch } {
  const { baseUrl, credentials, callDeadlineSeconds, environment, signal, stallSeconds = 60 } = options;
  const watch = watchConnections();
  const link = { dispatcher: createDispatcher(environment), signal, watch };
  const storage = { dispatcher: createDispatcher(environment, { stallSeconds }), signal, watch };
  const calls = { baseUrl, credentials, deadlineSeconds: callDeadlineSeconds };
  return {
    transport: createTransport({ ...calls, link }),
    places: createTransport({ ...calls, link: storage }),
    watch,
    link,
    storage,
    baseUrl,
    callDeadlineSeconds,
    pauseSeconds: options.rereadPauseSeconds ?? 1,
    onTransfer: options.onTransfer ?? (() => {}),
    ...(options.sleep === undefined ? {} : { sleep: options.sleep }),
  };
}

async function recordsFor(
  ref: Ref,
  { baseUrl, credentials, uploadsFolder: folder }: KaggleClientOptions,
): Promise<{ readonly records?: UploadRecords }> {
  if (folder === undefined || credentials === undefined) return {};
  return { records: await openUploadRecords({ folder, baseUrl, ref, credentials }) };
}

async function viewDataset(ref: Ref, transport: Transport): Promise<DatasetView> {
  const { answer } = await transport.call(methods.getDataset, datasetName(ref));
  if (answer.ref === '') throw silent(methods.getDataset.method);
  const view = datasetViewFromWire(answer, ref);
  if (!same(view.ref, ref)) {
    const difference = `${refToWire(ref)} != ${refToWire(view.ref)}`;
    throw new Failure('DATASET_MISMATCH', { version: view.currentVersion, difference });
  }
  return view;
}

async function viewKernel(ref: Ref, version: number | undefined, transport: Transport): Promise<KernelView> {
  const { answer } = await transport.call(methods.getKernel, {
    userName: ref.owner,
    kernelSlug: ref.slug,
    ...(version === undefined ? {} : { versionLabel: versionLabel(version) }),
  });
  const view = kernelViewFromWire(answer, ref);
  if (view === undefined) throw silent(methods.getKernel.method);
  if (!same(view.ref, ref)) {
    throw new Failure('KERNEL_MISMATCH', { expected: refToWire(ref), observed: refToWire(view.ref) });
  }
  return view;
}

async function listDatasetFiles(ref: Ref, version: number, transport: Transport): Promise<DatasetFile[]> {
  const operation = methods.listDatasetFiles.method;
  const pages = await allPages(operation, async (token) => {
    const asked = { ...datasetName(ref), datasetVersionNumber: version, ...pageRequest(token) };
    const { answer } = await transport.call(methods.listDatasetFiles, asked);
    return answer;
  });
  const files = pages.flatMap((page) => page.datasetFiles);
  return uniqueNames(
    operation,
    files.map(({ name, totalBytes }) => ({ name, bytes: totalBytes })),
  );
}

/** The service answers the same for what does not exist and for what may not be seen. */
async function unlessAbsent<T>(view: Promise<T>): Promise<T | undefined> {
  try {
    return await view;
  } catch (error) {
    const absent =
      error instanceof Failure && (error.code === 'KAGGLE_DENIED' || error.code === 'KAGGLE_NOT_FOUND');
    if (absent) return undefined;
    throw error;
  }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function datasetName(ref: Ref): { ownerSlug: string; datasetSlug: string } {
  return { ownerSlug: ref.owner, datasetSlug: ref.slug };
}

function same(a: Ref, b: Ref): boolean {
  return refToWire(a).toLowerCase() === refToWire(b).toLowerCase();
}

function silent(operation: string): Failure {
  return new Failure('KAGGLE_UNREADABLE', { operation, status: 200, why: 'empty', message: 'empty' });
}
