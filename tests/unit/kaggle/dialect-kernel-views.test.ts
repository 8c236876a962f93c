import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  kernelViewFromWire,
  kernelViewToWire,
  outputFromWire,
  outputSizesToWire,
  outputToWire,
} from '../../../src/kaggle/dialect-kernel-views.ts';
import { dialectKernels } from '../../../src/kaggle/dialect-kernels.ts';
import type { KernelView } from '../../../src/model/kaggle.ts';
import { kernel } from '../../support/http-kaggle-names.ts';

const view: KernelView = {
  ref: kernel,
  title: 'NX47 check',
  currentVersion: 7,
  kind: 'notebook',
  source: '{"cells": []}',
  datasetSources: ['ada/nx47-dependencies'],
  competitionSources: ['titanic'],
  kernelSources: ['ada/other'],
  modelSources: ['ada/m/pyTorch/small/1'],
  isPrivate: true,
  enableInternet: false,
  enableGpu: true,
  enableTpu: false,
  machineShape: 'NvidiaTeslaT4',
  lastRunTime: '2026-03-03T04:05:06.000Z',
  language: 'r',
  dockerImage: 'gcr.io/kaggle-images/python@sha256:0',
};

test('a kernel view survives the way to the wire and back', () => {
  const answer = dialectKernels.getKernel.response.parse(kernelViewToWire(view));
  assert.deepEqual(kernelViewFromWire(answer, kernel), view);
});

test('a kernel view that says nothing of privacy and internet counts as public and with internet', () => {
  const answer = dialectKernels.getKernel.response.parse({ metadata: { title: 'x' } });
  const read = kernelViewFromWire(answer, kernel);
  assert.equal(read?.isPrivate, false);
  assert.equal(read?.enableInternet, true);
  assert.deepEqual(read?.ref, kernel);
});

test('an answer without metadata shows no kernel', () => {
  assert.equal(kernelViewFromWire(dialectKernels.getKernel.response.parse({}), kernel), undefined);
});

test('an output page survives the way to the wire and back but for its sizes', () => {
  const output = { files: [{ name: 'a.json', url: 'http://h/a', bytes: 3 }], log: '[]' };
  const answer = dialectKernels.listKernelSessionOutput.response.parse(outputToWire(output, 'p2'));
  assert.deepEqual(outputFromWire(answer), {
    output: { files: [{ name: 'a.json', url: 'http://h/a', bytes: undefined }], log: '[]' },
    next: 'p2',
  });
  assert.deepEqual(outputSizesToWire(output.files, '2026-03-03T04:05:06.000Z', ''), {
    files: [{ name: 'a.json', size: 3, creationDate: '2026-03-03T04:05:06.000Z' }],
  });
});
