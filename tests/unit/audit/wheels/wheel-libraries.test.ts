import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { collectLibraries, isLibraryName } from '../../../../src/audit/wheels/wheel-libraries.ts';
import { readZip } from '../../../../src/codec/zip.ts';
import { compileLibrary } from '../../../support/elf-fixtures.ts';
import { buildZip, type ZipMember } from '../../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-libraries-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const library = readFileSync(compileLibrary(folder, 'x.so', { source: 'int f(void) { return 1; }' }));

function collected(...members: readonly ZipMember[]) {
  const archive = readZip(buildZip(members));
  const { look, libraries } = collectLibraries(archive.entries);
  for (const entry of archive.entries.toReversed()) if (!entry.isFolder) look(entry, archive.content(entry));
  const { files, broken } = libraries();
  return { files: files.map(({ path }) => path), broken: broken.map(({ path, why }) => `${path}: ${why}`) };
}

test('x.so, x.abi3.so and libx.so.1.2 are names of libraries, x.so.txt, xso and libx.so.d/x.py are not', () => {
  for (const name of ['x.so', 'a/x.cpython-312-x86_64-linux-gnu.so', 'libx.so.1', 'libx.so.1.2_a']) {
    assert.ok(isLibraryName(name), name);
  }
  for (const name of ['x.so.txt', 'xso', 'libx.so.d/x.py', 'x.so.', 'x.so1', 'x.so.1-2']) {
    assert.ok(!isLibraryName(name), name);
  }
});

test('a library of a wheel is where pip puts it: demo-1.0.data/platlib/ is spread into site-packages', () => {
  const { files, broken } = collected(
    { name: 'demo/core.so', content: library },
    { name: 'demo-1.0.data/platlib/demo/a.so', content: library },
    { name: 'demo-1.0.data/purelib/demo/b.so', content: library },
    { name: 'demo-1.0.data/scripts/c.so', content: library },
    { name: 'sub/demo-1.0.data/platlib/d.so', content: library },
    { name: 'demo/__init__.py', content: 'x = 1' },
    { name: 'folder.so/', content: '' },
  );
  assert.deepEqual(files, [
    'demo/core.so',
    'demo/a.so',
    'demo/b.so',
    'demo-1.0.data/scripts/c.so',
    'sub/demo-1.0.data/platlib/d.so',
  ]);
  assert.deepEqual(broken, []);
});

test('what has the name of a library and is none is told by what it is', () => {
  const { files, broken } = collected(
    { name: 'empty.so', content: '' },
    { name: 'pointer.so', content: 'version https://git-lfs.github.com/spec/v1\n' },
    { name: 'script.so', content: 'INPUT(libx.so.1)' },
    { name: 'x.cpython-312-x86_64-linux-gnu.so', content: 'text' },
    { name: 'x.abi3.so', content: 'ELF' },
    { name: 'x.cpython-312.so.1', content: 'text' },
    { name: 'cut.so', content: library.subarray(0, 40) },
    { name: 'magic.so', content: library.subarray(0, 4) },
  );
  assert.deepEqual(files, []);
  assert.deepEqual(broken.slice(0, 4), [
    'empty.so: empty',
    'pointer.so: lfs-pointer',
    'x.cpython-312-x86_64-linux-gnu.so: not-elf',
    'x.abi3.so: not-elf',
  ]);
  assert.match(broken[4] ?? '', /^cut\.so: [a-z-]+$/);
  assert.equal(broken.length, 5);
});

test('a file without a library name counts only if it is an ELF file of 64 bits', () => {
  const changed = (at: number) => library.map((byte, index) => (index === at ? 9 : byte));
  const members = [
    { name: 'bin/program', content: library },
    { name: 'bin/narrow.so', content: changed(4) },
    { name: 'bin/big-endian.so', content: changed(5) },
    { name: 'bin/cut', content: library.subarray(0, 40) },
    { name: 'text', content: 'abcd' },
    { name: 'x.so', content: library },
  ];
  assert.deepEqual(collected(...members), { files: ['bin/program', 'x.so'], broken: [] });
});

test('only what was looked at counts, and two files of the same bytes have one identity', () => {
  const archive = readZip(buildZip(['a.so', 'b.so', 'c.so'].map((name) => ({ name, content: library }))));
  const { look, libraries } = collectLibraries(archive.entries);
  for (const entry of archive.entries.slice(1)) look(entry, library);
  const { files } = libraries();
  assert.deepEqual(
    files.map(({ path }) => path),
    ['b.so', 'c.so'],
  );
  assert.equal(files[0]?.identity, `${library.length}:${archive.entries[0]?.crc32}`);
  assert.equal(files[0]?.identity, files[1]?.identity);
});
