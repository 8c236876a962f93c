import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

const files = createFiles();

test('a whole write leaves the new content and no file beside it', async (t) => {
  const folder = await freshFolder(t);
  await files.write(`${folder}/a.txt`, 'one');
  await files.write(`${folder}/a.txt`, 'two');
  assert.equal(await readFile(`${folder}/a.txt`, 'utf8'), 'two');
  assert.deepEqual(await readdir(folder), ['a.txt']);
});

async function* chunks(...parts: readonly (string | Failure)[]) {
  for (const part of parts) {
    if (part instanceof Failure) throw part;
    yield new TextEncoder().encode(part);
  }
}

test('a stream of two chunks becomes one file, with its length and digest', async (t) => {
  const folder = await freshFolder(t);
  const written = await files.writeFrom(`${folder}/a.txt`, chunks('ab', 'c'));
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.deepEqual(written, { bytes: 3, sha256 });
  assert.deepEqual(await readdir(folder), ['a.txt']);
});

test('a stream that breaks off leaves the file as it was, nothing beside it, and its own failure', async (t) => {
  const folder = await freshFolder(t);
  await files.write(`${folder}/a.txt`, 'old');
  const broken = files.writeFrom(`${folder}/a.txt`, chunks('new', new Failure('KAGGLE_BROKEN')));
  await assert.rejects(broken, (error) => error instanceof Failure && error.code === 'KAGGLE_BROKEN');
  assert.equal(await readFile(`${folder}/a.txt`, 'utf8'), 'old');
  assert.deepEqual(await readdir(folder), ['a.txt']);
});

test('an append to a full disk is cut off again and said as DISK_WRITE_FAILED', async (t) => {
  const folder = await freshFolder(t);
  const script = `
    import { createFiles } from ${JSON.stringify(new URL('../../../src/host/files.ts', import.meta.url).href)};
    import { readFileSync } from 'node:fs';
    const files = createFiles();
    await files.append('${folder}/log', 'x'.repeat(40000) + '\\n');
    const code = await files.append('${folder}/log', 'y'.repeat(60000) + '\\n').then(() => 'none', (e) => e.code);
    console.log(code, readFileSync('${folder}/log').length);`;
  const shell = `mount -t tmpfs -o size=64k none ${folder} && exec "${process.execPath}" --input-type=module -e "$SCRIPT"`;
  const argv = ['--map-root-user', '--mount', 'sh', '-c', shell];
  const child = spawnSync('unshare', argv, { encoding: 'utf8', env: { ...process.env, SCRIPT: script } });
  assert.equal(child.stdout.trim(), 'DISK_WRITE_FAILED 40001', child.stderr);
});

test('listing is sorted, names symbolic links without following them and leaves out skipped folders', async (t) => {
  const folder = await freshFolder(t);
  await mkdir(`${folder}/b/.git`, { recursive: true });
  await writeFile(`${folder}/b/x`, '12');
  await writeFile(`${folder}/a`, '1');
  await symlink('/', `${folder}/c`);
  const entries = await files.list(folder, ['.git']);
  assert.deepEqual(
    entries.map(({ path, kind, bytes }) => `${path} ${kind} ${bytes}`),
    ['a file 1', 'b folder 0', 'b/x file 2', 'c symlink 0'],
  );
});

test('the digest of a file equals that of sha256sum', async (t) => {
  const folder = await freshFolder(t);
  await writeFile(`${folder}/f`, Buffer.alloc(3_000_001, 7));
  const expected = spawnSync('sha256sum', [`${folder}/f`], { encoding: 'utf8' }).stdout.slice(0, 64);
  assert.equal(await files.hash(`${folder}/f`), expected);
});

test('a missing file is FILE_UNREADABLE with its path and ENOENT', async () => {
  await assert.rejects(files.read('/nonexistent/file'), (error: unknown) => {
    assert.ok(error instanceof Failure);
    assert.deepEqual([error.code, error.parameters['why']], ['FILE_UNREADABLE', 'ENOENT']);
    return true;
  });
});

test('a file is read by ranges; a range beyond its end and a file that is not there are FILE_UNREADABLE', async (t) => {
  const folder = await freshFolder(t);
  await writeFile(`${folder}/a`, '0123456789');
  const file = await files.open(`${folder}/a`);
  const part = new Uint8Array(4);
  file.readInto(part, 3);
  assert.deepEqual([file.byteLength, Buffer.from(part).toString()], [10, '3456']);
  const isUnreadable = (error: unknown) => error instanceof Failure && error.code === 'FILE_UNREADABLE';
  assert.throws(() => file.readInto(part, 7), isUnreadable);
  file.close();
  await assert.rejects(files.open(`${folder}/none`), isUnreadable);
});

test('of eight that make the same folder at once, one made it', async (t) => {
  const folder = `${await freshFolder(t)}/session`;
  const made = await Promise.all(Array.from({ length: 8 }, () => createFiles().makeNewFolder(folder)));
  assert.deepEqual(made.filter((one) => one).length, 1);
});
