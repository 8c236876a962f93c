import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { NativeFile } from '../../../../src/audit/native/loaded-object.ts';
import { loaderRuntime } from '../../../../src/audit/native/loader-runtime.ts';
import { predictLoad } from '../../../../src/audit/native/predict-load.ts';
import { walkNeeded } from '../../../../src/audit/native/walk-needed.ts';
import type { ElfFile } from '../../../../src/codec/elf.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { asked, defined, elfOf, profileOfLoader } from '../../../support/elf-values.ts';

const file = (name: string, changes: Partial<ElfFile> = {}): NativeFile => ({ name, elf: elfOf(changes) });
const libs = {
  python: { needed: ['libc.so.6'], verdef: [], symbols: ['Py_Init'] },
  'libc.so.6': { needed: [], verdef: ['GLIBC_2.2.5', 'GLIBC_2.35'], symbols: ['puts@@GLIBC_2.2.5'] },
  'libr.so': { needed: ['libdeep.so', 'libnot.so'], verdef: [], symbols: ['r'] },
  'libdeep.so': { needed: [], verdef: [], symbols: ['deep'] },
};
const whole = { libs, cache: Object.keys(libs), process_global: ['python', 'libc.so.6'] };
const full = profileOfLoader(whole);

function walk(library: NativeFile, siblings: readonly NativeFile[] = [], profile = full) {
  const { objects, missing, undecided } = walkNeeded(library, siblings, loaderRuntime(profile));
  const absences = (list: typeof missing) => list.map(({ name, neededBy }) => `${name} < ${neededBy}`);
  return {
    objects: objects.map(({ name }) => name),
    missing: absences(missing),
    undecided: absences(undecided),
  };
}

test('libraries are walked breadth first, each once, the library itself first', () => {
  const origin = { runpath: '$ORIGIN' };
  const own = file('d/own.so', { ...origin, needed: ['liba.so', 'libb.so', 'libc.so.6'] });
  const siblings = [
    file('d/liba.so', { ...origin, needed: ['libx.so', 'libb.so'] }),
    file('d/libb.so', { ...origin, needed: ['libx.so', 'own.so'] }),
    file('d/libx.so', { soname: 'libx.so.1', needed: ['libx.so.1'] }),
  ];
  assert.deepEqual(walk(own, siblings), {
    objects: ['own.so', 'liba.so', 'libb.so', 'libc.so.6', 'libx.so'],
    missing: [],
    undecided: [],
  });
});

test('what is nowhere is missing, once, and told with the library that needs it', () => {
  const own = file('own.so', { runpath: '$ORIGIN', needed: ['liba.so', 'libgone.so'] });
  const siblings = [file('liba.so', { needed: ['libgone.so', 'libother.so'] })];
  const { missing } = walk(own, siblings);
  assert.deepEqual(missing, ['libgone.so < own.so', 'libother.so < liba.so']);
  assert.deepEqual(walk(file('own.so', { needed: ['liba.so'] }), siblings).missing, ['liba.so < own.so']);
});

test('what a library of the runtime needs is the matter of the runtime', () => {
  const found = walk(file('own.so', { needed: ['libr.so'] }));
  assert.deepEqual(found, { objects: ['own.so', 'libr.so', 'libdeep.so'], missing: [], undecided: [] });
});

test('a folder of the build machine, or an incomplete profile, leaves a name undecided', () => {
  const far = file('own.so', { runpath: '/opt/lib', needed: ['libgone.so'] });
  assert.deepEqual(walk(far).undecided, ['libgone.so < own.so']);
  const near = file('own.so', { needed: ['libgone.so'] });
  assert.deepEqual(walk(near, [], profileOfLoader({ libs })).undecided, ['libgone.so < own.so']);
});

test('a path is asked for as it stands: in /nix/store and beside it is missing, elsewhere undecided', () => {
  const needing = (name: string) => walk(file('own.so', { needed: [name] }));
  assert.deepEqual(needing('/nix/store/x/lib.so').missing.length, 1);
  assert.deepEqual(needing('/usr/lib/x.so').undecided.length, 1);
  assert.deepEqual(needing('sub/lib.so').missing.length, 1);
});

test('a file of another machine is passed over', () => {
  const own = file('own.so', { runpath: '$ORIGIN/a:$ORIGIN/b', needed: ['libx.so'] });
  const siblings = [
    file('a/libx.so', { machine: 183, soname: 'wrong' }),
    file('b/libx.so', { soname: 'right' }),
  ];
  const { loaded } = walkNeeded(own, siblings, loaderRuntime(full));
  assert.equal(loaded('libx.so')?.soname, 'right');
  assert.equal(loaded('right')?.name, 'libx.so');
  assert.equal(loaded('wrong'), undefined);
});

