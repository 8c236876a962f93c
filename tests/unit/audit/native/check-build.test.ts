import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBuild } from '../../../../src/audit/native/check-build.ts';
import { checkSonames } from '../../../../src/audit/native/check-sonames.ts';
import { checkSuffixes, isExtensionModule } from '../../../../src/audit/native/check-suffixes.ts';
import { readWheel, type Wheel } from '../../../../src/audit/wheels/wheel.ts';
import { parseWheelName } from '../../../../src/audit/wheels/wheel-name.ts';
import type { ElfFile } from '../../../../src/codec/elf.ts';
import { defined, elfOf, profileOfLoader } from '../../../support/elf-values.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

const base = profileOfLoader(undefined);
const build = (changes: Partial<ElfFile>, libc = { name: 'glibc', version: '2.35' }) =>
  checkBuild({ name: 'x.so', elf: elfOf(changes) }, { ...base, platform: { ...base.platform, libc } }).map(
    ({ rule, answer, file, expected, observed, evidence }) => [
      rule,
      answer,
      file,
      expected,
      observed,
      ...evidence,
    ],
  );
const flags = elfOf().flags;

test('ELF-010 and ELF-013: an executable stack and relocations in the code are said with what would be right', () => {
  const stack = { flags: { ...flags, execstack: true } };
  const told = [['ELF-010', 'fail', 'x.so', 'PT_GNU_STACK RW', 'PT_GNU_STACK RWE']];
  assert.deepEqual(build(stack), told);
  assert.deepEqual(build(stack, { name: 'glibc', version: '2.41' }), []);
  assert.deepEqual(build(stack, { name: 'musl', version: '2.41' }), told);
  assert.deepEqual(build({ flags: { ...flags, textrel: true } }), [
    ['ELF-013', 'fail', 'x.so', '-fPIC', 'DT_TEXTREL'],
  ]);
  assert.deepEqual(build({}), []);
});

test('ELF-012: folders, needed paths and interpreters of another machine are listed with their field', () => {
  const changes = {
    rpath: '/opt/r:$ORIGIN',
    needed: ['/opt/n.so', 'libc.so.6', 'a/b.so'],
    interpreter: '/opt/ld.so',
  };
  assert.deepEqual(build(changes), [
    [
      'ELF-012',
      'fail',
      'x.so',
      '$ORIGIN',
      'RPATH /opt/r, NEEDED /opt/n.so, INTERP /opt/ld.so',
      '/opt/r',
      '/opt/n.so',
      '/opt/ld.so',
    ],
  ]);
  assert.equal(build({ runpath: '/opt/u' })[0]?.[4], 'RUNPATH /opt/u');
  for (const interpreter of [
    '',
    '/lib64/ld-linux-x86-64.so.2',
    '/lib/ld-linux.so.2',
    '/lib/ld-linux-aarch64.so.11',
  ]) {
    assert.deepEqual(build({ interpreter }), [], interpreter);
  }
  for (const interpreter of [
    '/x/lib64/ld-linux.so.2',
    '/lib64/ld-linux.so.2x',
    '/lib64/ld-linux.so',
    '/lib/ld-musl.so.1',
  ]) {
    assert.equal(build({ interpreter }).length, 1, interpreter);
  }
});

const empty = readWheel(buildWheel({ name: 'demo', version: '1.0' }));
const module = (changes = {}) => elfOf({ symbols: [defined('PyInit_core', changes)], soname: 'core' });

function wheelOf(paths: readonly string[], tag = 'cp312-cp312-linux_x86_64', elf = module()): Wheel {
  const files = paths.map((path) => ({ path, elf, identity: `99:${path}` }));
  return { ...empty, naming: parseWheelName(`demo-1.0-${tag}.whl`), libraries: { files, broken: [] } };
}

test('a library is a module of Python by the function that the import system calls', () => {
  assert.ok(isExtensionModule(module()));
  assert.ok(isExtensionModule(elfOf({ symbols: [defined('x'), defined('PyInitU_é', { binding: 'weak' })] })));
  for (const symbol of [
    defined('PyInit_core', { defined: false }),
    defined('PyInit_core', { binding: 'local' }),
    defined('xPyInit_core'),
    defined('PyInitX_core'),
    defined('PyInit'),
  ]) {
    assert.ok(!isExtensionModule(elfOf({ symbols: [symbol] })), symbol.name);
  }
});

