import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkPlatformClaim } from '../../../../src/audit/wheels/check-platform-claim.ts';
import { readWheel } from '../../../../src/audit/wheels/wheel.ts';
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
  const plain = readFileSync(compileLibrary(folder, 'puts.so', { source: puts }));
  assert.deepEqual(check('manylinux_2_17_x86_64', plain), []);
  const relr = needing('libc.so.6', 'GLIBC_ABI_DT_RELR');
  assert.equal(check('manylinux_2_35_x86_64', relr).length, 1);
  assert.deepEqual(check('manylinux_2_36_x86_64', relr), []);
  assert.equal(check('manylinux_2_5_x86_64', patchVersion(plain, 'GLIBC_2.2.5', 'GLIBC_2.9.9')).length, 1);
});
