import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkPlatformClaim } from '../../../../src/audit/wheels/check-platform-claim.ts';
import { readWheel } from '../../../../src/audit/wheels/wheel.ts';
import { parseWheelName } from '../../../../src/audit/wheels/wheel-name.ts';
import { type ElfFile, readElf } from '../../../../src/codec/elf.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { compileLibrary, patchVersion } from '../../../support/elf-fixtures.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-claims-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Links against a stand-in for a system library that has exactly this version. */
function needing(soname: string, version: string): Uint8Array {
  const stem = `${soname}-${version}`;
  compileLibrary(folder, stem, {
    source: 'int need(void) { return 1; }',
    flags: [`-Wl,-soname,${soname}`, '-nostdlib'],
    versionScript: `${version} { global: need; local: *; };`,
  });
  const source = 'int need(void); int f(void) { return need(); }';
  return readFileSync(
    compileLibrary(folder, `needs-${stem}`, { source, flags: ['-nostdlib'], against: [stem] }),
  );
}

function check(
  platform: string,
  content: Uint8Array,
  more: readonly { name: string; content: Uint8Array }[] = [],
) {
  const files = [{ name: 'demo/core.so', content }, ...more];
  return checkPlatformClaim(
    readWheel(buildWheel({ name: 'demo', version: '1.0', tag: `cp312-cp312-${platform}`, files })),
  );
}

const wheel = readWheel(buildWheel({ name: 'demo', version: '1.0', tag: 'cp312-cp312-linux_x86_64' }));
const plain = readElf(
  readFileSync(compileLibrary(folder, 'plain.so', { source: 'int f(void) { return 1; }' })),
);

/** What is said of a wheel with these tags, whose one library needs these versions. */
function claim(platforms: string, needs: readonly string[], elf: Partial<ElfFile> = {}): Finding[] {
  const verneed = needs.map((need) => {
    const [file = '', name = '', weak] = need.split(' ');
    return { file, versions: [{ name, weak: weak === 'weak' }] };
  });
  const name = parseWheelName(`demo-1.0-cp312-cp312-${platforms}.whl`);
  const library = { path: 'demo/core.so', elf: { ...plain, ...elf, verneed }, identity: '' };
  return checkPlatformClaim({ ...wheel, naming: name, libraries: { files: [library], broken: [] } });
}

const libraries: Readonly<Record<string, string>> = {
  GLIBCXX: 'libstdc++.so.6',
  CXXABI: 'libstdc++.so.6',
  GCC: 'libgcc_s.so.1',
};
const granted: Readonly<Record<string, string>> = {
  manylinux1: 'GLIBC_2.5, GLIBCXX_3.4.8, CXXABI_1.3.1, GCC_4.2.0',
  manylinux2010: 'GLIBC_2.12, GLIBCXX_3.4.13, CXXABI_1.3.3, GCC_4.3.0',
  manylinux2014: 'GLIBC_2.17, GLIBCXX_3.4.19, CXXABI_1.3.7, GCC_4.8.0',
  manylinux_2_17: 'GLIBC_2.17, GLIBCXX_3.4.19, CXXABI_1.3.7, GCC_4.8.0',
  manylinux_2_24: 'GLIBC_2.24, GLIBCXX_3.4.22, CXXABI_1.3.10, GCC_4.8.0',
  manylinux_2_26: 'GLIBC_2.26, GLIBCXX_3.4.22, CXXABI_1.3.10, GCC_4.8.0',
  manylinux_2_28: 'GLIBC_2.28, GLIBCXX_3.4.24, CXXABI_1.3.11, GCC_7.0.0',
  manylinux_2_31: 'GLIBC_2.31, GLIBCXX_3.4.28, CXXABI_1.3.12, GCC_7.0.0',
  manylinux_2_34: 'GLIBC_2.34, GLIBCXX_3.4.29, CXXABI_1.3.13, GCC_7.0.0',
  manylinux_2_35: 'GLIBC_2.35, GLIBCXX_3.4.30, CXXABI_1.3.13, GCC_12.0.0',
  manylinux_2_39: 'GLIBC_2.39, GLIBCXX_3.4.33, CXXABI_1.3.15, GCC_14.0.0',
};
for (const [level, most] of Object.entries(granted)) {
  test(`WHL-013: ${level} has ${most}, and no more`, () => {
    for (const version of most.split(', ')) {
      const [family = '', number = ''] = version.split('_');
      const library = libraries[family] ?? 'libc.so.6';
      assert.deepEqual(claim(`${level}_x86_64`, [`${library} ${version}`]), [], version);
      const above = `${family}_${number.replace(/\d+$/, (last) => String(Number(last) + 1))}`;
      const [finding] = claim(`${level}_x86_64`, [`${library} ${above}`]);
      assert.equal(finding?.observed, `demo/core.so: ${above} (${library})`);
      assert.equal(finding?.expected.split(': ')[1], most);
      assert.equal(finding?.answer, 'fail');
    }
  });
}

test('WHL-013: two needs too many are counted, both are in evidence', () => {
  const [finding] = claim('manylinux_2_17_x86_64', ['libc.so.6 GLIBC_2.18', 'libm.so.6 GLIBC_2.29']);
  assert.equal(finding?.observed, 'demo/core.so: GLIBC_2.18 (libc.so.6) (+1)');
  assert.deepEqual(finding?.evidence, [
    'demo/core.so: GLIBC_2.18 (libc.so.6)',
    'demo/core.so: GLIBC_2.29 (libm.so.6)',
  ]);
});

