import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  datasetFilesToWire,
  datasetStatusFromWire,
  datasetStatusToWire,
  datasetViewFromWire,
  datasetViewToWire,
} from '../../../src/kaggle/dialect-dataset-views.ts';
import { dialectDatasets } from '../../../src/kaggle/dialect-datasets.ts';
import type { DatasetStatus } from '../../../src/model/kaggle.ts';
import { bundle } from '../../support/http-kaggle-names.ts';

const statuses: [string | number | undefined, DatasetStatus][] = [
  [undefined, 'pending'],
  ['NOT_YET_PERSISTED', 'pending'],
  ['blobsReceived', 'pending'],
  ['BLOBS_DECOMPRESSED', 'pending'],
  ['BLOBS_COPIED_TO_SDS', 'pending'],
  ['individual_blobs_compressed', 'pending'],
  ['REPROCESSING', 'pending'],
  ['ready', 'ready'],
  [5, 'ready'],
  ['FAILED', 'failed'],
  ['deleted', 'deleted'],
  ['READY_SOON', 'unknown'],
  [9, 'unknown'],
];
for (const [wire, status] of statuses) {
  test(`dataset status ${wire} is ${status}`, () => {
    assert.equal(datasetStatusFromWire(wire), status);
  });
}

test('pending, ready, failed and deleted survive the way to the wire and back', () => {
  for (const status of ['pending', 'ready', 'failed', 'deleted'] as const) {
    assert.equal(datasetStatusFromWire(datasetStatusToWire(status)), status);
  }
});

test('a dataset view survives the way to the wire and back', () => {
  const published = [1, 2].map((number) => ({ number, createdAt: '2026-03-01T00:00:00Z', notes: 'n' }));
  const versions = { currentVersion: 2, versions: [1, 2], licence: 'CC0-1.0', published };
  const view = { ref: bundle, title: 'T', isPrivate: true, ...versions };
  const answer = dialectDatasets.getDataset.response.parse(datasetViewToWire(view));
  assert.deepEqual(datasetViewFromWire(answer, bundle), view);
});

test('without currentVersionNumber the highest listed version is the current one', () => {
  const versions = [{ versionNumber: 1 }, { versionNumber: 3 }, { versionNumber: 2 }];
  const read = (answer: object) =>
    datasetViewFromWire(dialectDatasets.getDataset.response.parse(answer), bundle).currentVersion;
  assert.equal(read({ versions }), 3);
  assert.equal(read({}), 0);
});

test('a file page names its next one only when there is one', () => {
  assert.deepEqual(datasetFilesToWire([{ name: 'a', bytes: 3 }], 'p2'), {
    datasetFiles: [{ ref: 'a', name: 'a', totalBytes: 3 }],
    nextPageToken: 'p2',
  });
  assert.ok(!Object.hasOwn(datasetFilesToWire([], ''), 'nextPageToken'));
});
