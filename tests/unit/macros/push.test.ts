import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { push } from '../../../macros/push.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService, KernelPush, KernelView } from '../../../src/model/kaggle.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';

const notebook = new URL('../../fixtures/core-notebook/', import.meta.url);
const text = await readFile(new URL('notebook/core-notebook.ipynb', notebook), 'utf8');
const input: KernelPush = {
  ref: { owner: 'me', slug: 'kernel' },
  title: 'Kernel',
  text,
  language: 'python',
  kind: 'notebook',
  isPrivate: true,
  enableInternet: false,
  enableGpu: false,
  datasetSources: ['me/data'],
  competitionSources: [],
  kernelSources: [],
  sessionTimeoutSeconds: 60,
};
const view: KernelView = {
  ref: input.ref,
  title: 'Kernel',
  currentVersion: 7,
  kind: 'notebook',
  source: text,
  datasetSources: ['me/data'],
  isPrivate: true,
  enableInternet: false,
  dockerImage: '',
};

async function pushing(
  t: Parameters<typeof bench>[0],
  change: Partial<KernelView>,
  parts: Partial<KaggleService> = {},
) {
  const pushKernel: KaggleService['pushKernel'] = async () => ({
    version: 7,
    url: '/code/me/kernel',
    serverTime: '2026-11-21T10:00:00Z',
  });
  const kaggle = oneKernelService(
    { ...emptyState(), view: { ...view, ...change } },
    { pushKernel, ...parts },
  );
  return runOn(await bench(t, { kaggle }), push, input);
}

test('version 7 read back with our cells and our sources is accepted, with the server time of the push', async (t) => {
  const output = outputOf(await pushing(t, {}));
  assert.deepEqual(
    [output.version, output.pushedAt, output.sourceMatches],
    [7, '2026-11-21T10:00:00Z', 'ok'],
  );
});

test('a kernel that came back without its dataset is KERNEL_SOURCE_REFUSED naming me/data', async (t) => {
  const outcome = await pushing(t, { datasetSources: [] });
  assert.equal(codeOf(outcome), 'KERNEL_SOURCE_REFUSED');
  assert.match(outcome.record.output, /me\/data/);
});

test('other cells under our version number are KERNEL_MISMATCH', async (t) => {
  const source = text.replace('import', 'import os, ');
  assert.notEqual(source, text);
  assert.equal(codeOf(await pushing(t, { source })), 'KERNEL_MISMATCH');
});

test('a push that the service refuses stays KAGGLE_REFUSED', async (t) => {
  const pushKernel: KaggleService['pushKernel'] = async () => {
    throw new Failure('KAGGLE_REFUSED', {
      operation: 'SaveKernel',
      status: 200,
      message: 'Notebook not found',
    });
  };
  assert.equal(codeOf(await pushing(t, {}, { pushKernel })), 'KAGGLE_REFUSED');
});
