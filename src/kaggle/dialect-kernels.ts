import { z } from 'zod';
import type { KernelKind, KernelSession, KernelStatus, Ref } from '../model/kaggle.ts';
import { enumName, dialectFields as field, listOf, type Method } from './dialect-fields.ts';

const service = 'kernels.KernelsApiService';

const versioned = { userName: field.text, kernelSlug: field.text, versionLabel: field.optionalText };
const paged = { ...versioned, pageSize: field.optionalWhole, pageToken: field.optionalText };

const saveKernelRequest = z.object({
  id: field.optionalWhole,
  slug: field.text,
  newTitle: field.text,
  text: field.text,
  language: field.text,
  kernelType: field.text,
  isPrivate: field.optionalFlag,
  enableGpu: field.optionalFlag,
  enableTpu: field.optionalFlag,
  enableInternet: field.optionalFlag,
  datasetDataSources: field.texts,
  kernelDataSources: field.texts,
  competitionDataSources: field.texts,
  modelDataSources: field.texts,
  categoryIds: field.texts,
  dockerImagePinningType: field.optionalText,
  dockerImage: field.optionalText,
  sessionTimeoutSeconds: field.optionalWhole,
  kernelExecutionType: field.enumeration,
  machineShape: field.optionalText,
});

const saveKernelResponse = z.object({
  ref: field.text,
  url: field.text,
  versionNumber: field.optionalWhole,
  error: field.text,
  invalidTags: field.texts,
  invalidDatasetSources: field.texts,
  invalidCompetitionSources: field.texts,
  invalidKernelSources: field.texts,
  invalidModelSources: field.texts,
  kernelId: field.whole,
  kernelSessionId: field.optionalWhole,
});

const kernelMetadata = z.object({
  id: field.whole,
  ref: field.text,
  title: field.text,
  author: field.text,
  slug: field.text,
  lastRunTime: field.optionalText,
  language: field.text,
  kernelType: field.text,
  isPrivate: field.optionalFlag,
  enableGpu: field.optionalFlag,
  enableTpu: field.optionalFlag,
  enableInternet: field.optionalFlag,
  categoryIds: field.texts,
  datasetDataSources: field.texts,
  kernelDataSources: field.texts,
  competitionDataSources: field.texts,
  modelDataSources: field.texts,
  totalVotes: field.whole,
  currentVersionNumber: field.whole,
  dockerImage: field.text,
  machineShape: field.text,
});
const kernelBlob = z.object({
  source: field.text,
  language: field.text,
  kernelType: field.text,
  slug: field.text,
});

const sessionStatusResponse = z.object({
  status: field.enumeration,
  failureMessage: field.text,
});

/** Operations of the kernels service, with the wire shape of each message. */
export const dialectKernels = {
  saveKernel: { service, method: 'SaveKernel', request: saveKernelRequest, response: saveKernelResponse },
  getKernel: {
    service,
    method: 'GetKernel',
    request: z.object(versioned),
    response: z.object({ metadata: kernelMetadata.nullish(), blob: kernelBlob.nullish() }),
  },
  getKernelSessionStatus: {
    service,
    method: 'GetKernelSessionStatus',
    request: z.object(versioned),
    response: sessionStatusResponse,
  },
  listKernelSessionOutput: {
    service,
    method: 'ListKernelSessionOutput',
    request: z.object(paged),
    response: z.object({
      files: listOf(z.object({ url: field.text, fileName: field.text })),
      log: field.text,
      nextPageToken: field.text,
    }),
  },
  listKernelFiles: {
    service,
    method: 'ListKernelFiles',
    request: z.object(paged),
    response: z.object({
      files: listOf(z.object({ name: field.text, size: field.whole, creationDate: field.text })),
      nextPageToken: field.text,
    }),
  },
} as const satisfies Record<string, Method>;

type Kernels = typeof dialectKernels;

/** Path of the live log of a kernel, which is asked for by GET: the one operation that is no POST of its name. */
export function logStreamPath(prefix: string, ref: Ref): string {
  return `${prefix}/kernels/logs/stream/${encodeURIComponent(ref.owner)}/${encodeURIComponent(ref.slug)}`;
}

/** Kaggle's session states by number, each with our word for it. */
const kernelStatuses = {
  QUEUED: 'queued',
  RUNNING: 'running',
  COMPLETE: 'complete',
  ERROR: 'error',
  CANCEL_REQUESTED: 'cancel-requested',
  CANCEL_ACKNOWLEDGED: 'cancel-acknowledged',
  NEW_SCRIPT: 'new-script',
} as const;
type KernelStatusName = keyof typeof kernelStatuses;
/** The same, in the order of their numbers. */
export const kernelStatusNames: readonly KernelStatusName[] = [
  'QUEUED',
  'RUNNING',
  'COMPLETE',
  'ERROR',
  'CANCEL_REQUESTED',
  'CANCEL_ACKNOWLEDGED',
  'NEW_SCRIPT',
];

/** Our word for a session status; absent is QUEUED (number 0), a value outside the table is `unknown`. */
export function kernelStatusFromWire(value: string | number | null | undefined): KernelStatus {
  const name = enumName(kernelStatusNames, value);
  return name === undefined ? 'unknown' : kernelStatuses[name];
}

/** Kaggle's name for a session status. */
export function kernelStatusToWire(status: Exclude<KernelStatus, 'unknown'>): KernelStatusName {
  return kernelStatusNames.find((name) => kernelStatuses[name] === status) ?? 'QUEUED';
}

/** What the embedded service alone says of a session, in headers of its status: Kaggle's messages have no place for it. */
export const sessionHeaders = {
  id: 'x-nx47-session',
  isolation: 'x-nx47-isolation',
  interpreter: 'x-nx47-interpreter',
} as const;

/**
 * A session status answer in our words. `serverTime` is the answer's Date header in ISO 8601, or ''; `header` gives
 * its other headers by name.
 */
export function sessionFromWire(
  answer: z.output<Kernels['getKernelSessionStatus']['response']>,
  serverTime: string,
  header: (name: string) => string,
): KernelSession {
  return {
    status: kernelStatusFromWire(answer.status),
    failureMessage: answer.failureMessage,
    serverTime,
    isolation: header(sessionHeaders.isolation),
    interpreter: header(sessionHeaders.interpreter),
  };
}

/** The answer of the embedded service for one session. */
export function sessionToWire(session: {
  readonly status: Exclude<KernelStatus, 'unknown'>;
  readonly failureMessage: string;
}): z.input<Kernels['getKernelSessionStatus']['response']> {
  return {
    status: kernelStatusToWire(session.status),
    ...(session.failureMessage === '' ? {} : { failureMessage: session.failureMessage }),
  };
}

/** Notebook or script; '' for anything else. */
export function kindFromWire(text: string): KernelKind | '' {
  return text === 'notebook' || text === 'script' ? text : '';
}
