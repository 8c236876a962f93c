import assert from 'node:assert/strict';
import { test } from 'node:test';
import { methodPath, methods, pathPrefix } from '../../../src/kaggle/dialect.ts';

test('an operation has its path under the prefix of the service', () => {
  assert.equal(methodPath('/v1', methods.saveKernel), '/v1/kernels.KernelsApiService/SaveKernel');
  assert.equal(methodPath('/api/v1', methods.hello), '/api/v1/api.v1.DiagnosticsService/Hello');
});

test('the prefix is /v1 on api.kaggle.com and /api/v1 everywhere else', () => {
  assert.equal(pathPrefix('https://api.kaggle.com'), '/v1');
  assert.equal(pathPrefix('http://127.0.0.1:8047'), '/api/v1');
  assert.equal(pathPrefix('https://api.kaggle.com.evil.org'), '/api/v1');
});

/** Requests as `kagglesdk` 0.1.37 writes them: members equal to their default are left out. */
const official: Readonly<Record<string, object>> = {
  saveKernel: {
    slug: 'ada/nx47-check',
    newTitle: 'NX47 check',
    text: '{"cells": []}',
    language: 'python',
    kernelType: 'notebook',
    datasetDataSources: ['ada/nx47-dependencies'],
    isPrivate: true,
    enableGpu: false,
    enableInternet: false,
    sessionTimeoutSeconds: 600,
    kernelExecutionType: 'SAVE_AND_RUN_ALL',
  },
  getKernelSessionStatus: { userName: 'ada', kernelSlug: 'k' },
  getKernel: { userName: 'ada', kernelSlug: 'k', versionLabel: 'v3' },
  listKernelSessionOutput: { userName: 'ada', kernelSlug: 'k', pageSize: 20, pageToken: 'x' },
  listKernelFiles: { userName: 'ada', kernelSlug: 'k' },
  startBlobUpload: { type: 'DATASET', name: 'a.whl', contentLength: 10, lastModifiedEpochSeconds: 5 },
  createDataset: {
    ownerSlug: 'ada',
    slug: 'd',
    title: 'T',
    licenseName: 'CC0-1.0',
    isPrivate: true,
    files: [{ token: 'T1' }],
    directories: [{ name: 'wheels', files: [{ token: 'T1' }] }],
  },
  createDatasetVersion: {
    ownerSlug: 'ada',
    datasetSlug: 'd',
    body: { versionNotes: 'n', files: [{ token: 'T1' }], directories: [{ name: 'wheels', files: [] }] },
  },
  getDataset: { ownerSlug: 'ada', datasetSlug: 'd' },
  getDatasetStatus: { ownerSlug: 'ada', datasetSlug: 'd' },
  listDatasetFiles: { ownerSlug: 'ada', datasetSlug: 'd', pageSize: 20 },
  introspectToken: { token: 'KGAT_x' },
  hello: {},
  createDatasetVersionById: { id: 7, body: { versionNotes: 'n', files: [{ token: 'T1' }] } },
  uploadDatasetFile: { fileName: 'a.whl', contentLength: 10, lastModifiedEpochSeconds: 5 },
  listDatasets: { group: 'DATASET_SELECTION_GROUP_MY', search: 'x', page: 2, pageSize: 20 },
  getDatasetMetadata: { ownerSlug: 'ada', datasetSlug: 'd' },
  updateDatasetMetadata: {
    ownerSlug: 'ada',
    datasetSlug: 'd',
    settings: {
      title: 'T',
      keywords: ['k'],
      licenses: [{ name: 'CC0-1.0' }],
      data: [{ name: 'a', description: 'd' }],
    },
  },
  downloadDataset: { ownerSlug: 'ada', datasetSlug: 'd', fileName: 'a.whl', datasetVersionNumber: 2 },
  downloadDatasetRaw: { ownerSlug: 'ada', datasetSlug: 'd', fileName: 'a.whl' },
  listTreeDatasetFiles: { ownerSlug: 'ada', datasetSlug: 'd', path: 'wheels', pageToken: 'x' },
  getDatasetFilesSummary: { ownerSlug: 'ada', datasetSlug: 'd', datasetVersionNumber: 2 },
  deleteDataset: { ownerSlug: 'ada', datasetSlug: 'd' },
  listKernels: { group: 'PROFILE', language: 'all', kernelType: 'all', outputType: 'all', pageSize: 20 },
  getKernelSessionLogsStream: { userName: 'ada', kernelSlug: 'k', waitForLogsUrlSeconds: 60 },
  downloadKernelOutput: { ownerSlug: 'ada', kernelSlug: 'k', filePath: 'sub/a.json', versionNumber: 3 },
  downloadKernelOutputZip: { kernelSessionId: 9 },
  cancelKernelSession: { kernelSessionId: 9 },
  deleteKernel: { userName: 'ada', kernelSlug: 'k' },
  getAcceleratorQuotaStatistics: {},
};
for (const [name, method] of Object.entries(methods)) {
  test(`a ${name} request of the official client is understood and loses no member`, () => {
    const request = official[name];
    assert.ok(request, 'no request of the official client for it');
    const parsed: unknown = method.request.parse(request);
    assert.partialDeepStrictEqual(parsed, request);
  });

  test(`an empty ${name} answer has the default of every member, unknown members are ignored`, () => {
    const empty: unknown = method.response.parse({});
    assert.deepEqual(method.response.parse({ somethingNew: [1] }), empty);
    assert.ok(!Object.hasOwn(Object(empty), 'somethingNew'));
  });
}