function predict(
  changes: Partial<ElfFile>,
  profile: RuntimeProfile = full,
  siblings: readonly NativeFile[] = [],
) {
  const { answer, ...evidence } = predictLoad({ library: file('own.so', changes), siblings, profile });
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  return [
    answer,
    ...evidence.refusals.map(({ code, file: of }) => `refused ${code} ${of}`),
    ...names(evidence.missingLibraries).map((name) => `no ${name}`),
    ...evidence.missingVersions.map(
      (one) => `no ${one.version} of ${one.library} for ${one.symbols} (${one.available})`,
    ),
    ...names(evidence.undefinedSymbols).map((name) => `undefined ${name}`),
    ...names(evidence.undecided.libraries).map((name) => `${name}?`),
    ...evidence.undecided.versions.map((one) => `${one.version} of ${one.library}?`),
    ...names(evidence.undecided.symbols).map((name) => `${name}?`),
  ];
}
const libc = (version: string, weak = false): Partial<ElfFile> => ({
  needed: ['libc.so.6'],
  verneed: [{ file: 'libc.so.6', versions: [{ name: version, weak }] }],
});

test('a library whose needs are all met loads', () => {
  assert.deepEqual(predict({}), ['ok']);
  assert.deepEqual(
    predict({ ...libc('GLIBC_2.2.5'), symbols: [asked('puts', 'GLIBC_2.2.5', 'libc.so.6')] }),
    ['ok'],
  );
  assert.deepEqual(predict({ symbols: [asked('Py_Init'), asked('puts')] }), ['ok']);
  assert.deepEqual(predict({ needed: ['libr.so'], symbols: [asked('deep'), asked('r')] }), ['ok']);
});

test('every undefined symbol is told; weak ones, local ones and defined ones are not', () => {
  const symbols = [
    asked('one'),
    asked('two', 'V2'),
    { ...asked('weak'), binding: 'weak' as const },
    { ...asked('local'), binding: 'local' as const },
    { ...asked('unique'), binding: 'unique' as const },
    defined('own'),
    asked('own'),
  ];
  assert.deepEqual(predict({ symbols }), ['fail', 'undefined one', 'undefined two@V2', 'undefined unique']);
  const bare = profileOfLoader(undefined);
  assert.deepEqual(predict({ symbols: [asked('one')] }, bare), ['unknown', 'one?']);
  assert.deepEqual(predict({}, bare), ['unknown']);
  assert.deepEqual(predict({}, profileOfLoader({ libs })), ['ok']);
});

test('a version that its library lacks is told once, with its symbols and the newest that is there', () => {
  const needs = {
    ...libc('GLIBC_2.99'),
    symbols: [asked('puts', 'GLIBC_2.99', 'libc.so.6'), asked('gets', 'GLIBC_2.99', 'libc.so.6')],
  };
  assert.deepEqual(predict(needs), ['fail', 'no GLIBC_2.99 of libc.so.6 for puts,gets (GLIBC_2.35)']);
  assert.deepEqual(predict(libc('GLIBC_2.99', true)), ['ok']);
  assert.deepEqual(predict(libc('GLIBC_2.35')), ['ok']);
  const bare = profileOfLoader(undefined);
  assert.deepEqual(predict(needs, bare), ['fail', 'no GLIBC_2.99 of libc.so.6 for puts,gets (GLIBC_2.35)']);
  assert.deepEqual(predict(libc('GLIBC_2.34'), bare), ['unknown']);
  assert.deepEqual(predict(libc('GLIBC_PRIVATE'), bare), ['unknown', 'GLIBC_PRIVATE of libc.so.6?']);
  assert.deepEqual(predict(libc('GLIBC_2.99', true), bare), ['unknown']);
});

test('the newest of a version ladder is found by its numbers: 3.4.30 is after 3.4.9', () => {
  const verdef = ['GLIBCXX_3.4.30', 'GLIBCXX_3.4.9', 'GLIBCXX_3.4.10', 'CXXABI_9', 'LIB2_1.0', 'LIB3_9.0'];
  const siblings = [file('libs.so', { verdef })];
  const needing = (name: string): Partial<ElfFile> => ({
    runpath: '$ORIGIN',
    needed: ['libs.so'],
    verneed: [{ file: 'libs.so', versions: [{ name, weak: false }] }],
  });
  assert.deepEqual(predict(needing('GLIBCXX_3.4.99'), full, siblings), [
    'fail',
    'no GLIBCXX_3.4.99 of libs.so for  (GLIBCXX_3.4.30)',
  ]);
  assert.deepEqual(predict(needing('ODD_1'), full, siblings), ['fail', 'no ODD_1 of libs.so for  ()']);
  assert.deepEqual(predict(needing('LIB2_3.0'), full, siblings), [
    'fail',
    'no LIB2_3.0 of libs.so for  (LIB2_1.0)',
  ]);
  const musl = { ...full, platform: { ...full.platform, libc: { name: 'musl', version: '1.2' } } };
  assert.deepEqual(predict(needing('GLIBC_2.4'), musl, siblings), [
    'fail',
    'no GLIBC_2.4 of libs.so for  ()',
  ]);
  const { needed: _, ...unasked } = libc('GLIBC_2.99');
  assert.deepEqual(predict(unasked, profileOfLoader(undefined)), [
    'fail',
    'no GLIBC_2.99 of libc.so.6 for  (GLIBC_2.35)',
  ]);
  assert.deepEqual(predict(needing('CXXABI_9'), full, siblings), ['ok']);
});

