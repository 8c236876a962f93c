import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  glibcHasVersion,
  glibcOf,
  isAtLeast,
  isGlibcLibrary,
  namedGlibcVersion,
} from '../../../../src/audit/native/glibc.ts';

test('the libraries of glibc are known by their SONAMEs, others are not', () => {
  const names =
    'libc.so.6 libm.so.6 libmvec.so.1 libpthread.so.0 libdl.so.2 librt.so.1 libutil.so.1 libresolv.so.2 libanl.so.1 ld-linux-x86-64.so.2';
  for (const name of names.split(' ')) assert.ok(isGlibcLibrary(name), name);
  for (const name of ['libz.so.1', 'libc.so', '', 'constructor']) assert.ok(!isGlibcLibrary(name), name);
});

test('2.9 is before 2.35, 2.35 is at least 2.35.0, 3 is after 2.99', () => {
  for (const [number, least] of [
    ['2.35', '2.9'],
    ['2.35', '2.35'],
    ['2.35', '2.35.0'],
    ['2.35.0', '2.35'],
    ['3', '2.99'],
    ['2.2.5', '2.2'],
  ] as const) {
    assert.ok(isAtLeast(number, least), `${number} ${least}`);
  }
  for (const [number, least] of [
    ['2.9', '2.35'],
    ['2.2', '2.2.5'],
    ['1.99', '2'],
  ] as const) {
    assert.ok(!isAtLeast(number, least), `${number} ${least}`);
  }
});

test('a version of glibc names the glibc that has it first; GLIBC_PRIVATE and GCC_3.0 do not', () => {
  for (const [version, number] of [
    ['GLIBC_2.2.5', '2.2.5'],
    ['GLIBC_2.34', '2.34'],
    ['GLIBC_3', '3'],
    ['GLIBC_10.12', '10.12'],
    ['GLIBC_ABI_DT_RELR', '2.36'],
    ['GLIBC_ABI_GNU_TLS', '2.42'],
    ['GLIBC_ABI_GNU2_TLS', '2.42'],
    ['GLIBC_PRIVATE', undefined],
    ['GCC_3.0', undefined],
    ['xGLIBC_2.3', undefined],
    ['GLIBC_2.3x', undefined],
    ['GLIBC_2.', undefined],
  ] as const) {
    assert.equal(namedGlibcVersion(version), number, version);
  }
  assert.deepEqual(
    ['GLIBC_2.35', 'GLIBC_2.36', 'GLIBC_PRIVATE'].map((version) => glibcHasVersion('2.35', version)),
    [true, false, undefined],
  );
});

test("a runtime's number is glibc's where it says one: musl 1.2 and a glibc without a number have none", () => {
  assert.deepEqual(
    [
      { name: 'glibc', version: '2.35' },
      { name: 'glibc', version: '' },
      { name: 'musl', version: '1.2' },
    ].map(glibcOf),
    ['2.35', undefined, undefined],
  );
});
