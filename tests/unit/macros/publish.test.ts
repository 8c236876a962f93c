import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { publish } from '../../../macros/publish.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { KaggleService } from '../../../src/model/kaggle.ts';
import { bundleManifest, manifestText } from '../../../src/survey/bundle-manifest.ts';
import { readBundle } from '../../../src/survey/read-bundle.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { type Bench, bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
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
    isPublished: false,
    removals: [],
    lossesRefused: true,
    pollSeconds: 10,
  };
  return { on, state, input, folder, text: manifestText(manifest) };
}

/** Another service over the same bench. */
function served(on: Bench, state: ServiceState, parts: Partial<KaggleService>): Bench {
  const world = { ...on.context.world, kaggle: oneKernelService(state, parts) };
  return { ...on, context: { ...on.context, world } };
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

const manifestFile = (text: string) => ({ name: 'bundle-manifest.json', bytes: Buffer.byteLength(text) });

test('version 4 that is this bundle already is used: nothing is sent, and the evidence is the manifest read back', async (t) => {
  const { on, input, state, text } = await publication(t, { datasetVersion: 4 });
  state.files = [manifestFile(text), { name: 'a.whl', bytes: 3 }];
  state.contents = { 'bundle-manifest.json': text };
  const outcome = await runOn(on, publish, input);
  const output = outputOf(outcome);
  assert.deepEqual([output.version, output.reused, state.datasetVersion], [4, true, 4]);
  assert.match(outcome.record.output, /bundle-manifest\.json of it equals ours/);
});

const differences: [string, (state: ServiceState, text: string) => void][] = [
  [
    'another manifest of the same length',
    (state, text) => (state.contents = { 'bundle-manifest.json': text.replace('a', 'b') }),
  ],
  ['a manifest that can not be read back', (state) => (state.contents = {})],
  [
    'a wheel of another length',
    (state) => (state.files = state.files.map((one) => (one.name === 'a.whl' ? { ...one, bytes: 4 } : one))),
  ],
  ['no manifest', (state) => (state.files = [{ name: 'a.whl', bytes: 3 }])],
  ['a version that is not ready', (state) => (state.datasetStatus = 'failed')],
];
for (const [what, change] of differences) {
  test(`a current version with ${what} is not reused: version 5 is made`, async (t) => {
    const { on, input, state, text } = await publication(t, { datasetVersion: 4 });
    state.files = [manifestFile(text), { name: 'a.whl', bytes: 3 }];
    state.contents = { 'bundle-manifest.json': text };
    change(state, text);
    const published = served(on, state, {
      publishDataset: async ({ files }) => {
        state.datasetVersion = 5;
        state.datasetStatus = 'ready';
        state.files = files.map(({ name, bytes }) => ({ name, bytes }));
        return {};
      },
    });
    const output = outputOf(await runOn(published, publish, input));
    assert.deepEqual([output.version, output.reused], [5, false]);
  });
}

test('b.whl of version 4 that is not sent again is DATASET_LOSES_FILES before anything is sent', async (t) => {
  const { on, input, state } = await publication(t, { datasetVersion: 4 });
  state.files = [
    { name: 'b.whl', bytes: 1 },
    { name: 'wheels/c-1.whl', bytes: 1 },
  ];
  const outcome = await runOn(on, publish, input);
  assert.equal(codeOf(outcome), 'DATASET_LOSES_FILES');
  assert.match(outcome.record.output, /b\.whl, wheels\/c-1\.whl/);
  assert.equal(state.datasetVersion, 4);
  const partly = { ...input, removals: ['b.whl'] };
  assert.equal(codeOf(await runOn(on, publish, partly)), 'DATASET_LOSES_FILES');
});

test('what removals names, as b.whl or wheels/c-*.whl, may be lost', async (t) => {
  const { on, input, state } = await publication(t, { datasetVersion: 4 });
  state.files = [
    { name: 'b.whl', bytes: 1 },
    { name: 'wheels/c-1.whl', bytes: 1 },
  ];
  const allowed = { ...input, removals: ['b.whl', 'wheels/c-*.whl'] };
  assert.equal(outputOf(await runOn(on, publish, allowed)).version, 5);
});

test('a version 5 made by somebody since version 4 was shown is DATASET_CHANGED and nothing is sent', async (t) => {
  const { on, input, state } = await publication(t, { datasetVersion: 5 });
  assert.equal(codeOf(await runOn(on, publish, { ...input, versionBefore: 4 })), 'DATASET_CHANGED');
  assert.equal(state.datasetVersion, 5);
});

test('a dataset that is being made is waited for: it gets version 2, it is not created a second time', async (t) => {
  const { on, input, state } = await publication(t);
  let asked = 0;
  const created: boolean[] = [];
  const service = served(on, state, {
    datasetStatus: async () => {
      asked += 1;
      if (asked === 3) state.datasetVersion = 1;
      return asked < 3 ? 'pending' : 'ready';
    },
    publishDataset: async ({ files }, exists) => {
      created.push(!exists);
      state.datasetVersion = 2;
      state.files = files.map(({ name, bytes }) => ({ name, bytes }));
      return {};
    },
  });
  const output = outputOf(await runOn(service, publish, { ...input, versionBefore: 1 }));
  assert.deepEqual([output.version, created], [2, [false]]);
});

const doubt = new Failure('KAGGLE_TIMEOUT', { operation: 'CreateDatasetVersion', seconds: 120 });

test('a lost answer whose version shows up with our manifest is that version', async (t) => {
  const { on, input, state, text } = await publication(t, { datasetVersion: 4 });
  let sent = 0;
  const service = served(on, state, {
    publishDataset: async ({ files }) => {
      sent += 1;
      state.datasetVersion = 5;
      state.files = files.map(({ name, bytes }) => ({ name, bytes }));
      state.contents = { 'bundle-manifest.json': text };
      return { doubt };
    },
  });
  assert.equal(outputOf(await runOn(service, publish, input)).version, 5);
  assert.equal(sent, 1);
});

test('a lost answer after which no version shows up is DATASET_UNCLEAR, and nothing is sent again', async (t) => {
  const { on, input, state } = await publication(t, { datasetVersion: 4 });
  let sent = 0;
  const publishDataset = async () => {
    sent += 1;
    return { doubt };
  };
  const outcome = await runOn(served(on, state, { publishDataset }), publish, input);
  assert.equal(codeOf(outcome), 'DATASET_UNCLEAR');
  assert.equal(sent, 1);
});

test("a lost answer after which somebody else's version shows up is DATASET_MISMATCH", async (t) => {
  const { on, input, state } = await publication(t, { datasetVersion: 4 });
  const service = served(on, state, {
    publishDataset: async ({ files }) => {
      state.datasetVersion = 5;
      state.files = files.map(({ name, bytes }) => ({ name, bytes }));
      state.contents = { 'bundle-manifest.json': 'of somebody else' };
      return { doubt };
    },
  });
  assert.equal(codeOf(await runOn(service, publish, input)), 'DATASET_MISMATCH');
});
