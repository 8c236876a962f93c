import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { readHistory } from '../../../macros/read-history.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService } from '../../../src/model/kaggle.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';
import { testWorld } from '../../support/test-world.ts';

const shipped = new URL('../../../profiles/kaggle-py312.json', import.meta.url);
const assets = { ...testWorld().assets, profile: async () => readFile(shipped, 'utf8') };
const input = { ref: { owner: 'me', slug: 'data' }, profile: 'kaggle-py312', most: 10 };

async function run(t: Parameters<typeof bench>[0], version: number, parts: Partial<KaggleService> = {}) {
  const state = { ...emptyState(), datasetVersion: version, files: [{ name: 'a.whl', bytes: 1 }] };
  return runOn(await bench(t, { assets, kaggle: oneKernelService(state, parts) }), readHistory, input);
}

test('a dataset with version 2 has a history that ends with it; one that does not exist has none', async (t) => {
  assert.deepEqual(
    outputOf(await run(t, 2)).history?.versions.map(({ version }) => version),
    [2],
  );
  assert.deepEqual(outputOf(await run(t, 0)), { unread: '' });
});

test('a service that fails here stops nothing: the step is done and says the code', async (t) => {
  const listDatasetFiles = () => Promise.reject(new Failure('KAGGLE_THROTTLED', {}));
  const outcome = await run(t, 2, { listDatasetFiles });
  assert.deepEqual(outputOf(outcome), { unread: 'KAGGLE_THROTTLED' });
  assert.equal(outcome.record.output, 'KAGGLE_THROTTLED');
});

test('a cancelled run is not taken for a service that fails', async (t) => {
  const viewDataset = () => Promise.reject(new Failure('CANCELLED', {}));
  assert.equal(codeOf(await run(t, 2, { viewDataset })), 'CANCELLED');
});
