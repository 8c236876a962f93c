import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { isStagedFolder, readIndex, stagedFiles } from '../../../src/host/staged-files.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

const environment = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };
const disk = createFiles();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function repository(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>) {
  const top = await freshFolder(t);
  git(top, 'init', '-q');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(top, name, '..'), { recursive: true });
    await writeFile(join(top, name), content);
  }
  git(top, 'add', '-A');
  return top;
}

async function opened(t: TestContext, folder: string) {
  const index = await readIndex(folder, environment);
  t.after(() => index.close());
  return index;
}

function git(top: string, ...argv: readonly string[]): void {
  execFileSync('git', ['-C', top, ...argv], { env: environment });
}

test('a file changed after git add is read as it was staged, a new one is not there, a removed one is', async (t) => {
  const top = await repository(t, { 'a.txt': 'staged', 'sub/b.txt': 'kept' });
  await writeFile(join(top, 'a.txt'), 'edited');
  await writeFile(join(top, 'new.txt'), 'new');
  await rm(join(top, 'sub'), { recursive: true });
  const index = await opened(t, join(top));
  const files = stagedFiles(index, disk, []);
  assert.equal(text(await files.read(`${top}/a.txt`)), 'staged');
  assert.equal(await files.hash(`${top}/a.txt`), createHash('sha256').update('staged').digest('hex'));
  const part = new Uint8Array(3);
  const open = await files.open(`${top}/a.txt`);
  open.readInto(part, 2);
  assert.deepEqual([open.byteLength, text(part)], [6, 'age']);
  open.close();
  assert.deepEqual([await files.exists(`${top}/new.txt`), await files.exists(`${top}/sub`)], [false, true]);
  assert.deepEqual(await files.list(top), [
    { path: 'a.txt', kind: 'file', bytes: 6 },
    { path: 'sub', kind: 'folder', bytes: 0 },
    { path: 'sub/b.txt', kind: 'file', bytes: 4 },
  ]);
  assert.deepEqual(await files.list(top, ['sub']), [{ path: 'a.txt', kind: 'file', bytes: 6 }]);
  await assert.rejects(files.read(`${top}/new.txt`), Failure);
});

test('bytes are those that git stores: 3 MB of any value, an empty file, no line end changed', async (t) => {
  const large = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7919) % 256);
  const top = await repository(t, { large, empty: '', 'dos.txt': 'a\r\n', '.gitattributes': '* -text\n' });
  const index = await opened(t, top);
  const files = stagedFiles(index, disk, []);
  const [one, two, three] = await Promise.all(
    ['large', 'empty', 'dos.txt'].map((name) => files.read(`${top}/${name}`)),
  );
  assert.deepEqual(one, large);
  assert.deepEqual([two?.length, text(three ?? new Uint8Array())], [0, 'a\r\n']);
});

test('from a folder below, places are those of the repository; .nx47, a named folder and the rest come from the disk', async (t) => {
  const top = await repository(t, { 'project/nx47.yml': 'kernel: k\n' });
  await mkdir(join(top, 'project/bundle'));
  await writeFile(join(top, 'project/bundle/a.whl'), 'a wheel');
  await mkdir(join(top, 'project/.nx47'));
  await writeFile(join(top, 'project/.nx47/note'), 'ours');
  const index = await opened(t, join(top, 'project'));
  assert.equal(index.top, top);
  assert.ok(isStagedFolder(index, `${top}/project`) && !isStagedFolder(index, `${top}/project/bundle`));
  const files = stagedFiles(index, disk, [`${top}/project/bundle`]);
  assert.equal(text(await files.read(`${top}/project/bundle/a.whl`)), 'a wheel');
  assert.equal(text(await files.read(`${top}/project/.nx47/note`)), 'ours');
  assert.equal((await files.list(`${top}/project/bundle`)).length, 1);
  await files.copy(`${top}/project/nx47.yml`, `${top}/project/.nx47/copy`);
  assert.equal(text(await disk.read(`${top}/project/.nx47/copy`)), 'kernel: k\n');
});

test('a symbolic link is listed and not read; a Git-LFS pointer stands for the file of its digest, and only for that', async (t) => {
  const data = 'the real data';
  const digest = createHash('sha256').update(data).digest('hex');
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${data.length}\n`;
  const top = await repository(t, { 'one.whl': pointer, 'two.whl': pointer });
  await symlink('one.whl', join(top, 'link'));
  git(top, 'add', '-A');
  await writeFile(join(top, 'one.whl'), data);
  await writeFile(join(top, 'two.whl'), 'something else');
  const index = await opened(t, top);
  const files = stagedFiles(index, disk, []);
  assert.equal(text(await files.read(`${top}/one.whl`)), data);
  assert.equal(text(await files.read(`${top}/two.whl`)), pointer);
  assert.equal((await files.list(top)).find(({ path }) => path === 'link')?.kind, 'symlink');
  await assert.rejects(files.read(`${top}/link`), Failure);
});

test('outside of a repository it is FILE_UNREADABLE, without git TOOL_MISSING', async (t) => {
  const folder = await freshFolder(t);
  const isCode = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
  await assert.rejects(readIndex(folder, environment), isCode('FILE_UNREADABLE'));
  await assert.rejects(readIndex(folder, { PATH: folder }), isCode('TOOL_MISSING'));
});
