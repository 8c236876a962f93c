import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { publish } from '../../../macros/publish.ts';
import type { KaggleService } from '../../../src/model/kaggle.ts';
import { bundleManifest, manifestText } from '../../../src/survey/bundle-manifest.ts';
import { readBundle } from '../../../src/survey/read-bundle.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService, type ServiceState } from '../../support/one-kernel-service.ts';

async function publication(
  t: Parameters<typeof bench>[0],
  change: Partial<ServiceState> = {},
  parts: Partial<KaggleService> = {},
) {
  const state = { ...emptyState(), ...change };
  const on = await bench(t, { kaggle: oneKernelService(state, parts), clock: jumpingClock() });
  const folder = on.paths.bundle;
  await mkdir(folder);
  await writeFile(`${folder}/a.whl`, 'zip');
  const bundle = await readBundle(folder, 'bundle', on.context.world.files);
  if (bundle === undefined) throw new Error('no bundle');
  const manifest = bundleManifest(bundle);
  await writeFile(`${folder}/bundle-manifest.json`, manifestText(manifest));
  const ref = { owner: 'me', slug: 'data' };
  const input = {
    ref,
    title: 'Data',
    licence: 'other',
    isPrivate: true,
    folder,
    manifest,
    versionBefore: state.datasetVersion,
    pollSeconds: 10,
  };
  return { on, state, input, folder };
}

test('a first publication becomes version 1 with exactly the manifest and its files', async (t) => {
  const { on, input, state } = await publication(t);
  const output = outputOf(await runOn(on, publish, input));
  assert.deepEqual([output.version, output.reused], [1, false]);
  assert.deepEqual(
    state.files.map(({ name }) => name),
    ['a.whl', 'bundle-manifest.json'],
  );
});

test('a wheel changed between audit and publication is DATASET_MISMATCH and nothing is sent', async (t) => {
  const { on, input, state, folder } = await publication(t);
  await writeFile(`${folder}/a.whl`, 'ziP');
  assert.equal(codeOf(await runOn(on, publish, input)), 'DATASET_MISMATCH');
  assert.equal(state.datasetVersion, 0);
});

test('READY of the old version 4 is not taken for version 5: the wait ends as DATASET_NOT_READY', async (t) => {
  const { on, input } = await publication(t, { datasetVersion: 4 }, { publishDataset: async () => ({}) });
  assert.equal(codeOf(await runOn(on, publish, input)), 'DATASET_NOT_READY');
});

test('a version that the service could not process is DATASET_INVALID', async (t) => {
  const { on, input } = await publication(t, { datasetStatus: 'failed' });
  assert.equal(codeOf(await runOn(on, publish, input)), 'DATASET_INVALID');
});

test('a listing that lacks the manifest is DATASET_MISMATCH naming it', async (t) => {
  const { on, input } = await publication(
    t,
    {},
    { listDatasetFiles: async () => [{ name: 'a.whl', bytes: 3 }] },
  );
  const outcome = await runOn(on, publish, input);
  assert.equal(codeOf(outcome), 'DATASET_MISMATCH');
  assert.match(outcome.record.output, /missing: bundle-manifest\.json/);
});

test('somebody else publishing at the same time is DATASET_MISMATCH', async (t) => {
  const { on, input, state } = await publication(t, {}, {});
  const service = oneKernelService(state, {
    publishDataset: async () => {
      state.datasetVersion += 2;
      return {};
    },
  });
  const outcome = await runOn(
    { ...on, context: { ...on.context, world: { ...on.context.world, kaggle: service } } },
    publish,
    input,
  );
  assert.equal(codeOf(outcome), 'DATASET_MISMATCH');
});
