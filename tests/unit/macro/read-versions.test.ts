import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readVersions } from '../../../src/macro/read-versions.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService } from '../../../src/model/kaggle.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';
import { testWorld } from '../../support/test-world.ts';

const ref = { owner: 'me', slug: 'data' };
const shipped = new URL('../../../profiles/kaggle-py312.json', import.meta.url);
const { assets } = testWorld();
const withProfile = { ...assets, profile: async () => readFile(shipped, 'utf8') };

function history(most: number, parts: Partial<KaggleService> = {}) {
  const kaggle = oneKernelService(emptyState(), {
    viewDataset: async (asked) => ({
      ref: asked,
      title: 't',
      isPrivate: true,
      currentVersion: 4,
      versions: [1, 2, 3, 4],
      published: [{ number: 4, createdAt: '2026-03-04T00:00:00Z', notes: 'fourth' }],
    }),
    listDatasetFiles: async (_, version) => {
      if (version === 3) throw new Failure('KAGGLE_NOT_FOUND', {});
      return [{ name: `v${version}.txt`, bytes: version }];
    },
    ...parts,
  });
  return readVersions({ ref, profile: 'kaggle-py312', most }, { assets: withProfile, kaggle });
}

test('the newest two of four versions are asked about, in ascending order, and two are omitted', async () => {
  const read = await history(2);
  assert.deepEqual([read?.profile, read?.omitted], ['kaggle-py312', 2]);
  assert.deepEqual(
    read?.versions.map(({ version, isListed, notes }) => [version, isListed, notes]),
    [
      [3, false, ''],
      [4, true, 'fourth'],
    ],
  );
});

test('a dataset that does not exist has no history', async () => {
  assert.equal(await history(9, { viewDataset: async () => undefined }), undefined);
});

test('a service that breaks off is no version without files', async () => {
  const listDatasetFiles = () => Promise.reject(new Failure('KAGGLE_BROKEN', {}));
  assert.equal((await failureOf(history(9, { listDatasetFiles }))).code, 'KAGGLE_BROKEN');
});

test('a profile that is not shipped is PROFILE_UNKNOWN', async () => {
  const order = { ref, profile: 'kaggle-py399', most: 1 };
  const kaggle = oneKernelService(emptyState());
  assert.equal((await failureOf(readVersions(order, { assets, kaggle }))).code, 'PROFILE_UNKNOWN');
});
