import assert from 'node:assert/strict';
import { test } from 'node:test';
import { push } from '../../../src/kaggle/push.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { aPush, failureOf } from '../../support/http-kaggle-names.ts';
import { json, sent } from '../../support/http-scripted-server.ts';

const saved = {
  ref: '/code/ada/nx47-check',
  url: 'https://www.kaggle.com/code/ada/nx47-check',
  versionNumber: 7,
  error: '',
  invalidDatasetSources: [],
  kernelId: 5,
};

test('a push is answered with version, address and server time', async () => {
  await withTransport(
    () => json(saved),
    async (transport, server) => {
      assert.deepEqual(await push(aPush, transport), {
        version: 7,
        url: 'https://www.kaggle.com/code/ada/nx47-check',
        serverTime: '2026-03-03T04:05:06.000Z',
      });
      assert.deepEqual(sent(server.requests[0]), {
        slug: 'ada/nx47-check',
        newTitle: 'NX47 check',
        text: '{"cells": []}',
        language: 'python',
        kernelType: 'notebook',
        isPrivate: true,
        enableGpu: false,
        enableTpu: false,
        enableInternet: false,
        datasetDataSources: ['ada/nx47-dependencies'],
        competitionDataSources: [],
        kernelDataSources: [],
        modelDataSources: [],
        sessionTimeoutSeconds: 600,
      });
    },
  );
});

for (const [address, changes] of [
  ['a relative ref alone', { url: '' }],
  ['another case', { url: 'https://www.kaggle.com/code/Ada/NX47-check' }],
  ['a query behind it', { url: 'https://www.kaggle.com/code/ada/nx47-check?scriptVersionId=1' }],
] as const) {
  test(`an address of the same kernel with ${address} is accepted`, async () => {
    await withTransport(
      () => json({ ...saved, ...changes }),
      async (transport) => {
        assert.equal((await push(aPush, transport)).version, 7);
      },
    );
  });
}

test('a refused source is said with the version that runs without it: v7 is there to be waited for', async () => {
  await withTransport(
    () => json({ ...saved, invalidDatasetSources: ['ada/nx47-dependencies'] }),
    async (transport) => {
      const { parameters } = await failureOf(push(aPush, transport));
      assert.equal(parameters['remote'], 'ada/nx47-check v7');
    },
  );
});

const answers: [string, object, string, string][] = [
  ['an error', { ...saved, error: 'Notebook not found' }, 'KAGGLE_REFUSED', 'Notebook not found'],
  ['an error alone', { error: 'Kernel not found' }, 'KAGGLE_REFUSED', 'Kernel not found'],
  [
    'no room',
    { error: 'Maximum batch CPU session count of 5 reached' },
    'KAGGLE_CAPACITY',
    'Maximum batch CPU session count of 5 reached',
  ],
  [
    'a dataset it does not know',
    { ...saved, invalidDatasetSources: ['ada/nx47-dependencies'] },
    'KERNEL_SOURCE_REFUSED',
    'ada/nx47-dependencies',
  ],
  ['a model it does not know', { ...saved, invalidModelSources: ['m'] }, 'KERNEL_SOURCE_REFUSED', 'm'],
  ['a kernel it does not know', { ...saved, invalidKernelSources: ['k'] }, 'KERNEL_SOURCE_REFUSED', 'k'],
  [
    'a competition it does not know',
    { ...saved, invalidCompetitionSources: ['c'] },
    'KERNEL_SOURCE_REFUSED',
    'c',
  ],
  ['a tag it does not know', { ...saved, invalidTags: ['t'] }, 'KERNEL_SOURCE_REFUSED', 't'],
  ['no version', { ...saved, versionNumber: null }, 'KAGGLE_UNREADABLE', 'no-version'],
  ['version 0', { ...saved, versionNumber: 0 }, 'KAGGLE_UNREADABLE', 'no-version'],
  ['nothing at all', {}, 'KAGGLE_UNREADABLE', 'no-version'],
  [
    'another kernel',
    { ...saved, url: 'https://www.kaggle.com/code/ada/nx47-check-2' },
    'KERNEL_MISMATCH',
    'ada/nx47-check-2',
  ],
  [
    'another owner',
    { ...saved, url: 'https://www.kaggle.com/code/eve/nx47-check' },
    'KERNEL_MISMATCH',
    'eve/nx47-check',
  ],
  ['no address', { ...saved, url: '', ref: '' }, 'KERNEL_MISMATCH', ''],
];
for (const [what, answer, code, word] of answers) {
  test(`a push answered 200 with ${what} is ${code} and is sent once`, async () => {
    await withTransport(
      () => json(answer),
      async (transport, server) => {
        const failure = await failureOf(push(aPush, transport));
        assert.equal(failure.code, code);
        assert.ok(Object.values(failure.parameters).includes(word), JSON.stringify(failure));
        assert.equal(server.requests.length, 1);
      },
    );
  });
}
