import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { publish } from '../../macros/publish.ts';
import { createKaggleClient } from '../../src/kaggle/client.ts';
import { Secret } from '../../src/model/secret.ts';
import { bundleManifest, manifestText } from '../../src/survey/bundle-manifest.ts';
import { readBundle } from '../../src/survey/read-bundle.ts';
import { bench, codeOf, outputOf, runOn } from '../support/macro-run.ts';
import { alice, startedService } from '../support/rehearsal-service.ts';

const ref = { owner: 'alice', slug: 'tiny-bundle' };

/** The publication of six files in three folders, by our client, at an embedded service with these faults. */
async function publication(t: TestContext, faults: readonly string[]) {
  const server = await startedService(t, { faults });
  const on = await bench(t);
  const kaggle = createKaggleClient({
    baseUrl: server.url,
    credentials: { kind: 'token', token: new Secret(alice.token) },
    environment: {},
    signal: new AbortController().signal,
    callDeadlineSeconds: 20,
    rereadPauseSeconds: 0.01,
    uploadsFolder: join(on.paths.state, 'uploads'),
  });
  const world = { ...on.context.world, kaggle };
  const context = { ...on.context, world };
  const bundle = on.paths.bundle;
  await mkdir(join(bundle, 'wheels', 'deep'), { recursive: true });
  for (const [name, bytes] of Object.entries(sizes)) {
    await writeFile(join(bundle, name), Buffer.alloc(bytes, name));
  }
  const read = await readBundle(bundle, 'bundle', world.files);
  if (read === undefined) throw new Error('no bundle');
  const manifest = bundleManifest(read);
  await writeFile(join(bundle, 'bundle-manifest.json'), manifestText(manifest));
  const input = {
    ...{ ref, manifest, folder: bundle },
    title: 'Tiny bundle',
    licence: 'CC0-1.0',
    isPrivate: true,
    isPublished: false,
    removals: [],
    lossesRefused: true,
    pollSeconds: 0.05,
  };
  const run = (versionBefore: number) => runOn({ ...on, context }, publish, { ...input, versionBefore });
  return { run, kaggle, uploads: join(on.paths.state, 'uploads'), bundle };
}

const sizes = {
  'LICENSE.txt': 0,
  'lib.so': 700_000,
  'wheels/a.whl': 2_000_000,
  'wheels/b.whl': 300_000,
  'wheels/deep/c.whl': 50_000,
};

for (const faults of [
  ['upload-partial@1-12'],
  ['lost-connection@1-8'],
  ['upload-busy@1-4'],
  ['upload-expired@2'],
  ['upload-partial@2', 'lost-connection@3', 'upload-busy@4', 'upload-expired@5'],
  ['server-error@3'],
  ['cut-answer@4'],
  ['small-pages', 'empty-page'],
  ['late-version@1-2'],
  ['nested-errors'],
]) {
  test(`a bundle is published whole under ${faults.join(', ')}`, async (t) => {
    const { run, kaggle, uploads } = await publication(t, faults);
    const { version, reused } = outputOf(await run(0));
    assert.deepEqual([version, reused], [1, false]);
    const listed = await kaggle.listDatasetFiles(ref, 1);
    assert.equal(listed.length, 6);
    const content = await kaggle.downloadDatasetFile(ref, 1, { name: 'wheels/a.whl', bytes: 2_000_000 });
    assert.ok(Buffer.from(content).equals(Buffer.alloc(2_000_000, 'wheels/a.whl')));
    assert.deepEqual(await readdir(uploads).catch(() => []), []);
  });
}

for (const [fault, code] of [
  ['upload-denied', 'UPLOAD_INCOMPLETE'],
  ['upload-busy', 'UPLOAD_INCOMPLETE'],
  ['upload-expired', 'UPLOAD_INCOMPLETE'],
  ['upload-short', 'DATASET_MISMATCH'],
  ['dataset-failed', 'DATASET_INVALID'],
  ['dataset-error', 'KAGGLE_REFUSED'],
  // A page of the edge in place of "not found" says nothing about the dataset.
  ['html-errors', 'KAGGLE_UNREADABLE'],
] as const) {
  test(`a publication under ${fault} is ${code}`, async (t) => {
    const { run, kaggle } = await publication(t, [fault]);
    assert.equal(codeOf(await run(0)), code);
    if (code === 'UPLOAD_INCOMPLETE') assert.equal(await kaggle.viewDataset(ref), undefined);
  });
}

test('the same bundle a second time makes no version, a changed one makes version 2', async (t) => {
  const { run, kaggle, bundle } = await publication(t, []);
  assert.equal(outputOf(await run(0)).version, 1);
  const again = outputOf(await run(1));
  assert.deepEqual([again.version, again.reused], [1, true]);
  assert.deepEqual((await kaggle.viewDataset(ref))?.versions, [1]);
  await writeFile(join(bundle, 'lib.so'), 'changed');
  assert.equal(codeOf(await run(1)), 'DATASET_MISMATCH');
});

test('the notes of version 1 of a dataset and its licence are read back', async (t) => {
  const { run, kaggle } = await publication(t, []);
  await run(0);
  const view = await kaggle.viewDataset(ref);
  assert.equal(view?.licence, 'CC0-1.0');
  assert.deepEqual(
    view?.published?.map(({ number }) => number),
    [1],
  );
});
