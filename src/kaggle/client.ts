import { Failure } from '../model/failure.ts';
import type { DatasetFile, DatasetView, KaggleService, KernelView, Ref } from '../model/kaggle.ts';
import type { Credentials } from './credentials.ts';
import { downloadDatasetFile } from './dataset-download.ts';
import {
  datasetStatusFromWire,
  datasetViewFromWire,
  kernelViewFromWire,
  methods,
  refToWire,
  sessionFromWire,
  versionLabel,
} from './dialect.ts';
import { createDispatcher, type Environment } from './dispatcher.ts';
import { download } from './download.ts';
import { identify } from './identify.ts';
import { kernelOutput } from './kernel-output.ts';
import { allPages, pageRequest, uniqueNames } from './pages.ts';
import { type PublishTools, publish } from './publish.ts';
import { push } from './push.ts';
import { shownMessage } from './refusal.ts';
import { reread } from './reread.ts';
import type { Transfer } from './transfer-meter.ts';
import { createTransport, type Transport } from './transport.ts';
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
};

/**
 * The service over its RPC protocol. Reads are asked up to three times when the service can't be reached or breaks
 * off, uploads go on where they stopped; CreateDataset, CreateDatasetVersion and SaveKernel are sent once. Every error is a Failure;
 * USAGE_BAD_VALUE at once when `baseUrl` is no http(s) address.
 */
export function createKaggleClient(options: KaggleClientOptions): KaggleService {
  const { baseUrl, credentials } = options;
  if (!/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : '')) {
    throw new Failure('USAGE_BAD_VALUE', { flag: 'service', value: baseUrl, expected: 'http(s)://…' });
  }
  const tools = toolsOf(options);
  const { transport } = tools;
  const again = { signal: options.signal, pauseSeconds: options.rereadPauseSeconds ?? 1 };
  const reading: Transport = {
    call: (method, body) => reread(() => transport.call(method, body), again),
    answer: (method, body, limits) => reread(() => transport.answer(method, body, limits), again),
  };
  return {
    baseUrl,
    identify: () => identify(reading, credentials),
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
    async kernelSession(ref, version) {
      const asked = { userName: ref.owner, kernelSlug: ref.slug, versionLabel: versionLabel(version) };
      const { answer, serverTime } = await reading.call(methods.getKernelSessionStatus, asked);
      const session = sessionFromWire(answer, serverTime);
      return { ...session, failureMessage: shownMessage(session.failureMessage) };
    },
    listKernelOutput: (ref, version) => kernelOutput(ref, version, reading),
    downloadOutput: (file) => reread(() => download(file, tools), again),
  };
}

function toolsOf(options: KaggleClientOptions): PublishTools {
  const { baseUrl, credentials, callDeadlineSeconds, environment, signal, stallSeconds = 60 } = options;
  const link = { dispatcher: createDispatcher(environment), signal };
  return {
    transport: createTransport({ baseUrl, credentials, deadlineSeconds: callDeadlineSeconds, link }),
    link,
    storage: { dispatcher: createDispatcher(environment, { stallSeconds }), signal },
    baseUrl,
    callDeadlineSeconds,
    pauseSeconds: options.rereadPauseSeconds ?? 1,
    onTransfer: options.onTransfer ?? (() => {}),
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

function datasetName(ref: Ref): { ownerSlug: string; datasetSlug: string } {
  return { ownerSlug: ref.owner, datasetSlug: ref.slug };
}

function same(a: Ref, b: Ref): boolean {
  return refToWire(a).toLowerCase() === refToWire(b).toLowerCase();
}

function silent(operation: string): Failure {
  return new Failure('KAGGLE_UNREADABLE', { operation, status: 200, why: 'empty', message: 'empty' });
}
