import { z } from 'zod';
import type { DatasetPublication } from '../model/kaggle.ts';
import { dialectFields as field, listOf, type Method } from './dialect-fields.ts';

const service = 'datasets.DatasetApiService';

const uploadToken = z.object({ token: field.text, description: field.optionalText });

/** A folder of a dataset version, as it is sent: its own files by upload token, then the folders in it. */
export type WireFolder = {
  readonly name: string;
  readonly files: readonly { readonly token: string }[];
  readonly directories: readonly WireFolder[];
};
const folder: z.ZodType<WireFolder> = z.lazy(() =>
  z.object({ name: field.text, files: listOf(uploadToken), directories: listOf(folder) }),
);

const versionBody = z.object({
  versionNotes: field.text,
  deleteOldVersions: field.flag,
  files: listOf(uploadToken),
  directories: listOf(folder),
  subtitle: field.text,
  description: field.text,
  categoryIds: field.texts,
});
const named = { ownerSlug: field.text, datasetSlug: field.text };
const created = z.object({
  ref: field.text,
  url: field.text,
  status: field.text,
  error: field.text,
  invalidTags: field.texts,
});

const datasetVersion = z.object({
  versionNumber: field.whole,
  creationDate: field.optionalText,
  creatorName: field.optionalText,
  creatorRef: field.optionalText,
  versionNotes: field.optionalText,
  status: field.optionalText,
});
const datasetFile = z.object({
  ref: field.text,
  name: field.text,
  creationDate: field.optionalText,
  totalBytes: field.whole,
});

/** Operations of the blob and dataset services, with the wire shape of each message. */
export const dialectDatasets = {
  startBlobUpload: {
    service: 'blobs.BlobApiService',
    method: 'StartBlobUpload',
    request: z.object({
      type: field.enumeration,
      name: field.text,
      contentType: field.optionalText,
      contentLength: field.whole,
      lastModifiedEpochSeconds: field.optionalWhole,
    }),
    response: z.object({ token: field.text, createUrl: field.text }),
  },
  createDataset: {
    service,
    method: 'CreateDataset',
    request: z.object({
      id: field.optionalWhole,
      ownerSlug: field.text,
      slug: field.text,
      title: field.text,
      licenseName: field.text,
      isPrivate: field.flag,
      files: listOf(uploadToken),
      directories: listOf(folder),
      subtitle: field.text,
      description: field.text,
      categoryIds: field.texts,
    }),
    response: created,
  },
  createDatasetVersion: {
    service,
    method: 'CreateDatasetVersion',
    request: z.object({ ...named, body: versionBody }),
    response: created,
  },
  createDatasetVersionById: {
    service,
    method: 'CreateDatasetVersionById',
    request: z.object({ id: field.whole, body: versionBody }),
    response: created,
  },
  uploadDatasetFile: {
    service,
    method: 'UploadDatasetFile',
    request: z.object({
      fileName: field.text,
      contentLength: field.whole,
      lastModifiedEpochSeconds: field.optionalWhole,
    }),
    response: z.object({ token: field.text, createUrl: field.text }),
  },
  getDataset: {
    service,
    method: 'GetDataset',
    request: z.object(named),
    response: z.object({
      id: field.whole,
      ref: field.text,
      title: field.text,
      isPrivate: field.flag,
      licenseName: field.optionalText,
      lastUpdated: field.optionalText,
      creatorName: field.optionalText,
      ownerName: field.optionalText,
      ownerRef: field.optionalText,
      totalBytes: field.optionalWhole,
      url: field.optionalText,
      currentVersionNumber: field.optionalWhole,
      versions: listOf(datasetVersion),
    }),
  },
  getDatasetStatus: {
    service,
    method: 'GetDatasetStatus',
    request: z.object(named),
    response: z.object({ status: field.enumeration }),
  },
  listDatasetFiles: {
    service,
    method: 'ListDatasetFiles',
    request: z.object({
      ...named,
      datasetVersionNumber: field.optionalWhole,
      pageToken: field.optionalText,
      pageSize: field.optionalWhole,
    }),
    response: z.object({
      datasetFiles: listOf(datasetFile),
      errorMessage: field.text,
      nextPageToken: field.text,
    }),
  },
} as const satisfies Record<string, Method>;

type Datasets = typeof dialectDatasets;

/** What CreateDataset is sent; `isPrivate` is always written. */
export function createDatasetToWire(
  publication: DatasetPublication,
  root: Omit<WireFolder, 'name'>,
): z.input<Datasets['createDataset']['request']> {
  return {
    ownerSlug: publication.ref.owner,
    slug: publication.ref.slug,
    title: publication.title,
    licenseName: publication.licence,
    isPrivate: publication.isPrivate,
    files: [...root.files],
    directories: [...root.directories],
  };
}

/** What CreateDatasetVersion is sent: a full snapshot, old versions kept. */
export function createVersionToWire(
  publication: DatasetPublication,
  root: Omit<WireFolder, 'name'>,
): z.input<Datasets['createDatasetVersion']['request']> {
  return {
    ownerSlug: publication.ref.owner,
    datasetSlug: publication.ref.slug,
    body: {
      versionNotes: publication.notes,
      deleteOldVersions: false,
      files: [...root.files],
      directories: [...root.directories],
    },
  };
}
