import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleObject, runtimeObject } from '../../../../src/audit/native/loaded-object.ts';
import { candidatePaths, foreignFolders, isBuildPlace } from '../../../../src/audit/native/search-path.ts';
import type { ElfFile } from '../../../../src/codec/elf.ts';
import { elfOf } from '../../../support/elf-values.ts';

/** The other spelling of $ORIGIN. */
const braced = ['$', '{ORIGIN}'].join('');
const at = (name: string, changes: Partial<ElfFile>, loader?: ReturnType<typeof bundleObject>) =>
  bundleObject(name, { name, elf: elfOf(changes) }, loader);

test('RUNPATH, else RPATH, is searched from $ORIGIN; a folder relative to the working folder is not', () => {
  const paths = (changes: Partial<ElfFile>) => candidatePaths('libx.so', at('a/b/lib.so', changes));
  assert.deepEqual(paths({ runpath: `$ORIGIN:${braced}/../c:/opt//d:rel` }), [
    'a/b/libx.so',
    'a/c/libx.so',
    '/opt/d/libx.so',
  ]);
  assert.deepEqual(paths({ rpath: '$ORIGIN/x' }), ['a/b/x/libx.so']);
  assert.deepEqual(paths({ rpath: '/r', runpath: '/u' }), ['/u/libx.so']);
  assert.deepEqual(paths({ runpath: '$ORIGINAL:x$ORIGIN' }), []);
  assert.deepEqual(paths({}), []);
});

test('a name with a slash is a path already', () => {
  const object = at('a/lib.so', { runpath: '/u' });
  assert.deepEqual(candidatePaths('/x/../y/libx.so', object), ['/y/libx.so']);
  assert.deepEqual(candidatePaths('$ORIGIN/libx.so', object), ['a/libx.so']);
  assert.deepEqual(candidatePaths('x/libx.so', object), []);
});

test('RPATH of those that loaded it counts unless one of the two has RUNPATH', () => {
  const top = at('top/lib.so', { rpath: '$ORIGIN' });
  const middle = at('middle/lib.so', { runpath: '/m' }, top);
  const plain = (loader: typeof top) => candidatePaths('libx.so', at('own/lib.so', { rpath: '/o' }, loader));
  assert.deepEqual(plain(top), ['/o/libx.so', 'top/libx.so']);
  assert.deepEqual(plain(middle), ['/o/libx.so', 'top/libx.so']);
  assert.deepEqual(candidatePaths('libx.so', at('own/lib.so', { runpath: '/u' }, top)), ['/u/libx.so']);
  assert.deepEqual(candidatePaths('libx.so', runtimeObject('libr.so', undefined, top)), ['top/libx.so']);
});

test('folders of the machine that built a library are foreign, $ORIGIN ones are not', () => {
  assert.deepEqual(foreignFolders(elfOf({ runpath: `/opt/x:$ORIGIN/a:$ORIGINS:${braced}` })), [
    '/opt/x',
    '$ORIGINS',
  ]);
  assert.deepEqual(foreignFolders(elfOf()), []);
  for (const folder of ['nix/store', 'gnu/store', 'home', 'build', 'builds', 'Users']) {
    assert.ok(isBuildPlace(`/${folder}/x`), folder);
    assert.ok(!isBuildPlace(`/opt/${folder}/x`), folder);
  }
  for (const path of ['/opt/x', '/homes/x', '/nix/x', '/home']) assert.ok(!isBuildPlace(path), path);
});
