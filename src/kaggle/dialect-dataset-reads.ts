import { z } from 'zod';
import { dialectFields as field, listOf, type Method } from './dialect-fields.ts';

const service = 'datasets.DatasetApiService';
const named = { ownerSlug: field.text, datasetSlug: field.text };
const versioned = { ...named, datasetVersionNumber: field.optionalWhole };
const paged = { pageToken: field.optionalText, pageSize: field.optionalWhole };
/** Answered by a redirect or by the bytes of a file: no message of its own. */
const nothing = z.object({});

const namedOnly = listOf(z.object({ name: field.text }));
const shownFile = z.object({ name: field.text, description: field.text, totalBytes: field.whole });
/** What the owner says about a dataset, as it is read and as it is written. */
const settings = {
  title: field.text,
  subtitle: field.text,
  description: field.text,
  isPrivate: field.flag,
  keywords: field.texts,
  licenses: namedOnly,
  collaborators: listOf(
    z.object({ username: field.text, groupSlug: field.optionalText, role: field.enumeration }),
  ),
  data: listOf(shownFile),
  expectedUpdateFrequency: field.optionalText,
  userSpecifiedSources: field.optionalText,
};
const readSettings = z.object({
  datasetId: field.whole,
  datasetSlug: field.text,
  ownerUser: field.text,
  usabilityRating: z.number().nullish(),
  totalViews: field.whole,
  totalVotes: field.whole,
  totalDownloads: field.whole,
  ...settings,
});

const listed = z.object({
  id: field.whole,
  ref: field.text,
  title: field.text,
  ownerName: field.text,
  ownerRef: field.text,
  creatorName: field.text,
  isPrivate: field.flag,
  licenseName: field.text,
  lastUpdated: field.optionalText,
  totalBytes: field.optionalWhole,
  url: field.text,
  currentVersionNumber: field.optionalWhole,
});
const treeFile = z.object({
  name: field.text,
  creationDate: field.optionalText,
  totalBytes: field.whole,
  relativeUrl: field.text,
});
const treeFolder = z.object({
  name: field.text,
  relativeUrl: field.text,
  totalDirectories: field.whole,
  totalFiles: field.whole,
  totalChildren: field.whole,
});
const fileType = z.object({ extension: field.text, fileCount: field.whole, totalSize: field.whole });

/** Operations of the dataset service that show, list and download, and the refused deletion. */
export const dialectDatasetReads = {
  listDatasets: {
    service,
    method: 'ListDatasets',
    request: z.object({
      group: field.enumeration,
      sortBy: field.enumeration,
      fileType: field.enumeration,
      license: field.enumeration,
      search: field.text,
      user: field.text,
      tagIds: field.text,
      minSize: field.optionalWhole,
      maxSize: field.optionalWhole,
      page: field.optionalWhole,
      ...paged,
    }),
    response: z.object({ datasets: listOf(listed), nextPageToken: field.text }),
  },
  getDatasetMetadata: {
    service,
    method: 'GetDatasetMetadata',
    request: z.object(named),
    response: z.object({ info: readSettings.nullish(), errorMessage: field.text }),
  },
  updateDatasetMetadata: {
    service,
    method: 'UpdateDatasetMetadata',
    request: z.object({ ...named, settings: z.object(settings) }),
    response: z.object({ errors: field.texts }),
  },
  downloadDataset: {
    service,
    method: 'DownloadDataset',
    request: z.object({
      ...versioned,
      fileName: field.text,
      raw: field.flag,
      hashLink: field.optionalText,
    }),
    response: nothing,
  },
  downloadDatasetRaw: {
    service,
    method: 'DownloadDatasetRaw',
    request: z.object({ ...versioned, fileName: field.text }),
    response: nothing,
  },
  listTreeDatasetFiles: {
    service,
    method: 'ListTreeDatasetFiles',
    request: z.object({ ...versioned, path: field.text, ...paged }),
    response: z.object({
      directories: listOf(treeFolder),
      files: listOf(treeFile),
      totalChildren: field.whole,
      totalDirectories: field.whole,
      totalFiles: field.whole,
      nextPageToken: field.text,
    }),
  },
  getDatasetFilesSummary: {
    service,
    method: 'GetDatasetFilesSummary',
    request: z.object(versioned),
    response: z.object({
      fileSummaryInfo: z.object({ totalFileCount: field.whole, fileTypes: listOf(fileType) }).nullish(),
    }),
  },
  deleteDataset: {
    service,
    method: 'DeleteDataset',
    request: z.object(named),
    response: z.object({ error: field.text }),
  },
} as const satisfies Record<string, Method>;
