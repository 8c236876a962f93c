import { z } from 'zod';
import { dialectFields as field, listOf, type Method } from './dialect-fields.ts';

const service = 'kernels.KernelsApiService';
const named = { userName: field.text, kernelSlug: field.text };
/** Answered by a redirect, by the bytes of a file or by a stream: no message of its own. */
const nothing = z.object({});

const listed = z.object({
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
  enableInternet: field.optionalFlag,
  currentVersionNumber: field.optionalWhole,
  totalVotes: field.whole,
});
/** Durations are written as `"108000s"` (protobuf's JSON form). */
const quota = z.object({
  timeUsed: field.text,
  timeReserved: field.text,
  totalTimeAllowed: field.text,
  minimumTimeAllowed: field.text,
  isPayToScaleEnabled: field.flag,
  hasEverRun: field.flag,
});

/** Operations of the kernels service around a session: lists, logs, files, quota, ending it; and the refused deletion. */
export const dialectKernelControls = {
  listKernels: {
    service,
    method: 'ListKernels',
    request: z.object({
      group: field.enumeration,
      sortBy: field.enumeration,
      user: field.text,
      search: field.text,
      language: field.text,
      kernelType: field.text,
      outputType: field.text,
      dataset: field.text,
      competition: field.text,
      parentKernel: field.text,
      page: field.optionalWhole,
      pageSize: field.optionalWhole,
      pageToken: field.optionalText,
    }),
    response: z.object({ kernels: listOf(listed), nextPageToken: field.text }),
  },
  getKernelSessionLogsStream: {
    service,
    method: 'GetKernelSessionLogsStream',
    request: z.object({
      ...named,
      kernelSessionId: field.optionalWhole,
      versionLabel: field.optionalText,
      waitForLogsUrlSeconds: field.optionalWhole,
    }),
    response: nothing,
  },
  downloadKernelOutput: {
    service,
    method: 'DownloadKernelOutput',
    request: z.object({
      ownerSlug: field.text,
      kernelSlug: field.text,
      filePath: field.text,
      versionNumber: field.optionalWhole,
    }),
    response: nothing,
  },
  downloadKernelOutputZip: {
    service,
    method: 'DownloadKernelOutputZip',
    request: z.object({ kernelSessionId: field.whole }),
    response: nothing,
  },
  cancelKernelSession: {
    service,
    method: 'CancelKernelSession',
    request: z.object({ kernelSessionId: field.whole }),
    response: z.object({ errorMessage: field.text }),
  },
  deleteKernel: {
    service,
    method: 'DeleteKernel',
    request: z.object(named),
    response: z.object({ errorMessage: field.text }),
  },
  getAcceleratorQuotaStatistics: {
    service,
    method: 'GetAcceleratorQuotaStatistics',
    request: z.object({}),
    response: z.object({
      quotaRefreshTime: field.text,
      gpuQuota: quota.nullish(),
      tpuQuota: quota.nullish(),
    }),
  },
} as const satisfies Record<string, Method>;
