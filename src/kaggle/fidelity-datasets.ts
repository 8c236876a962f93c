import { datasetStatusNames } from './dialect-dataset-views.ts';
import { always, answers, asks, both, ends, never, wherever } from './fidelity-claims.ts';
import { beyondShapes, type FidelityEntry } from './fidelity-entry.ts';
import type { RecordedExchange } from './recording.ts';
import { shapesAt } from './shape.ts';

const datasetWords = datasetStatusNames.flatMap((word) => [`=${word}`, `=${word.toLowerCase()}`]);

/** What is assumed of uploads and of datasets. */
export const fidelityOfDatasets = [
  {
    id: 'FID-020',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/upload.test.ts',
    title: 'a file goes in one PUT with its length',
    claim: both(always('StartBlobUpload', 'token'), answers('StartBlobUpload', 'createUrl', ['url'])),
  },
  {
    id: 'FID-021',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/unit/kaggle/upload.test.ts',
    title: 'a file goes in one PUT with its length, its bytes and no authorisation',
    claim: wherever(
      ({ operation }) => operation === 'upload',
      ({ request }) => (request.authorization === 'none' ? undefined : 'authorised upload'),
    ),
  },
  {
    id: 'FID-022',
    state: 'seen in official code',
    source: 'kagglehub 1.0.1, gcs_upload.py',
    test: 'tests/unit/rehearsal/blobs.test.ts',
    title: 'an upload in two parts is resumed where it stopped',
    claim: ends('upload', [200, 201, 308, 404, 408, 410, 429, 500, 502, 503, 504]),
  },
  {
    id: 'FID-023',
    state: 'seen in official code',
    source: 'kagglehub 1.0.1, gcs_upload.py',
    test: 'tests/unit/rehearsal/blobs.test.ts',
    title: 'a connection lost after four of ten bytes leaves four bytes to resume from',
    claim: wherever(
      ({ operation, response }) => operation === 'upload' && response.status === 308,
      ({ response }) => (response.range === 'other' ? 'another form of Range' : undefined),
    ),
  },
  {
    id: 'FID-024',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/unit/kaggle/upload.test.ts',
    title: 'an empty file is uploaded with content-length 0',
    claim: asks('StartBlobUpload', 'contentLength', ['int']),
  },
  {
    id: 'FID-030',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/publish.test.ts',
    title: 'a dataset that exists gets its next version',
    claim: both(never('CreateDataset', ['versionNumber']), never('CreateDatasetVersion', ['versionNumber'])),
  },
  {
    id: 'FID-031',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/unit/rehearsal/routes-datasets.test.ts',
    title: 'a title that is in use is refused in the words of Kaggle',
    claim: both(
      answers('CreateDataset', 'status', ['=ok', '=error', 'empty']),
      answers('CreateDatasetVersion', 'status', ['=ok', '=error', 'empty']),
    ),
  },
  {
    id: 'FID-032',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/dialect-dataset-views.test.ts',
    title: 'pending, ready, failed and deleted survive',
    claim: answers('GetDatasetStatus', 'status', datasetWords),
  },
  {
    id: 'FID-033',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/unit/rehearsal/routes-datasets.test.ts',
    title: 'while version 2 is processed the dataset says READY, of version 1',
    claim: answers('GetDataset', 'currentVersionNumber', ['int']),
  },
  {
    id: 'FID-034',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/dialect-dataset-views.test.ts',
    title: 'without currentVersionNumber the highest listed version is the current one',
    claim: answers('GetDataset', 'versions[].versionNumber', ['int']),
  },
  {
    id: 'FID-035',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/client.test.ts',
    title: 'a view that answers nothing is KAGGLE_UNREADABLE',
    claim: answers('GetDataset', 'ref', ['ref']),
  },
  {
    id: 'FID-036',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/publish.test.ts',
    title: 'a new dataset is created private',
    claim: answers('GetDataset', 'isPrivate', ['bool']),
  },
  {
    id: 'FID-037',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/dialect-dataset-views.test.ts',
    title: 'a file page names its next one only when there is one',
    claim: wherever(isFileListing, ({ response }) =>
      shapesAt(response.body, 'files').length === 0 ? undefined : 'files in place of datasetFiles',
    ),
  },
  {
    id: 'FID-038',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/client.test.ts',
    title: 'the files of dataset version 4 are asked for by that number, over all pages',
    claim: answers('ListDatasetFiles', 'datasetFiles[].totalBytes', ['int']),
  },
  {
    id: 'FID-039',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/rehearsal/routes-datasets.test.ts',
    title: 'folders arrive as paths',
    claim: always('ListDatasetFiles', 'datasetFiles[].name'),
  },
  {
    id: 'FID-040',
    state: 'seen in official code',
    source: 'kaggle_object.py',
    test: 'tests/contract/official-client.test.ts',
    title: 'datasets create, status, files and version are understood on both sides',
    claim: answers('ListDatasetFiles', 'datasetFiles[].creationDate', ['time']),
  },
  {
    id: 'FID-041',
    state: 'seen in official code',
    source: 'kaggle-cli 2.2.3, run',
    test: 'tests/contract/official-client.test.ts',
    title: 'datasets create, status, files and version are understood on both sides',
    claim: answers('ListDatasetFiles', 'nextPageToken', ['text', 'empty', 'digits', 'ref', 'lower']),
  },
  {
    id: 'FID-042',
    state: 'assumed',
    source: 'kaggle-api issues 206 and 890',
    test: 'tests/unit/rehearsal/routes-datasets.test.ts',
    title: 'a version is a full snapshot',
    claim: beyondShapes,
  },
  {
    id: 'FID-043',
    state: 'assumed',
    source: 'public listings of 2026',
    test: 'tests/unit/rehearsal/routes-dataset-files.test.ts',
    title: 'an uploaded archive is a folder of its name; its files are listed with their paths',
    claim: beyondShapes,
  },
] as const satisfies readonly FidelityEntry[];

function isFileListing({ operation, response }: RecordedExchange): boolean {
  return operation === 'ListDatasetFiles' && response.status === 200;
}