test('what comes from a library that is not there is told with the library alone', () => {
  const needs = {
    needed: ['libgone.so'],
    verneed: [{ file: 'libgone.so', versions: [{ name: 'V1', weak: false }] }],
    symbols: [asked('f', 'V1', 'libgone.so'), asked('g')],
  };
  assert.deepEqual(predict(needs), ['fail', 'no libgone.so', 'g?']);
  assert.deepEqual(predict(needs, profileOfLoader({ ...whole, cache: 3 })), ['unknown', 'libgone.so?', 'g?']);
});

test('a symbol of a library whose table is known is undefined for certain, whatever else is open', () => {
  const needs = {
    needed: ['libc.so.6', 'libgone.so'],
    verneed: [{ file: 'libc.so.6', versions: [{ name: 'GLIBC_2.2.5', weak: false }] }],
    symbols: [asked('nothing', 'GLIBC_2.2.5', 'libc.so.6')],
  };
  assert.deepEqual(predict(needs), ['fail', 'no libgone.so', 'undefined nothing@GLIBC_2.2.5']);
});

test('static thread storage is added up over all libraries, and told once', () => {
  const tls = { tlsBytes: 1000, flags: { ...elfOf().flags, staticTls: true } };
  const own = { ...tls, runpath: '$ORIGIN', needed: ['libt.so'] };
  assert.deepEqual(predict(own, full, [file('libt.so', tls)]), ['fail', 'refused static-tls own.so']);
  assert.deepEqual(predict({ ...own, tlsBytes: 2000 }, full, [file('libt.so', tls)]), [
    'fail',
    'refused static-tls own.so',
  ]);
  assert.deepEqual(predict({ isaLevel: 3 }), ['unknown', 'refused isa-level own.so']);
});

test('static thread storage of all together is told beside what one of them is refused for', () => {
  const tls = { tlsBytes: 1000, flags: { ...elfOf().flags, staticTls: true } };
  const own = { ...tls, isaLevel: 3, runpath: '$ORIGIN', needed: ['libt.so'] };
  assert.deepEqual(predict(own, full, [file('libt.so', tls)]), [
    'fail',
    'refused isa-level own.so',
    'refused static-tls own.so',
  ]);
});

test('where the profile does not say what the process has, only a library that brings no other is certain', () => {
  const silent = profileOfLoader({ libs });
  const siblings = [file('liba.so')];
  assert.deepEqual(predict({}, silent, siblings), ['ok']);
  assert.deepEqual(predict({ runpath: '$ORIGIN', needed: ['liba.so'] }, silent, siblings), ['unknown']);
  assert.deepEqual(predict({ runpath: '$ORIGIN', needed: ['liba.so'] }, full, siblings), ['ok']);
});

test('under another C library nothing loads for certain, and its libraries are not held to versions of glibc', () => {
  const musl = { ...full, platform: { ...full.platform, libc: { name: 'musl', version: '1.2' } } };
  assert.deepEqual(predict({}, musl), ['unknown']);
  const { loader: _, ...bare } = musl;
  assert.deepEqual(predict(libc('GLIBC_2.4'), bare), ['unknown', 'libc.so.6?']);
});

test('a version of glibc in a library that is none of glibc is a question, as GLIBC_PRIVATE of libm.so.6 is', () => {
  const needing = (library: string, version: string): Partial<ElfFile> => ({
    needed: [library],
    verneed: [{ file: library, versions: [{ name: version, weak: false }] }],
  });
  const cached = profileOfLoader({ ...whole, cache: [...whole.cache, 'libfake.so'] });
  assert.deepEqual(predict(needing('libfake.so', 'GLIBC_2.4'), cached), [
    'unknown',
    'GLIBC_2.4 of libfake.so?',
  ]);
  assert.deepEqual(predict(needing('libm.so.6', 'GLIBC_2.4')), ['ok']);
  const open = profileOfLoader({ libs, process_global: ['python'] });
  const both = { ...needing('libm.so.6', 'GLIBC_PRIVATE'), needed: ['libm.so.6', 'libgone.so'] };
  assert.deepEqual(predict(both, open), ['unknown', 'libgone.so?', 'GLIBC_PRIVATE of libm.so.6?']);
});

