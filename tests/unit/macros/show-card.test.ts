import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showCard } from '../../../macros/show-card.ts';
import type { KaggleService, KernelView } from '../../../src/model/kaggle.ts';
import type { BundleManifest } from '../../../src/model/manifest.ts';
import { manifestText } from '../../../src/survey/bundle-manifest.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService, type ServiceState } from '../../support/one-kernel-service.ts';

const manifest: BundleManifest = {
  schema: 'nx47.bundle-manifest/1',
  files: [{ name: 'a.whl', bytes: 3, sha256: 'a'.repeat(64) }],
};
const text = manifestText(manifest);
const files = [
  { name: 'a.whl', bytes: 3 },
  { name: 'bundle-manifest.json', bytes: Buffer.byteLength(text) },
];
const kernelRef = { owner: 'me', slug: 'kernel' };
const input = {
  dataset: {
    ref: { owner: 'me', slug: 'data' },
    title: 'Data',
    licence: 'CC0-1.0',
    asksPrivate: true,
    manifest,
  },
  kernel: {
    ref: kernelRef,
    title: 'Kernel',
    asksPrivate: true,
    bytes: 1000,
    internet: false,
    sources: ['me/data'],
    session: { machine: '', image: 'original', timeoutSeconds: 720 },
  },
  makePublic: [],
  removals: [],
  lossesRefused: true,
  secrets: ['HF_TOKEN'],
};
const kernelView = (isPrivate: boolean): KernelView => ({
  ref: kernelRef,
  title: 'Kernel',
  currentVersion: 3,
  kind: 'notebook',
  source: '',
  datasetSources: [],
  isPrivate,
  enableInternet: false,
  dockerImage: '',
});

async function card(
  t: Parameters<typeof bench>[0],
  change: Partial<ServiceState>,
  changes: Partial<Parameters<typeof showCard.execute>[0]> = {},
  parts: Partial<KaggleService> = {},
) {
  const shown: string[] = [];
  const on = await bench(t, {
    kaggle: oneKernelService({ ...emptyState(), ...change }, parts),
    language: 'en',
    presenter: { show: (event) => void (event.kind === 'note' && shown.push(event.text)) },
  });
  const outcome = await runOn(on, showCard, { ...input, ...changes });
  return { outcome, shown };
}

test('a first run tells a new private dataset with both files and a new private kernel', async (t) => {
  const { outcome, shown } = await card(t, {});
  const { dataset, kernel } = outputOf(outcome).card;
  assert.deepEqual([dataset?.action, dataset?.version, dataset?.isPrivate], ['create', 1, true]);
  assert.deepEqual([kernel.action, kernel.version, kernel.isPrivate], ['create', 1, true]);
  assert.deepEqual(
    dataset?.files.map(({ name }) => name),
    ['a.whl', 'bundle-manifest.json'],
  );
  assert.match(
    shown.join('\n'),
    /Dataset me\/data: new.*\+ a\.whl \(3 B\).*accelerator: none, image: original, at most 720 s.*HF_TOKEN/s,
  );
});

test('it is told in observe mode too: nothing is written for it', async (t) => {
  const on = await bench(t, { kaggle: oneKernelService(emptyState()) });
  const context = { ...on.context, mode: 'observe' } as const;
  assert.equal((await runOn({ ...on, context }, showCard, input)).state, 'DONE');
});

test('version 4 that is this bundle already is told as nothing to send', async (t) => {
  const contents = { 'bundle-manifest.json': text };
  const { outcome } = await card(t, { datasetVersion: 4, files, contents });
  const { dataset } = outputOf(outcome).card;
  assert.deepEqual([dataset?.action, dataset?.version], ['reuse', 4]);
});

test('old.whl that would be lost is shown first and then DATASET_LOSES_FILES', async (t) => {
  const state = { datasetVersion: 4, files: [...files, { name: 'old.whl', bytes: 1 }] };
  const { outcome, shown } = await card(t, state);
  assert.equal(codeOf(outcome), 'DATASET_LOSES_FILES');
  assert.match(shown.join('\n'), /gone from this version: old\.whl/);
  assert.equal((await card(t, state, { removals: ['old.whl'] })).outcome.state, 'DONE');
  assert.equal((await card(t, state, { lossesRefused: false })).outcome.state, 'DONE');
});

const asksPublic = { kernel: { ...input.kernel, asksPrivate: false } };
const visibilities: [string, KernelView | undefined, readonly 'kernel'[], boolean][] = [
  ['a new kernel', undefined, [], true],
  ['a private kernel', kernelView(true), [], true],
  ['a public kernel', kernelView(false), [], false],
  ['a new kernel that make-public names', undefined, ['kernel'], false],
  ['a private kernel that make-public names', kernelView(true), ['kernel'], false],
];
for (const [what, view, makePublic, isPrivate] of visibilities) {
  test(`${what} whose metadata ask for public is pushed ${isPrivate ? 'private' : 'public'}`, async (t) => {
    const { outcome } = await card(t, { view }, { ...asksPublic, makePublic: [...makePublic] });
    assert.equal(outputOf(outcome).card.kernel.isPrivate, isPrivate);
  });
}

test('make-public alone makes nothing public: the metadata must ask for it as well', async (t) => {
  const { outcome } = await card(t, { view: kernelView(true) }, { makePublic: ['dataset', 'kernel'] });
  const { dataset, kernel } = outputOf(outcome).card;
  assert.deepEqual([dataset?.isPrivate, kernel.isPrivate], [true, true]);
});

test('a dataset that is public stays so under a new version, and its own licence is told', async (t) => {
  const viewDataset: KaggleService['viewDataset'] = async (ref) => ({
    ref,
    title: 't',
    isPrivate: false,
    currentVersion: 4,
    versions: [4],
    licence: 'other',
  });
  const { outcome } = await card(t, { datasetVersion: 4 }, {}, { viewDataset });
  const { dataset } = outputOf(outcome).card;
  assert.deepEqual([dataset?.wasPrivate, dataset?.isPrivate, dataset?.licence], [false, false, 'other']);
});

test('a bundle that is not made yet is told without files', async (t) => {
  const { manifest: _, ...unmade } = input.dataset;
  const { outcome, shown } = await card(t, {}, { dataset: unmade });
  assert.deepEqual(outputOf(outcome).card.dataset?.files, []);
  assert.match(shown.join('\n'), /the bundle is not made yet/);
});

test('a file name with a line that looks like a command of the runner is shown harmless', async (t) => {
  const evil = { name: 'a\n::set-output name=x::y', bytes: 1 };
  const { shown } = await card(t, { datasetVersion: 1, files: [...files, evil] }, { lossesRefused: false });
  assert.doesNotMatch(shown.join('\n'), /^::set-output/m);
});
