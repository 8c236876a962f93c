import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { glibcExports } from '../../../../src/audit/native/glibc-symbols.ts';
import { predictLoad } from '../../../../src/audit/native/predict-load.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { libraryOnDisk, loadForReal, profileOf, withLibrariesFor } from '../../../support/elf-loading.ts';
import { sample, sharedObjects } from '../../../support/elf-machine.ts';

const isLong = process.env['NX47_LONG'] === '1';
const python = process.env['NX47_PYTHON'] ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'nx47-glibc-'));
const base = profileOf(python);
const { version } = base.platform.libc;
const family = ['libc.so.6', 'libm.so.6', 'ld-linux-x86-64.so.2'];

after(() => rmSync(folder, { recursive: true, force: true }));

/** The same runtime, as a profile derived from public sources knows it: versions of glibc, no symbols. */
function withoutGlibcTables(profile: RuntimeProfile): RuntimeProfile {
  const libs = Object.entries(profile.loader?.libs ?? {}).map(([soname, { symbols, ...rest }]) => [
    soname,
    family.includes(soname) ? rest : { ...rest, symbols },
  ]);
  return { ...profile, loader: { ...profile.loader, libs: Object.fromEntries(libs) } };
}

test('memcpy of version GLIBC_2.14 is in every libc.so.6 from 2.34 on', () => {
  assert.ok(glibcExports('libc.so.6', 'memcpy@GLIBC_2.14', '2.35'));
  assert.ok(glibcExports('libm.so.6', 'exp@GLIBC_2.29', '2.35'));
});

test('a symbol younger than the glibc, gone from it, unversioned or of another library is not taken for granted', () => {
  assert.ok(!glibcExports('libc.so.6', '__isoc23_strtol@GLIBC_2.38', '2.35'));
  assert.ok(glibcExports('libc.so.6', '__isoc23_strtol@GLIBC_2.38', '2.38'));
  assert.ok(!glibcExports('libc.so.6', 'malloc_get_state@GLIBC_2.2.5', '2.35'));
  assert.ok(!glibcExports('libc.so.6', 'memcpy', '2.35'));
  assert.ok(!glibcExports('libz.so.1', 'memcpy@GLIBC_2.14', '2.35'));
  assert.ok(!glibcExports('libc.so.6', 'memcpy@GLIBC_2.14', '2.31'));
});

test('each release since 2.38 adds names of its own, and libmvec has its vector forms of cos since 2.22', () => {
  const added: readonly (readonly [soname: string, name: string, version: string])[] = [
    ['libc.so.6', 'pidfd_spawn', '2.39'],
    ['libc.so.6', 'sched_getattr', '2.41'],
    ['libc.so.6', 'cfgetibaud', '2.42'],
    ['libc.so.6', 'mseal', '2.43'],
    ['libm.so.6', 'fmod', '2.38'],
    ['libm.so.6', 'exp10', '2.39'],
    ['libm.so.6', 'exp10m1', '2.40'],
    ['libm.so.6', 'acospi', '2.41'],
    ['libm.so.6', 'compoundn', '2.42'],
    ['libm.so.6', 'acosf', '2.43'],
  ];
  for (const [soname, name, version] of added) {
    assert.ok(glibcExports(soname, `${name}@GLIBC_${version}`, '2.43'), name);
    assert.ok(!glibcExports(soname, `${name}@GLIBC_${version}`, '2.37'), name);
  }
  assert.ok(glibcExports('libmvec.so.1', '_ZGVbN2v_cos@GLIBC_2.22', '2.34'));
  assert.ok(glibcExports('libmvec.so.1', '_ZGVbN2v_acos@GLIBC_2.35', '2.35'));
  assert.ok(!glibcExports('libmvec.so.1', '_ZGVbN2v_acos@GLIBC_2.35', '2.34'));
  for (const soname of ['libc.so.6', 'libm.so.6', 'libmvec.so.1', 'ld-linux-x86-64.so.2', 'libz.so.1'])
    assert.ok(!glibcExports(soname, '@GLIBC_2.2.5', '2.43'), soname);
});

test("the table holds exactly the released symbols of this machine's glibc", (t) => {
  const number = version.split('.').map(Number);
  if ((number[1] ?? 0) < 34) return t.diagnostic(`NOT RUN: glibc ${version} is older than 2.34`);
  const missing = family.flatMap((soname) =>
    (base.loader?.libs[soname]?.symbols ?? [])
      .map((symbol) => symbol.replace('@@', '@'))
      .filter((symbol) => /^[^@]+@GLIBC_\d/.test(symbol) && !symbol.startsWith('GLIBC_'))
      .filter((symbol) => !glibcExports(soname, symbol, version))
      .map((symbol) => `${soname} ${symbol}`),
  );
  assert.deepEqual(missing, []);
});

test('a profile without tables of glibc says of no library that it loads when it does not', (t) => {
  const all = sharedObjects().filter((path) => !/lib[a-z]+san\.so/.test(path));
  const paths = isLong ? all : sample(all, 60, 47);
  const whole = withLibrariesFor(base, paths);
  const derived = withoutGlibcTables(whole);
  const real = loadForReal(python, paths);
  const wrong: string[] = [];
  const counts = { ok: 0, fail: 0, unknown: 0 };
  for (const [index, path] of paths.entries()) {
    const { answer } = predictLoad({ ...libraryOnDisk(path), profile: derived });
    counts[answer] += 1;
    if (answer !== 'unknown' && (answer === 'ok') !== (real[index] === null))
      wrong.push(`${path}: ${answer}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(counts.ok > paths.length / 2, JSON.stringify(counts));
  t.diagnostic(`${paths.length} libraries: ${JSON.stringify(counts)}, 0 wrong`);
});

test('a symbol that no glibc has is never taken for granted because its version exists', () => {
  const path = join(folder, 'renamed.so');
  const source = join(folder, 'renamed.c');
  writeFileSync(source, 'int malloc_trim(unsigned long);\nint use(void) { return malloc_trim(0); }\n');
  execFileSync('cc', ['-shared', '-fPIC', '-o', path, source]);
  const bytes = readFileSync(path).toString('latin1').replaceAll('malloc_trim', 'malloc_trix');
  writeFileSync(path, Buffer.from(bytes, 'latin1'));
  assert.match(loadForReal(python, [path])[0] ?? '', /undefined symbol: malloc_trix/);
  const { answer, undecided } = predictLoad({
    ...libraryOnDisk(path),
    profile: withoutGlibcTables(base),
  });
  assert.equal(answer, 'unknown');
  assert.deepEqual(
    undecided.symbols.map(({ name }) => name),
    ['malloc_trix@GLIBC_2.2.5'],
  );
});