test('symbols of glibc are taken for granted where the profile lists none and the glibc is 2.34 or later', () => {
  const silentLibc = { ...libs, 'libc.so.6': { needed: [], verdef: ['GLIBC_2.14', 'GLIBC_2.38', 'V1'] } };
  const silent = profileOfLoader({ ...whole, libs: silentLibc });
  const needing = (name: string, version?: string, from = 'libc.so.6'): Partial<ElfFile> => ({
    needed: ['libc.so.6'],
    symbols: [asked(name, version, version === undefined ? undefined : from)],
  });
  assert.deepEqual(predict(needing('memcpy', 'GLIBC_2.14'), silent), ['ok']);
  assert.deepEqual(predict(needing('memcpx', 'GLIBC_2.14'), silent), ['unknown', 'memcpx@GLIBC_2.14?']);
  assert.deepEqual(predict(needing('memcpy', 'V1'), silent), ['unknown', 'memcpy@V1?']);
  assert.deepEqual(predict(needing('memcpy'), silent), ['unknown', 'memcpy?']);
  assert.deepEqual(predict(needing('memcpy', 'GLIBC_2.14')), ['fail', 'undefined memcpy@GLIBC_2.14']);
  const old = { ...silent, platform: { ...silent.platform, libc: { name: 'glibc', version: '2.31' } } };
  assert.deepEqual(predict(needing('memcpy', 'GLIBC_2.14'), old), ['unknown', 'memcpy@GLIBC_2.14?']);
});

test('what the process has already is taken by its name, before a file of that name beside the library', () => {
  const own = file('own.so', { runpath: '$ORIGIN', needed: ['libr.so'] });
  const siblings = [file('libr.so', { soname: 'libr.so' })];
  const objectOf = (process_global: string[]) =>
    walkNeeded(own, siblings, loaderRuntime(profileOfLoader({ ...whole, process_global }))).loaded('libr.so');
  assert.equal(objectOf(['python', 'libr.so'])?.path, '');
  assert.equal(objectOf(['python'])?.path, 'libr.so');
});

test('RPATH of the library counts for what a library of the runtime needs: its own libdeep.so comes first', () => {
  const own = (changes: Partial<ElfFile>) => file('own.so', { ...changes, needed: ['libr.so'] });
  const siblings = [file('libdeep.so')];
  const pathOf = (changes: Partial<ElfFile>) =>
    walkNeeded(own(changes), siblings, loaderRuntime(full)).loaded('libdeep.so')?.path;
  assert.equal(pathOf({ rpath: '$ORIGIN' }), 'libdeep.so');
  assert.equal(pathOf({ runpath: '$ORIGIN' }), '');
  assert.equal(pathOf({}), '');
});

test('libgomp.so.1.0.0 stands for libgomp.so.1 under both names', () => {
  const gomp = { needed: [], verdef: ['GOMP_4.0'], symbols: [] };
  const profile = profileOfLoader({ ...whole, libs: { ...libs, 'libgomp.so.1': gomp } });
  const needs = (version: string): Partial<ElfFile> => ({
    needed: ['libgomp.so.1.0.0'],
    verneed: [{ file: 'libgomp.so.1.0.0', versions: [{ name: version, weak: false }] }],
  });
  assert.deepEqual(predict(needs('GOMP_4.0'), profile), ['ok']);
  assert.deepEqual(predict(needs('GOMP_9.0'), profile), [
    'fail',
    'no GOMP_9.0 of libgomp.so.1.0.0 for  (GOMP_4.0)',
  ]);
});

test('a symbol is undefined for certain only where every library is there and tells all it has', () => {
  const symbols = [asked('one')];
  assert.deepEqual(predict({ symbols, needed: ['/usr/lib/x.so', 'libgone.so'] }), [
    'fail',
    'no libgone.so',
    '/usr/lib/x.so?',
    'one?',
  ]);
  const halfTold = { ...libs, 'libr.so': { verdef: [], symbols: ['r'] } };
  const half = profileOfLoader({ ...whole, libs: halfTold });
  assert.deepEqual(predict({ symbols, needed: ['libr.so'] }, half), ['unknown', 'one?']);
  const musl = profileOfLoader({ ...whole, libs: { ...libs, 'libc.so.6': { needed: [] } } });
  const platform = { ...musl.platform, libc: { name: 'musl', version: '1.2' } };
  assert.deepEqual(predict({ symbols, needed: ['libc.so.6'] }, { ...musl, platform }), ['unknown', 'one?']);
});
