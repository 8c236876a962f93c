import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { archiveFolder, unpackArchive } from '../../../src/rehearsal/archives.ts';
import { createStoreContents } from '../../../src/rehearsal/store-contents.ts';
import { freshFolder } from '../../support/folders.ts';
import { buildZip } from '../../support/zip-build.ts';

async function unpacked(t: TestContext, name: string, archive: Uint8Array) {
  const contents = createStoreContents(join(await freshFolder(t), 'contents'));
  const sha256 = await contents.keep(archive);
  const blob = { token: '', secret: '', owner: 'alice', name, bytes: archive.byteLength, sha256 };
  const found = await unpackArchive(contents, blob);
  if ('why' in found) return found.why;
  const texts = await Promise.all(found.files.map((file) => contents.read(file.sha256)));
  return Object.fromEntries(
    found.files.map(({ name }, index) => [name, Buffer.from(texts[index] ?? []).toString()]),
  );
}

/** What the machine's own tar makes of a folder. */
async function tarOf(t: TestContext, fill: (folder: string) => Promise<void>, ...options: string[]) {
  const folder = await freshFolder(t);
  await mkdir(join(folder, 'in'));
  await fill(join(folder, 'in'));
  execFileSync('tar', [...options, '-C', join(folder, 'in'), '-cf', join(folder, 'a.tar'), '.']);
  return await readFile(join(folder, 'a.tar'));
}

test('wheels.zip becomes the folder wheels, data.tar.gz data; a wheel stays a file', () => {
  const names = ['wheels.zip', 'data.tar.gz', 'data.tgz', 'DATA.ZIP', 'numpy-2.0.2-cp312.whl', 'a.gz'];
  assert.deepEqual(names.map(archiveFolder), ['wheels', 'data', 'data', 'DATA', undefined, undefined]);
});

test('a zip archive and a compressed tar archive give back their files', async (t) => {
  const zip = buildZip({ entries: [{ name: 'a/b.txt', content: Buffer.from('in a zip') }] });
  assert.deepEqual(await unpacked(t, 'x.zip', zip), { 'a/b.txt': 'in a zip' });
  const long = `${'deep/'.repeat(30)}long-name-${'n'.repeat(90)}.txt`;
  for (const format of ['--format=gnu', '--format=pax', '--format=ustar']) {
    const name = format === '--format=ustar' ? 'deep/short.txt' : long;
    const tar = await tarOf(
      t,
      async (folder) => {
        await mkdir(join(folder, name, '..'), { recursive: true });
        await writeFile(join(folder, name), 'in a tar');
      },
      format,
    );
    assert.deepEqual(await unpacked(t, 'x.tar.gz', gzipSync(tar)), { [name]: 'in a tar' }, format);
  }
});

test('an archive that leaves its folder, links elsewhere or is none is refused whole', async (t) => {
  const evil = buildZip({ entries: [{ name: '../evil', content: Buffer.from('x') }] });
  assert.match(String(await unpacked(t, 'x.zip', evil)), /parent-folder/);
  const tar = await tarOf(t, (folder) => symlink('/etc/hostname', join(folder, 'link')));
  assert.match(String(await unpacked(t, 'x.tar', tar)), /tar-not-a-file/);
  const outside = await tarOf(
    t,
    (folder) => writeFile(join(folder, 'a'), 'x'),
    '--transform=s,a,../evil,',
    '-P',
  );
  assert.match(String(await unpacked(t, 'x.tar', outside)), /tar-name-parent-folder/);
  for (const name of ['x.zip', 'x.tar', 'x.tar.gz']) {
    assert.equal(typeof (await unpacked(t, name, Buffer.from('no archive at all'))), 'string', name);
  }
});

test('a bomb of a gigabyte in a megabyte is refused, as zip and as tar.gz, without being held in memory', async (t) => {
  const zeros = gzipSync(Buffer.alloc(300 << 20));
  assert.match(String(await unpacked(t, 'x.tar.gz', zeros)), /gzip/);
  const zip = buildZip({ entries: [{ name: 'a', method: 8, content: Buffer.alloc(80 << 20) }] });
  assert.match(String(await unpacked(t, 'x.zip', zip)), /ratio|too-large/);
});
