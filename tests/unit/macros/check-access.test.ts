import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAccess } from '../../../macros/check-access.ts';
import type { KernelView } from '../../../src/model/kaggle.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService, type ServiceState } from '../../support/one-kernel-service.ts';

const kernelRef = { owner: 'me', slug: 'kernel' };
const datasetRef = { owner: 'me', slug: 'data' };
const view: KernelView = {
  ref: kernelRef,
  title: 'Kernel',
  currentVersion: 3,
  kind: 'notebook',
  source: '',
  datasetSources: [],
  isPrivate: true,
  enableInternet: false,
  dockerImage: '',
};

async function access(
  t: Parameters<typeof bench>[0],
  change: Partial<ServiceState>,
  kind: 'notebook' | 'script' = 'notebook',
) {
  const on = await bench(t, { kaggle: oneKernelService({ ...emptyState(), ...change }) });
  return runOn(on, checkAccess, { kernelRef, datasetRef, kind });
}

test('a token of another user is one failed row, and nothing else is asked', async (t) => {
  const { rows } = outputOf(await access(t, { username: 'somebody' }));
  assert.deepEqual(
    rows.map(({ id, answer }) => `${id} ${answer}`),
    ['identity fail'],
  );
});

test('a dataset and a kernel that do not exist yet are no failure', async (t) => {
  const { rows, datasetVersion } = outputOf(await access(t, {}));
  assert.deepEqual(
    rows.map(({ answer }) => answer),
    ['ok', 'ok', 'ok'],
  );
  assert.equal(datasetVersion, 0);
});

test('a script where the service has a notebook fails before anything is sent', async (t) => {
  const { rows } = outputOf(await access(t, { view }, 'script'));
  assert.equal(rows.at(-1)?.answer, 'fail');
  assert.match(rows.at(-1)?.observed ?? '', /notebook ≠ script/);
});

test('a session of version 3 that still runs is KERNEL_BUSY', async (t) => {
  assert.equal(codeOf(await access(t, { view, statuses: ['running'] })), 'KERNEL_BUSY');
});

test('an owner written Me and the user me are the same', async (t) => {
  const on = await bench(t, { kaggle: oneKernelService(emptyState()) });
  const upper = { kernelRef: { owner: 'Me', slug: 'kernel' }, kind: 'notebook' } as const;
  assert.equal(outputOf(await runOn(on, checkAccess, upper)).rows[0]?.answer, 'ok');
});

test('a legacy key that lies unused beside the token is said in the row of the identity', async (t) => {
  const identity = {
    username: 'me',
    kind: 'token',
    source: 'KAGGLE_API_TOKEN',
    unused: ['KAGGLE_KEY'],
  } as const;
  const kaggle = oneKernelService(emptyState(), { identify: async () => identity });
  const on = await bench(t, { kaggle });
  const { rows } = outputOf(await runOn(on, checkAccess, { kernelRef, datasetRef, kind: 'notebook' }));
  assert.equal(rows[0]?.observed, 'me (KAGGLE_API_TOKEN, ∌ KAGGLE_KEY)');
});

test('a dataset whose first version is still processed has no version yet, and no listing is asked for', async (t) => {
  const kaggle = oneKernelService(emptyState(), {
    viewDataset: async (ref) => ({ ref, title: 't', isPrivate: true, currentVersion: 0, versions: [] }),
    listDatasetFiles: () => Promise.reject(new Error('asked')),
  });
  const on = await bench(t, { kaggle });
  const { datasetVersion } = outputOf(
    await runOn(on, checkAccess, { kernelRef, datasetRef, kind: 'notebook' }),
  );
  assert.equal(datasetVersion, 0);
});