test('ELF-016: modules whose suffix the interpreter does not look for are listed; one of several must fit', () => {
  const suffixes = ['.cpython-312.so', '.abi3.so', '.so'];
  const profile = { ...base, python: { ...base.python, ext_suffixes: suffixes } };
  const check = (wheel: Wheel) =>
    checkSuffixes(wheel, profile).map(({ answer, expected, observed, evidence }) => [
      answer,
      expected,
      observed,
      ...evidence,
    ]);
  const lost = ['d/a.cpython-311.so', 'd/b.cp312-win.pyd'];
  assert.deepEqual(check(wheelOf([...lost, 'd/c.abi3.so'])), [
    ['fail', suffixes.join(' '), `2/3: ${lost.join(', ')}`, ...lost],
  ]);
  for (const path of ['d/a.so', 'd/a.abi3.so', 'd/a.cpython-312.so'])
    assert.deepEqual(check(wheelOf([path])), [], path);
  assert.deepEqual(check(wheelOf(['d/a.cpython-311.so', 'd/a.cpython-312.so'])), []);
  assert.equal(check(wheelOf(['d/a.cpython-311.so', 'e/a.cpython-312.so'])).length, 1);
  assert.deepEqual(check(wheelOf(['d.x/a.cpython-312.so', 'd.x/b.so'])), []);
  assert.equal(check(wheelOf(['d/a.b.abi3.so'])).length, 1);
  assert.deepEqual(check(wheelOf(lost, 'py3-none-linux_x86_64')), []);
  assert.equal(check(wheelOf(lost, 'py3.cp312-none.cp312-linux_x86_64')).length, 1);
  assert.deepEqual(check(wheelOf(lost, 'cp312-cp312-linux_x86_64', elfOf())), []);
  assert.deepEqual(check({ ...wheelOf(lost), naming: 'parts' }), []);
  const silent = { ...base, python: { ...base.python, ext_suffixes: [] } };
  const [open] = checkSuffixes(wheelOf(lost), silent);
  assert.deepEqual(
    [open?.answer, open?.expected, open?.observed],
    ['unknown', 'python.ext_suffixes', lost.join(', ')],
  );
  assert.deepEqual(checkSuffixes(wheelOf(lost, 'py3-none-linux_x86_64'), silent), []);
});

const file = (name: string, size: number, changes: Partial<ElfFile> = {}) => ({
  name,
  elf: elfOf(changes),
  bytes: new Uint8Array(size),
});
const sonames = (libraries: readonly ReturnType<typeof file>[], wheels: readonly Wheel[] = []) =>
  checkSonames({ libraries, wheels }).map(({ rule, answer, file: at, expected, observed, evidence }) => [
    `${rule} ${answer}`,
    ...[at, expected, observed, ...evidence],
  ]);

test('ELF-018: a needed name that only another file answers to is told with that file', () => {
  const needs = file('d/a.so', 1, { needed: ['libx.so.1', 'libc.so.6', 'sub/libx.so.1'] });
  const told = [['ELF-018 fail', 'd/a.so', 'libx.so.1', 'd/libx.so.1.2', 'libx.so.1', 'd/libx.so.1.2']];
  assert.deepEqual(sonames([needs, file('d/libx.so.1.2', 2, { soname: 'libx.so.1' })]), told);
  assert.deepEqual(sonames([needs, file('d/libx.so.1', 2, { soname: 'libx.so.1' })]), []);
  assert.deepEqual(sonames([needs, file('d/libx.so.1.2', 2, { soname: 'sub/libx.so.1' })]), []);
  assert.deepEqual(sonames([file('a.so', 1, { soname: 'libown.so', needed: ['libown.so'] })]), []);
});

test('ELF-017: each place of two builds is told with its size; modules and equal bytes do not count', () => {
  const soname = { soname: 'libx.so' };
  const wheel = wheelOf(['demo.libs/libx.so'], undefined, elfOf(soname));
  assert.deepEqual(sonames([file('libx.so', 11, soname), file('b/libx.so', 22, soname)], [wheel]), [
    [
      'ELF-017 fail',
      'libx.so',
      'libx.so × 1',
      'libx.so × 3',
      'libx.so 11 B',
      'b/libx.so 22 B',
      `${empty.file}: demo.libs/libx.so 99 B`,
    ],
  ]);
  assert.deepEqual(sonames([file('libx.so', 1, soname), file('b/libx.so', 1, soname)]), []);
  assert.deepEqual(sonames([file('libx.so', 1), file('b/libx.so', 2)]), []);
  assert.deepEqual(sonames([], [wheelOf(['a.so', 'b.so'])]), []);
  assert.deepEqual(sonames([], [wheelOf(['a.so', 'b.so'], undefined, elfOf())]), []);
});
