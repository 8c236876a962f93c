import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { wantedFiles } from '../../../src/macro/wanted-files.ts';
import type { BundleManifest } from '../../../src/model/manifest.ts';
import { manifestText } from '../../../src/survey/bundle-manifest.ts';

test('a version holds the files of the manifest and, last, the manifest itself with its own length and digest', () => {
  const files = [{ name: 'é.whl', bytes: 3, sha256: 'a'.repeat(64) }];
  const manifest: BundleManifest = { schema: 'nx47.bundle-manifest/1', files };
  const text = manifestText(manifest);
  const own = { name: 'bundle-manifest.json', bytes: Buffer.byteLength(text), sha256: sha256Hex(text) };
  assert.deepEqual(wantedFiles(manifest), { files: [...files, own], manifestSha256: own.sha256 });
});
