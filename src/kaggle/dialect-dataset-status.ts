import type { DatasetStatus } from '../model/kaggle.ts';
import { enumName } from './dialect-fields.ts';

/** States of a dataset version by number; all but READY, FAILED and DELETED pass by themselves. */
const datasetStatusNames = [
  'NOT_YET_PERSISTED',
  'BLOBS_RECEIVED',
  'BLOBS_DECOMPRESSED',
  'BLOBS_COPIED_TO_SDS',
  'INDIVIDUAL_BLOBS_COMPRESSED',
  'READY',
  'FAILED',
  'DELETED',
  'REPROCESSING',
] as const;
const finalDatasetStatuses: Partial<Record<string, DatasetStatus>> = {
  READY: 'ready',
  FAILED: 'failed',
  DELETED: 'deleted',
};

/** Our word for a dataset status; absent is NOT_YET_PERSISTED (number 0), outside the table `unknown`. */
export function datasetStatusFromWire(value: string | number | null | undefined): DatasetStatus {
  const name = enumName(datasetStatusNames, value);
  return name === undefined ? 'unknown' : (finalDatasetStatuses[name] ?? 'pending');
}

/** Kaggle's name for a dataset status. */
export function datasetStatusToWire(
  status: Exclude<DatasetStatus, 'unknown'>,
): (typeof datasetStatusNames)[number] {
  return datasetStatusNames.find((name) => finalDatasetStatuses[name] === status) ?? 'BLOBS_RECEIVED';
}
