import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkSonames } from '../../../../src/audit/native/check-sonames.ts';
import { readWheel } from '../../../../src/audit/wheels/wheel.ts';
import { readElf } from '../../../../src/codec/elf.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-sonames-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const soname = ['-Wl,-soname,libx.so.1'];
const build = (
  name: string,
  source: string,
  flags: readonly string[] = soname,
  against: readonly string[] = [],
) => readFileSync(compileLibrary(folder, name, { source, flags, against }));
const first = build('libx.so.1', 'int x(void) { return 1; }');
const second = build('again.so', 'int x(void) { return 2; } int y(void) { return 3; }');
const needs = build('needs.so', 'int x(void); int f(void) { return x(); }', [], ['libx.so.1']);

function check(
  files: readonly (readonly [string, Uint8Array])[],
  wheels: Parameters<typeof readWheel>[0][] = [],
) {
  const libraries = files.map(([name, bytes]) => ({ name, bytes, elf: readElf(bytes) }));
  return checkSonames({ libraries, wheels: wheels.map(readWheel) });
}

test('ELF-018: libx.so.1 that lies in the bundle as libx.so.1.2 is named; under its SONAME it is fine', () => {
  const [finding] = check([
    ['libneeds.so', needs],
    ['libx.so.1.2', first],
  ]);
  assert.deepEqual(
    [finding?.rule, finding?.file, finding?.evidence],
    ['ELF-018', 'libneeds.so', ['libx.so.1', 'libx.so.1.2']],
  );
  assert.deepEqual(
    check([
      ['libneeds.so', needs],
      ['libx.so.1', first],
    ]),
    [],
  );
});

test('ELF-017: two builds of libx.so.1, one of them inside a wheel, are named; the same bytes twice are not', () => {
  const wheel = (content: Uint8Array) =>
    buildWheel({ name: 'demo', version: '1.0', files: [{ name: 'demo.libs/libx.so.1', content }] });
  const [finding] = check([['libx.so.1', first]], [wheel(second)]);
  assert.equal(finding?.rule, 'ELF-017');
  assert.equal(finding?.evidence.length, 2);
  assert.deepEqual(check([['libx.so.1', first]], [wheel(first)]), []);
});
