import type { z } from 'zod';
import type { DatasetFile, DatasetStatus, DatasetView, Ref } from '../model/kaggle.ts';
import type { dialectDatasets } from './dialect-datasets.ts';
import { enumName } from './dialect-fields.ts';
import { refFromWire, refToWire } from './dialect-ref.ts';

type Datasets = typeof dialectDatasets;

/** States of a dataset version by number; all but READY, FAILED and DELETED pass by themselves. */
export const datasetStatusNames = [
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

/** The dataset as GetDataset shows it; `asked` fills a missing ref. Versions ascend. */
export function datasetViewFromWire(
  answer: z.output<Datasets['getDataset']['response']>,
  asked: Ref,
): DatasetView {
  const versions = answer.versions.map((version) => version.versionNumber).toSorted((a, b) => a - b);
  const published = answer.versions
    .map(({ versionNumber: number, creationDate, versionNotes }) => {
      return { number, createdAt: creationDate ?? '', notes: versionNotes ?? '' };
    })
    .toSorted((a, b) => a.number - b.number);
  return {
    ref: refFromWire(answer.ref) ?? asked,
    title: answer.title,
    isPrivate: answer.isPrivate,
    currentVersion: answer.currentVersionNumber ?? versions.at(-1) ?? 0,
    versions,
    licence: answer.licenseName ?? '',
    published,
  };
}

/** The GetDataset answer of the embedded service. */
export function datasetViewToWire(view: DatasetView): z.input<Datasets['getDataset']['response']> {
  return {
    ref: refToWire(view.ref),
    title: view.title,
    isPrivate: view.isPrivate,
    ...(view.licence === undefined ? {} : { licenseName: view.licence }),
    currentVersionNumber: view.currentVersion,
    versions: view.versions.toReversed().map((versionNumber) => {
      const told = view.published?.find(({ number }) => number === versionNumber);
      const notes = told === undefined ? {} : { creationDate: told.createdAt, versionNotes: told.notes };
      return { versionNumber, ...notes, status: 'Ready' };
    }),
  };
}

/** One page of ListDatasetFiles; `next` '' on the last. */
export function datasetFilesToWire(
  files: readonly DatasetFile[],
  next: string,
): z.input<Datasets['listDatasetFiles']['response']> {
  return {
    datasetFiles: files.map(({ name, bytes }) => ({ ref: name, name, totalBytes: bytes })),
    ...(next === '' ? {} : { nextPageToken: next }),
  };
}
