import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Announced, announcing, datasetUrl } from '../../../src/macro/announce.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { DatasetPublication, KernelPush } from '../../../src/model/kaggle.ts';
import type { ProgressEvent } from '../../../src/model/progress.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';
import { testWorld } from '../../support/test-world.ts';

const publication: DatasetPublication = {
  ref: { owner: 'me', slug: 'data' },
  title: 'Data',
  licence: 'CC0-1.0',
  isPrivate: true,
  notes: '',
  files: [],
};
const push: KernelPush = {
  ref: { owner: 'me', slug: 'kernel' },
  title: 'Kernel',
  text: '',
  language: 'python',
  kind: 'notebook',
  isPrivate: true,
  enableInternet: false,
  enableGpu: false,
  datasetSources: [],
  competitionSources: [],
  kernelSources: [],
  sessionTimeoutSeconds: 60,
};

function listening(parts: Parameters<typeof oneKernelService>[1]) {
  const announced: Announced = new Map();
  const shown: ProgressEvent[] = [];
  const presenter = { show: (event: ProgressEvent) => void shown.push(event) };
  const world = testWorld({ kaggle: oneKernelService(emptyState(), parts), presenter });
  return { world: announcing(world, announced), announced, shown };
}

test('dataset and kernel are told as soon as the service has accepted them, each address once', async () => {
  const url = 'https://x/code/me/kernel';
  const pushKernel = async () => ({ version: 7, url, serverTime: '' });
  const { world, announced, shown } = listening({ pushKernel });
  await world.kaggle.publishDataset(publication, false);
  await world.kaggle.pushKernel(push);
  world.presenter.show({ kind: 'place', what: 'kernel', url });
  assert.deepEqual(shown, [
    { kind: 'place', what: 'dataset', url: 'http://127.0.0.1:9/datasets/me/data' },
    { kind: 'place', what: 'kernel', url },
  ]);
  assert.equal(announced.get('kernel-version'), '7');
});

test('after a push without an answer it is known that one was sent, and no version', async () => {
  const pushKernel = () =>
    Promise.reject(new Failure('KAGGLE_TIMEOUT', { operation: 'SaveKernel', seconds: 1 }));
  const { world, announced, shown } = listening({ pushKernel });
  await assert.rejects(world.kaggle.pushKernel(push));
  assert.deepEqual([...announced], [['kernel-sent', 'me/kernel']]);
  assert.deepEqual(shown, []);
});

test('a refusal that names the version it left behind tells its address and version', async () => {
  const pushKernel = () =>
    Promise.reject(new Failure('KERNEL_SOURCE_REFUSED', { sources: 'me/data', remote: 'me/kernel v7' }));
  const { world, announced, shown } = listening({ pushKernel });
  await assert.rejects(world.kaggle.pushKernel(push));
  assert.equal(announced.get('kernel-version'), '7');
  assert.deepEqual(shown, [{ kind: 'place', what: 'kernel', url: 'http://127.0.0.1:9/code/me/kernel' }]);
});

test("the page of a dataset is on Kaggle's own site, or on the service itself", () => {
  const ref = { owner: 'me', slug: 'data' };
  assert.equal(datasetUrl('https://api.kaggle.com', ref), 'https://www.kaggle.com/datasets/me/data');
  assert.equal(datasetUrl('http://127.0.0.1:80/', ref), 'http://127.0.0.1:80/datasets/me/data');
});
