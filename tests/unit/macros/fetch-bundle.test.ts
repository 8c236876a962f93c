import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { fetchBundle } from '../../../macros/fetch-bundle.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import type { FileBytes } from '../../../src/model/facts.ts';
import { bundleManifest, manifestText } from '../../../src/survey/bundle-manifest.ts';
import { textFile } from '../../support/audit-builder.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { emptyState, oneKernelService } from '../../support/one-kernel-service.ts';

const files = [textFile('a.bin', 'one'), textFile('sub/b.bin', 'two')];
const manifest = bundleManifest({ path: '', files });
const published: FileBytes[] = [...files, textFile('bundle-manifest.json', manifestText(manifest))];

async function fetching(t: TestContext, onService: readonly FileBytes[], onDisk: readonly FileBytes[] = []) {
  const listed = onService.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength }));
  const kaggle = oneKernelService(
    { ...emptyState(), datasetVersion: 3, files: listed },
    {
      downloadDatasetFile: async (_ref, version, { name }) => {
        assert.equal(version, 3);
        return onService.find((file) => file.name === name)?.bytes ?? new Uint8Array();
      },
    },
  );
  const on = await bench(t, { kaggle });
  for (const { name, bytes } of onDisk) {
    await mkdir(`${on.paths.bundle}/sub`, { recursive: true });
    await writeFile(`${on.paths.bundle}/${name}`, bytes);
  }
  return runOn(on, fetchBundle, {
    folders: [on.paths.bundle],
    shown: 'bundle',
    manifest,
    manifestSha256: sha256Hex(manifestText(manifest)),
    ref: { owner: 'me', slug: 'data' },
    version: 3,
  });
}

test('a bundle that still lies on this disk as it was published is not downloaded', async (t) => {
  const { from, bundle } = outputOf(await fetching(t, [], published));
  assert.match(from, /\/bundle$/);
  assert.equal(bundle.path, 'bundle');
});

test('on a machine without it, or with another one, the bundle comes from version 3 of the dataset', async (t) => {
  const elsewhere = outputOf(await fetching(t, published));
  assert.equal(elsewhere.from, 'dataset v3');
  assert.deepEqual(
    elsewhere.bundle.files.map(({ name }) => name),
    ['a.bin', 'bundle-manifest.json', 'sub/b.bin'],
  );
  const changed = outputOf(await fetching(t, published, [textFile('a.bin', 'another')]));
  assert.equal(changed.from, 'dataset v3');
});

test('a file of that version with other bytes, or one that is gone from it, is DATASET_MISMATCH', async (t) => {
  const [, second, third] = published;
  assert.ok(second !== undefined && third !== undefined);
  assert.equal(codeOf(await fetching(t, [textFile('a.bin', 'eno'), second, third])), 'DATASET_MISMATCH');
  assert.equal(codeOf(await fetching(t, [second, third])), 'DATASET_MISMATCH');
});
