import assert from 'node:assert/strict';
import { lstat, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { isTaken, writeNewFile } from '../../../src/host/new-files.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

test('a new file is written with its folders, and a second time left alone', async (t) => {
  const folder = await freshFolder(t);
  assert.equal(await isTaken(folder, 'a/b.txt'), false);
  assert.equal(await writeNewFile(folder, 'a/b.txt', 'one'), true);
  assert.equal(await writeNewFile(folder, 'a/b.txt', 'two'), false);
  assert.equal(await readFile(join(folder, 'a/b.txt'), 'utf8'), 'one');
  assert.equal(await isTaken(folder, 'a/b.txt'), true);
});

test('a link that leads nowhere is something: it stays, and nothing is written where it points', async (t) => {
  const folder = await freshFolder(t);
  await symlink('elsewhere.txt', join(folder, 'a.txt'));
  assert.equal(await isTaken(folder, 'a.txt'), true);
  assert.equal(await writeNewFile(folder, 'a.txt', 'one'), false);
  assert.ok((await lstat(join(folder, 'a.txt'))).isSymbolicLink());
  assert.deepEqual(await readdir(folder), ['a.txt']);
});

test('a folder that is a link to a place outside is not written into', async (t) => {
  const [folder, outside] = [await freshFolder(t), await freshFolder(t)];
  await symlink(outside, join(folder, '.github'));
  await assert.rejects(
    writeNewFile(folder, '.github/a.yml', 'x'),
    (error: unknown) => error instanceof Failure && error.code === 'DISK_WRITE_FAILED',
  );
  assert.deepEqual(await readdir(outside), []);
});

test('a file where a folder is needed is DISK_WRITE_FAILED', async (t) => {
  const folder = await freshFolder(t);
  await writeFile(join(folder, 'a'), '');
  await assert.rejects(
    writeNewFile(folder, 'a/b.txt', 'x'),
    (error: unknown) => error instanceof Failure && error.code === 'DISK_WRITE_FAILED',
  );
});
