import assert from 'node:assert/strict';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { byteLengthOf, heldFiles, sha256Of } from '../../../src/codec/bundle-file.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import { readBundle } from '../../../src/survey/read-bundle.ts';
import { freshFolder } from '../../support/folders.ts';

const files = createFiles();
const mebibyte = 1 << 20;

test('a wheel of 100 KiB is known by its digest, a small one, a library and JSON are held whatever their size', async (t) => {
  const folder = await freshFolder(t);
  const large = new Uint8Array(100 << 10).fill(7);
  await writeFile(`${folder}/a.whl`, large);
  await writeFile(`${folder}/b.whl`, 'small');
  await mkdir(`${folder}/data`);
  for (const name of ['liblum.so', 'c.json', 'data/d.tif']) {
    await writeFile(`${folder}/${name}`, '');
    await truncate(`${folder}/${name}`, 33 * mebibyte);
  }
  const bundle = await readBundle(folder, 'bundle', files);
  assert.deepEqual(
    bundle?.files.map((file) => [file.name, 'bytes' in file ? 'held' : file.byteLength]),
    [
      ['a.whl', large.length],
      ['b.whl', 'held'],
      ['c.json', 'held'],
      ['data/d.tif', 33 * mebibyte],
      ['liblum.so', 'held'],
    ],
  );
  assert.deepEqual(
    bundle?.files.slice(0, 2).map((file) => [byteLengthOf(file), sha256Of(file)]),
    [
      [large.length, sha256Hex(large)],
      [5, sha256Hex('small')],
    ],
  );
  assert.deepEqual(
    heldFiles(bundle?.files ?? []).map(({ name }) => name),
    ['b.whl', 'c.json', 'liblum.so'],
  );
});

test('a folder that is absent or empty is no bundle, and a symbolic link is named apart', async (t) => {
  const folder = await freshFolder(t);
  assert.equal(await readBundle(`${folder}/none`, 'bundle', files), undefined);
  assert.equal(await readBundle(folder, 'bundle', files), undefined);
  await writeFile(`${folder}/a.txt`, '');
  await symlink('a.txt', `${folder}/b.txt`);
  assert.deepEqual((await readBundle(folder, 'bundle', files))?.links, ['b.txt']);
});
