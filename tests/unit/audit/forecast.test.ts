import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { forecast } from '../../../src/audit/forecast.ts';
import type { FileBytes } from '../../../src/model/facts.ts';
import { parseProfile } from '../../../src/profile/parse.ts';
import { compileLibrary, patchVersion } from '../../support/elf-fixtures.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-forecast-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const shipped = ['kaggle-py311', 'kaggle-py312', 'kaggle-py313'];
const profiles = shipped.map((id) =>
  parseProfile(readFileSync(new URL(`../../../profiles/${id}.json`, import.meta.url))),
);
const linux = 'manylinux_2_17_x86_64';
const wheel = (name: string, tag: string, requiresPython = '>=3.9') =>
  buildWheel({ name, version: '1.0', tag, requiresPython });

function fits(...files: readonly FileBytes[]): string[] {
  const rows = forecast({ path: 'bundle', files }, profiles);
  return rows.filter((row) => row.fits).map((row) => `${row.file} ${row.profile.slice(-3)}`);
}

test('a cp312 wheel fits kaggle-py312 alone, a pure one and cp311-abi3 fit all three', () => {
  const own = wheel('demo', `cp312-cp312-${linux}`);
  assert.deepEqual(fits(own), [`${own.name} 312`]);
  assert.equal(fits(wheel('demo', 'py3-none-any')).length, 3);
  assert.equal(fits(wheel('demo', `cp311-abi3-${linux}`)).length, 3);
  assert.deepEqual(
    fits(wheel('demo', `cp313-abi3-${linux}`)).map((row) => row.slice(-3)),
    ['313'],
  );
});

test('the reason is the finding: WHL-008 with the nearest tag, WHL-009 with the Python that is excluded', () => {
  const files = [wheel('demo', `cp312-cp312-${linux}`), wheel('limited', 'py3-none-any', '<3.13')];
  const coming = forecast({ path: 'bundle', files }, profiles).filter(
    ({ profile }) => profile === 'kaggle-py313',
  );
  assert.deepEqual(
    coming.map(({ distribution, reasons }) => [distribution, reasons.map(({ rule }) => rule)]),
    [
      ['demo', ['WHL-008']],
      ['limited', ['WHL-009']],
    ],
  );
  assert.match(coming[0]?.reasons[0]?.observed ?? '', /python cp312 ≠ cp313/);
});

test('a bundle with numpy for 3.12 and for 3.13 fits both: where one wheel stops, the other is named', () => {
  const files = [wheel('demo', `cp312-cp312-${linux}`), wheel('demo', `cp313-cp313-${linux}`)];
  const rows = forecast({ path: 'bundle', files }, profiles);
  assert.deepEqual(
    rows.filter((row) => row.fits).map(({ file, profile }) => [file, profile]),
    [
      [files[0]?.name, 'kaggle-py312'],
      [files[1]?.name, 'kaggle-py313'],
    ],
  );
  const row = rows.find(({ profile, fits: works }) => profile === 'kaggle-py313' && !works);
  assert.deepEqual(row?.instead, [files[1]?.name]);
});

test('a library that needs GLIBC_2.9.9 fits no profile, the same with GLIBC_2.2.5 fits all', () => {
  const source = 'int puts(const char *); int f(void) { return puts(""); }';
  const bytes = readFileSync(compileLibrary(folder, 'puts.so', { source }));
  const newer = patchVersion(bytes, 'GLIBC_2.2.5', 'GLIBC_2.9.9');
  assert.equal(fits({ name: 'libdemo.so', bytes }).length, 3);
  const rows = forecast({ path: 'bundle', files: [{ name: 'libdemo.so', bytes: newer }] }, profiles);
  assert.ok(rows.every((row) => !row.fits));
  assert.deepEqual(
    rows.map(({ reasons }) => reasons[0]?.rule),
    ['ELF-006', 'ELF-006', 'ELF-006'],
  );
});

test('a text under a wheel name fits nowhere, and a bundle without wheels has no rows', () => {
  const text = { name: 'demo-1.0-py3-none-any.whl', bytes: Uint8Array.from(Buffer.from('hello')) };
  assert.deepEqual(fits(text), []);
  assert.deepEqual(forecast({ path: 'bundle', files: [] }, profiles), []);
});

test('a row is one file under one profile, profiles as given, what does not fit with its alternatives', () => {
  const files = [
    wheel('Zed_Lib', `cp312-cp312-${linux}`),
    wheel('demo', `cp312-cp312-${linux}`),
    wheel('demo', `cp313-cp313-${linux}`),
    { name: 'liba.so', bytes: new Uint8Array([1]) },
    { name: 'liba.txt', bytes: new Uint8Array([1]) },
    { name: 'nameless.whl', bytes: new Uint8Array([1]) },
    { name: 'other.whl', bytes: new Uint8Array([1]) },
  ];
  const [zed, own, next] = files.map(({ name }) => name);
  const rows = forecast({ path: 'bundle', files }, profiles.slice(1));
  assert.deepEqual(
    rows.map(({ file, distribution, profile, fits: works, reasons, open, instead }) => [
      profile.slice(-3),
      file,
      distribution,
      works,
      reasons.map(({ rule }) => rule),
      open.length,
      instead,
    ]),
    [
      ['312', zed, 'zed-lib', true, [], 0, []],
      ['312', own, 'demo', true, [], 0, []],
      ['312', next, 'demo', false, ['WHL-008'], 0, [own]],
      ['312', 'liba.so', '', false, ['ELF-002'], 0, []],
      ['312', 'nameless.whl', '', false, ['WHL-002', 'WHL-001'], 0, []],
      ['312', 'other.whl', '', false, ['WHL-002', 'WHL-001'], 0, []],
      ['313', zed, 'zed-lib', false, ['WHL-008'], 0, []],
      ['313', own, 'demo', false, ['WHL-008'], 0, [next]],
      ['313', next, 'demo', true, [], 0, []],
      ['313', 'liba.so', '', false, ['ELF-002'], 0, []],
      ['313', 'nameless.whl', '', false, ['WHL-002', 'WHL-001'], 0, []],
      ['313', 'other.whl', '', false, ['WHL-002', 'WHL-001'], 0, []],
    ],
  );
  assert.ok(rows.every(({ file, reasons }) => reasons.every((one) => one.file === file)));
});

test('what a profile cannot tell is open and counts against nothing; what holds under any profile is no reason', () => {
  const [profile] = profiles;
  assert.ok(profile !== undefined);
  const { compatible_tags: _, ...untold } = profile;
  const [row] = forecast({ path: 'bundle', files: [wheel('demo', `cp313-cp313-${linux}`)] }, [untold]);
  assert.deepEqual([row?.fits, row?.reasons, row?.open.map(({ rule }) => rule)], [true, [], ['WHL-008']]);
  const changed = buildWheel({
    name: 'demo',
    version: '1',
    record: (text) => text.replace(/sha256=\S{4}/, 'sha256=AAAA'),
  });
  assert.deepEqual(forecast({ path: 'bundle', files: [changed] }, [profile])[0]?.reasons, []);
});
