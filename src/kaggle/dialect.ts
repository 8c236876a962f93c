import { dialectDatasetReads } from './dialect-dataset-reads.ts';
import { dialectDatasets } from './dialect-datasets.ts';
import type { Method } from './dialect-fields.ts';
import { dialectIdentity } from './dialect-identity.ts';
import { dialectKernelControls } from './dialect-kernel-controls.ts';
import { dialectKernels } from './dialect-kernels.ts';

export {
  datasetFilesToWire,
  datasetStatusFromWire,
  datasetStatusToWire,
  datasetViewFromWire,
  datasetViewToWire,
} from './dialect-dataset-views.ts';
export { createDatasetToWire, createVersionToWire, type WireFolder } from './dialect-datasets.ts';
export { errorFromWire, flatErrorToWire, nestedErrorToWire, type WireError } from './dialect-errors.ts';
export type { Method } from './dialect-fields.ts';
export { foldersFromWire, foldersToWire, type UploadedFile } from './dialect-folders.ts';
export {
  kernelViewFromWire,
  kernelViewToWire,
  outputFromWire,
  outputSizesToWire,
  outputToWire,
} from './dialect-kernel-views.ts';
export {
  kernelStatusFromWire,
  kernelStatusToWire,
  kindFromWire,
  logStreamPath,
  sessionFromWire,
  sessionHeaders,
  sessionToWire,
} from './dialect-kernels.ts';
export { logFromWire, logToWire } from './dialect-log.ts';
export { pushFromWire, pushToWire } from './dialect-push.ts';
export { refFromWire, refToWire, versionFromLabel, versionLabel } from './dialect-ref.ts';

/** Every operation the product uses, by name. Client and embedded service read the same table. */
export const methods = {
  ...dialectKernels,
  ...dialectKernelControls,
  ...dialectDatasets,
  ...dialectDatasetReads,
  ...dialectIdentity,
} as const satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;

/** Path of an operation under a prefix: `/v1` on Kaggle's API host, `/api/v1` on localhost-style services. */
export function methodPath(prefix: string, method: Pick<Method, 'service' | 'method'>): string {
  return `${prefix}/${method.service}/${method.method}`;
}

/** The prefix that a base URL calls for: Kaggle's API host has its own, every other service the older one. */
export function pathPrefix(baseUrl: string): string {
  return new URL(baseUrl).hostname === 'api.kaggle.com' ? '/v1' : '/api/v1';
}
