import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isLater, outlook } from '../../../src/audit/outlook.ts';
import type { FileBytes } from '../../../src/model/facts.ts';
import type { RuntimeProfile } from '../../../src/model/profile.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { compileLibrary } from '../../support/elf-fixtures.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-outlook-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const profiles = ['kaggle-py313', 'kaggle-py311', 'kaggle-py312'].map((id) =>
  parseProfile(readFileSync(new URL(`../../../profiles/${id}.json`, import.meta.url))),
);
const linux = 'manylinux_2_17_x86_64';

function lookAhead(files: readonly FileBytes[], packages: readonly string[] = []) {
  const required = { files: [], packages: [...packages], 'from-image': [] };
  return outlook({ required }, { path: 'bundle', files }, profiles);
}

test('a cp312 wheel fits kaggle-py312 first and last, a pure one all from kaggle-py311 to kaggle-py313', () => {
  const own = lookAhead([buildWheel({ name: 'demo', version: '1.0', tag: `cp312-cp312-${linux}` })]);
  assert.deepEqual([own.first, own.last], ['kaggle-py312', 'kaggle-py312']);
  const pure = lookAhead([buildWheel({ name: 'demo', version: '1.0' })]);
  assert.deepEqual([pure.first, pure.last], ['kaggle-py311', 'kaggle-py313']);
  assert.deepEqual(
    pure.profiles.map(({ answer }) => answer),
    ['ok', 'ok', 'ok'],
  );
});

test('what stops is told with its rule, and with what would not: numpy 2.1.3 of the coming image', () => {
  const { profiles: seen } = lookAhead([
    buildWheel({ name: 'numpy', version: '2.0.2', tag: `cp312-cp312-${linux}` }),
  ]);
  const [stopped] = seen.find(({ profile }) => profile === 'kaggle-py313')?.stopped ?? [];
  assert.equal(stopped?.image, '2.1.3');
  assert.deepEqual(stopped?.instead, []);
  assert.equal(stopped?.reasons[0]?.rule, 'WHL-008');
});

test('a required package that no wheel provides there keeps the bundle from fitting', () => {
  const wheel = buildWheel({ name: 'demo', version: '1.0', requires: ['nowhere-to-be-had==1'] });
  const seen = lookAhead([wheel], ['demo', 'absent-one']);
  assert.deepEqual([seen.first, seen.last], ['', '']);
  assert.ok(
    seen.profiles[0]?.lacking.some(({ rule, expected }) => rule === 'DEP-001' && expected === 'absent-one'),
  );
});

test('a library that needs libGL.so.1, of which no shipped profile tells, is left open: it fits none for certain', () => {
  const source = 'void other(void); void f(void) { other(); }';
  compileLibrary(folder, 'libGL.so.1', { source: 'void other(void) {}', flags: ['-Wl,-soname,libGL.so.1'] });
  const path = compileLibrary(folder, 'needs.so', { source, against: ['libGL.so.1'] });
  const seen = lookAhead([{ name: 'needs.so', bytes: readFileSync(path) }]);
  assert.deepEqual(seen.first, '');
  assert.deepEqual(
    seen.profiles.map(({ answer, open }) => [answer, open.includes('ELF-005')]),
    [
      ['unknown', true],
      ['unknown', true],
      ['unknown', true],
    ],
  );
});

test('3.10 comes after 3.9, and glibc 2.36 after 2.35 under the same Python', () => {
  const [, , base] = profiles;
  assert.ok(base !== undefined);
  const python = (version: string): RuntimeProfile => ({ ...base, python: { ...base.python, version } });
  assert.ok(isLater(python('3.10.1'), python('3.9.19')));
  const newer = { ...base, platform: { ...base.platform, libc: { name: 'glibc', version: '2.36' } } };
  assert.ok(isLater(newer, base) && !isLater(base, newer));
});

test('of the same Python and C library the id decides, and a Python that is not told comes first', () => {
  const [, , base] = profiles;
  assert.ok(base !== undefined);
  const named = (id: string): RuntimeProfile => ({ ...base, id });
  assert.ok(isLater(named('b'), named('a')) && !isLater(named('a'), named('b')));
  assert.ok(!isLater(base, base));
  const python = (version: string): RuntimeProfile => ({ ...base, python: { ...base.python, version } });
  const libc = {
    ...python('3.11.9'),
    platform: { ...base.platform, libc: { name: 'glibc', version: '2.40' } },
  };
  assert.ok(isLater(python('3.12.1'), libc) && !isLater(libc, python('3.12.1')));
  for (const version of ['', 'x3.13']) {
    assert.ok(isLater(base, python(version)), version);
    assert.ok(!isLater(python(version), base), version);
  }
  assert.ok(isLater(python('10.1'), python('9.10')));
});

test('each profile tells its files that stop by name, what they lack in stead of, and what it lacks itself', () => {
  const wheel = (name: string, python: string) =>
    buildWheel({ name, version: '2.0.2', tag: `${python}-${python}-${linux}` });
  const files = [
    wheel('Zed_Lib', 'cp312'),
    wheel('numpy', 'cp312'),
    wheel('numpy', 'cp313'),
    { name: 'liba.so', bytes: new Uint8Array([1]) },
    { name: 'a.txt', bytes: new Uint8Array([1]) },
  ];
  const [zed, own, next] = files.map(({ name }) => name);
  const [coming] = profiles;
  assert.ok(coming !== undefined);
  const tag = `cp312-cp312-${linux}`;
  const reasons = [{ rule: 'WHL-008', observed: `${tag}: python cp312 ≠ cp313, abi cp312 ≠ cp313` }];
  const library = {
    file: 'liba.so',
    distribution: '',
    reasons: [{ rule: 'ELF-002', observed: 'text: \\u{1}, 1 B' }],
    instead: [],
    image: '',
  };
  const seen = lookAhead(files, ['absent-one', 'numpy']);
  assert.deepEqual(seen.profiles[2], {
    profile: 'kaggle-py313',
    python: coming.python.version,
    libc: `glibc ${coming.platform.libc.version}`,
    answer: 'fail',
    stopped: [
      { file: zed, distribution: 'zed-lib', reasons, instead: [], image: '' },
      library,
      { file: own, distribution: 'numpy', reasons, instead: [next], image: '2.1.3' },
    ],
    lacking: [{ rule: 'DEP-001', expected: 'absent-one', observed: 'bundle ∅ · image ?' }],
    open: [],
  });
  assert.deepEqual(
    seen.profiles.map(({ stopped, lacking }) => [stopped.map(({ file }) => file), lacking.length]),
    [
      [[zed, 'liba.so', own, next], 2],
      [['liba.so', next], 1],
      [[zed, 'liba.so', own], 1],
    ],
  );
});

test('a bundle that fits two of three profiles names the first and the last of them', () => {
  const wheel = (python: string) =>
    buildWheel({ name: 'demo', version: '1', tag: `${python}-${python}-${linux}` });
  const seen = lookAhead([wheel('cp312'), wheel('cp313')], ['demo']);
  assert.deepEqual([seen.first, seen.last], ['kaggle-py312', 'kaggle-py313']);
  assert.deepEqual(
    seen.profiles.map(({ answer }) => answer),
    ['fail', 'ok', 'ok'],
  );
});