test('WHL-013: a weak need, a version without a number, another machine and the own library are no breach', () => {
  const tag = 'manylinux_2_17_x86_64';
  assert.deepEqual(claim(tag, ['libc.so.6 GLIBC_2.99 weak']), []);
  assert.deepEqual(claim(tag, ['libc.so.6 GLIBC_PRIVATE', 'libfoo.so FOO_9', 'libfoo.so xGCC_99.0']), []);
  assert.deepEqual(claim(tag, ['libgcc_s.so.1 GCC_99.0x', 'libfoo.so GCC_']), []);
  assert.deepEqual(claim(tag, ['libc.so.6 GLIBC_2.99'], { machine: 183 }), []);
  assert.deepEqual(claim(tag, ['core.so GCC_99.0']), []);
  assert.deepEqual(claim(tag, ['libown.so.1 GCC_99.0'], { soname: 'libown.so.1' }), []);
  assert.equal(claim(tag, ['libown.so.1 GCC_99.0']).length, 1);
});

test('WHL-013: only manylinux tags of x86-64 promise anything', () => {
  const need = ['libc.so.6 GLIBC_2.99'];
  for (const platform of [
    'win_amd64',
    'manylinux_2_17_aarch64',
    'xmanylinux_2_17_x86_64',
    'manylinux2014_x86_64x',
  ]) {
    assert.deepEqual(claim(platform, need), [], platform);
  }
  for (const platform of ['manylinux_2_17_x86_64x', 'xmanylinux1_x86_64', 'manylinux3_x86_64']) {
    assert.deepEqual(claim(platform, need), [], platform);
  }
  assert.deepEqual(claim('manylinux_2_3_x86_64', ['libgcc_s.so.1 GCC_99.0']), []);
  assert.equal(claim('manylinux_2_3_x86_64', need)[0]?.expected, 'manylinux_2_3: GLIBC_2.3');
  assert.deepEqual(checkPlatformClaim({ ...wheel, naming: 'parts' }), []);
});

const newer = needing('libc.so.6', 'GLIBC_2.34');

test('WHL-013: a wheel that claims manylinux_2_28 and needs GLIBC_2.34 is refused, one that claims 2_34 is not', () => {
  const [finding] = check('manylinux_2_28_x86_64', newer);
  assert.deepEqual([finding?.rule, finding?.observed], ['WHL-013', 'demo/core.so: GLIBC_2.34 (libc.so.6)']);
  assert.match(finding?.expected ?? '', /^manylinux_2_28: GLIBC_2\.28, GLIBCXX_3\.4\.24, CXXABI_1\.3\.11/);
  assert.deepEqual(check('manylinux_2_34_x86_64', newer), []);
});

test('WHL-013: of several platform tags the lowest is the promise; linux_x86_64 promises nothing', () => {
  assert.equal(check('manylinux_2_17_x86_64.manylinux_2_34_x86_64', newer).length, 1);
  assert.equal(check('manylinux2014_x86_64', newer).length, 1);
  assert.deepEqual(check('linux_x86_64', newer), []);
});

test('WHL-013: GLIBCXX_3.4.29 is more than manylinux_2_28 has, GLIBCXX_3.4.24 is not', () => {
  assert.equal(check('manylinux_2_28_x86_64', needing('libstdc++.so.6', 'GLIBCXX_3.4.29')).length, 1);
  assert.deepEqual(check('manylinux_2_28_x86_64', needing('libstdc++.so.6', 'GLIBCXX_3.4.24')), []);
  assert.equal(check('manylinux_2_17_x86_64', needing('libstdc++.so.6', 'CXXABI_1.3.8')).length, 1);
});

test('WHL-013: what a libstdc++ inside the wheel gives is not asked of the system', () => {
  const user = needing('libstdc++.so.6', 'GLIBCXX_3.4.33');
  const own = readFileSync(join(folder, 'libstdc++.so.6-GLIBCXX_3.4.33'));
  assert.equal(check('manylinux_2_28_x86_64', user).length, 1);
  assert.deepEqual(
    check('manylinux_2_28_x86_64', user, [{ name: 'demo.libs/libstdc++.so.6', content: own }]),
    [],
  );
});

test('WHL-013: a version that only has a name, GLIBC_ABI_DT_RELR, counts as glibc 2.36', () => {
  const puts = 'int puts(const char *); int f(void) { return puts(""); }';
  const library = readFileSync(compileLibrary(folder, 'puts.so', { source: puts }));
  assert.deepEqual(check('manylinux_2_17_x86_64', library), []);
  const relr = needing('libc.so.6', 'GLIBC_ABI_DT_RELR');
  assert.equal(check('manylinux_2_35_x86_64', relr).length, 1);
  assert.deepEqual(check('manylinux_2_36_x86_64', relr), []);
  assert.equal(check('manylinux_2_5_x86_64', patchVersion(library, 'GLIBC_2.2.5', 'GLIBC_2.9.9')).length, 1);
});

test('a wheel tagged linux_x86_64, or for a level below every known one, promises nothing of libstdc++', () => {
  const needs = ['libstdc++.so.6 GLIBCXX_3.4.99', 'libstdc++.so.6 CXXABI_FLOAT128'];
  assert.deepEqual(claim('linux_x86_64', needs), []);
  assert.deepEqual(claim('manylinux_2_4_x86_64', needs), []);
  assert.deepEqual(
    claim('manylinux_2_17_x86_64', needs).map(({ observed }) => observed),
    ['demo/core.so: GLIBCXX_3.4.99 (libstdc++.so.6)'],
  );
});
