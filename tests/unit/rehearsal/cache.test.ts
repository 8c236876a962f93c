import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { cached, cacheFolder } from '../../../src/rehearsal/cache.ts';
import { freshFolder } from '../../support/rehearsal-machine.ts';

const key = { kind: 'wheels', spec: ['numpy==2.0.2', '3.12'] };

test('an entry is made once and then reused: the second call does not make it again', async (context) => {
  const cache = await freshFolder(context);
  let made = 0;
  const make = async (folder: string) => {
    made += 1;
    await writeFile(join(folder, 'a.whl'), 'wheel');
  };
  const first = await cached(cache, key, make);
  assert.equal(await cached(cache, key, make), first);
  assert.equal(made, 1);
  assert.equal(await readFile(join(first, 'a.whl'), 'utf8'), 'wheel');
});

test('another spec, 3.13 instead of 3.12, is another entry', async (context) => {
  const cache = await freshFolder(context);
  const make = async () => {};
  const other = { kind: 'wheels', spec: ['numpy==2.0.2', '3.13'] };
  assert.notEqual(await cached(cache, key, make), await cached(cache, other, make));
});

test('an entry whose making fails halfway leaves nothing and is made anew', async (context) => {
  const cache = await freshFolder(context);
  const half = cached(cache, key, async (folder) => {
    await writeFile(join(folder, 'a.whl'), 'whe');
    throw new Failure('WHEELS_UNREACHABLE', { what: 'a.whl', why: 'cut' });
  });
  await assert.rejects(half, (error) => error instanceof Failure && error.code === 'WHEELS_UNREACHABLE');
  assert.deepEqual(await readdir(join(cache, 'drafts')), []);
  const entry = await cached(cache, key, (folder) => writeFile(join(folder, 'b.whl'), 'wheel'));
  assert.deepEqual((await readdir(entry)).sort(), ['.complete', 'b.whl']);
});

test('a folder at the place of an entry, without the mark of a complete one, is replaced', async (context) => {
  const cache = await freshFolder(context);
  const entry = await cached(cache, key, async () => {});
  await rm(join(entry, '.complete'));
  await writeFile(join(entry, 'half.whl'), 'x');
  await cached(cache, key, (folder) => writeFile(join(folder, 'whole.whl'), 'wheel'));
  assert.deepEqual((await readdir(entry)).sort(), ['.complete', 'whole.whl']);
});

test('two makers of one entry at once both get the complete entry', async (context) => {
  const cache = await freshFolder(context);
  const began: (() => void)[] = [];
  const both = new Promise<void>((resolve) => began.push(resolve));
  let count = 0;
  const make = async (folder: string) => {
    count += 1;
    if (count === 2) began[0]?.();
    await both;
    await writeFile(join(folder, 'a.whl'), 'wheel');
  };
  const [left, right] = await Promise.all([cached(cache, key, make), cached(cache, key, make)]);
  assert.equal(left, right);
  assert.deepEqual((await readdir(left)).sort(), ['.complete', 'a.whl']);
  assert.deepEqual(await readdir(join(cache, 'drafts')), []);
});

test('the draft of a process that is dead is removed, the draft of a living one stays', async (context) => {
  const cache = await freshFolder(context);
  const drafts = join(cache, 'drafts');
  await cached(cache, key, async (folder) => {
    const name = folder.split('/').at(-1) ?? '';
    const dead = spawnSync('true').pid;
    await mkdir(join(drafts, name.replace(`-${process.pid}-`, `-${dead}-`)));
    await mkdir(join(drafts, name.replace(`-${process.pid}-`, '-1-')));
  });
  await cached(cache, { ...key, kind: 'tools' }, async () => {});
  assert.deepEqual(
    (await readdir(drafts)).map((name) => name.split('-')[1]),
    ['1'],
  );
});

test('a cache that is a file, not a folder, is DISK_WRITE_FAILED', async (context) => {
  const cache = join(await freshFolder(context), 'file');
  await writeFile(cache, '');
  const failed = cached(cache, key, async () => {});
  await assert.rejects(failed, (error) => error instanceof Failure && error.code === 'DISK_WRITE_FAILED');
});

test('an entry can be moved away and is made again at the same place', async (context) => {
  const cache = await freshFolder(context);
  const entry = await cached(cache, key, async () => {});
  await rename(entry, join(cache, 'moved'));
  assert.equal(await cached(cache, key, async () => {}), entry);
});

test('NX47_CACHE wins over XDG_CACHE_HOME, which wins over ~/.cache', () => {
  assert.equal(cacheFolder({ NX47_CACHE: '/c', XDG_CACHE_HOME: '/x' }, '/home/u'), '/c');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x' }, '/home/u'), '/x/nx47');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: 'relative' }, '/home/u'), '/home/u/.cache/nx47');
  assert.equal(cacheFolder({ NX47_CACHE: '' }, '/home/u'), '/home/u/.cache/nx47');
});
