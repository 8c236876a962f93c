import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkWheelLibraries } from '../../../../src/audit/native/check-wheel-libraries.ts';
import { readWheel, type Wheel } from '../../../../src/audit/wheels/wheel.ts';
import { parseWheelName } from '../../../../src/audit/wheels/wheel-name.ts';
import type { ElfFile } from '../../../../src/codec/elf.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { parseProfile } from '../../../../src/profile/parse.ts';
import { compileLibrary, patchVersion } from '../../../support/elf-fixtures.ts';
import { profileOf } from '../../../support/elf-loading.ts';
import { asked, defined, elfOf, profileOfLoader } from '../../../support/elf-values.ts';
import { buildWheel, type ZipMember } from '../../../support/wheel-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-wheel-libraries-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let profile: RuntimeProfile;
before(() => {
  profile = parseProfile(Buffer.from(JSON.stringify(profileOf(process.env['NX47_PYTHON'] ?? 'python3'))));
});

const modules =
  'void *PyModule_Create2(void *, int); void *PyInit_core(void) { return PyModule_Create2(0, 3); }';

function compiled(
  name: string,
  source: string,
  flags: readonly string[] = [],
  against: readonly string[] = [],
) {
  return readFileSync(compileLibrary(folder, name, { source, flags, against }));
}

const core = (): Uint8Array => compiled('core.so', modules);

/** A wheel for this interpreter; `suffix` is the interpreter's own unless the test says another. */
function wheel(files: readonly ZipMember[], name = 'demo'): FileBytes {
  const { abi } = profile.python;
  return buildWheel({ name, version: '1.0', tag: `${abi}-${abi}-manylinux_2_17_x86_64`, files });
}

function check(...wheels: readonly FileBytes[]): Finding[] {
  return checkWheelLibraries(wheels.map(readWheel), profile);
}

function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, answer }) => `${rule} ${answer}`);
}

const suffix = (): string => profile.python.ext_suffixes[0] ?? '.so';

test('a module that needs the interpreter and a library in demo.libs beside it gives no finding', () => {
  const helper = compiled('libhelper-1a2b.so.1', 'int helper(void) { return 1; }', [
    '-Wl,-soname,libhelper-1a2b.so.1',
  ]);
  const flags = ['-Wl,--enable-new-dtags', '-Wl,-rpath,$ORIGIN/../demo.libs'];
  const bytes = compiled('uses.so', `int helper(void); ${modules} int f(void) { return helper(); }`, flags, [
    'libhelper-1a2b.so.1',
  ]);
  const files = [
    { name: `demo/core${suffix()}`, content: bytes },
    { name: 'demo.libs/libhelper-1a2b.so.1', content: helper },
  ];
  assert.deepEqual(check(wheel(files)), []);
  assert.deepEqual(rulesOf(check(wheel(files.slice(0, 1)))), ['ELF-005 fail', 'ELF-020 unknown']);
});

test('files under demo-1.0.data/platlib/ lie in site-packages, where $ORIGIN finds them', () => {
  const helper = compiled('libspread.so', 'int helper(void) { return 1; }', ['-Wl,-soname,libspread.so']);
  const bytes = compiled(
    'spread.so',
    `int helper(void); ${modules} int f(void) { return helper(); }`,
    ['-Wl,-rpath,$ORIGIN'],
    ['libspread.so'],
  );
  const files = [
    { name: `demo-1.0.data/platlib/demo/core${suffix()}`, content: bytes },
    { name: 'demo/libspread.so', content: helper },
  ];
  assert.deepEqual(check(wheel(files)), []);
});

test('ELF-007: a wheel whose two modules lack one function has one finding, with both modules as evidence', () => {
  const bytes = compiled(
    'lacks.so',
    `int lum_missing(void); ${modules} int f(void) { return lum_missing(); }`,
  );
  const findings = check(
    wheel([
      { name: `demo/core${suffix()}`, content: bytes },
      { name: `demo/again${suffix()}`, content: bytes },
    ]),
  );
  assert.deepEqual(rulesOf(findings), ['ELF-007 fail']);
  assert.equal(findings[0]?.file.endsWith('.whl'), true);
  assert.deepEqual(findings[0]?.evidence, [
    `demo/core${suffix()}: lum_missing`,
    `demo/again${suffix()}: lum_missing`,
  ]);
});

test('ELF-006: a wheel whose module needs GLIBC_2.9.9 is refused, and so is a library that is no module', () => {
  const puts = `int puts(const char *); ${modules} int f(void) { return puts(""); }`;
  const newer = patchVersion(compiled('puts.so', puts), 'GLIBC_2.2.5', 'GLIBC_2.9.9');
  assert.deepEqual(rulesOf(check(wheel([{ name: `demo/core${suffix()}`, content: newer }]))), [
    'ELF-006 fail',
  ]);
  const plain = 'int puts(const char *); int f(void) { return puts(""); }';
  const plugin = patchVersion(compiled('plugin.so', plain), 'GLIBC_2.2.5', 'GLIBC_2.9.9');
  assert.deepEqual(rulesOf(check(wheel([{ name: 'demo/plugin.so', content: plugin }]))), ['ELF-006 fail']);
});

test('a plug-in with a symbol that its own host gives is no finding: nobody knows who opens it', () => {
  const plugin = compiled('host.so', 'int host(void); int f(void) { return host(); }');
  assert.deepEqual(check(wheel([{ name: 'demo/plugin.so', content: plugin }])), []);
});

test('ELF-016: a module named for cp39 loads and is never imported; one more under the right suffix is enough', () => {
  const foreign = { name: 'demo/core.cpython-39-x86_64-linux-gnu.so', content: core() };
  const [finding, ...more] = check(wheel([foreign]));
  assert.deepEqual([finding?.rule, finding?.evidence, more], ['ELF-016', [foreign.name], []]);
  assert.deepEqual(check(wheel([foreign, { name: `demo/core${suffix()}`, content: core() }])), []);
  assert.deepEqual(check(wheel([{ name: 'demo/core.abi3.so', content: core() }])), []);
  assert.deepEqual(check(wheel([{ name: 'demo/core.so', content: core() }])), []);
});

test('ELF-016: a wheel without an ABI in its name may bring modules for others as a bonus', () => {
  const files = [{ name: 'demo/core.cpython-39-x86_64-linux-gnu.so', content: core() }];
  const bonus = buildWheel({ name: 'demo', version: '1.0', tag: 'py3-none-any', files });
  assert.deepEqual(check(bonus), []);
});

test('ELF-019: libtorch of an installed torch, and libtbb of a back end, are borrowed, which is not ELF-005', () => {
  const make = (soname: string) => {
    compiled(soname, 'int lent(void) { return 1; }', [`-Wl,-soname,${soname}`]);
    return compiled('borrows.so', `int lent(void); ${modules} int f(void) { return lent(); }`, [], [soname]);
  };
  const files = (soname: string) => [{ name: `demo/core${suffix()}`, content: make(soname) }];
  assert.deepEqual(rulesOf(check(wheel(files('libtbb.so.97')))), ['ELF-019 unknown']);
  assert.deepEqual(rulesOf(check(wheel(files('libtorch_x.so')))), ['ELF-005 fail', 'ELF-020 unknown']);
  const withTorch = { ...profile, distributions: [{ name: 'Torch', version: '2.10.0' }] };
  const [finding] = checkWheelLibraries([readWheel(wheel(files('libtorch_x.so')))], withTorch);
  assert.deepEqual(
    [finding?.rule, finding?.evidence],
    ['ELF-019', [`demo/core${suffix()}: libtorch_x.so (torch)`]],
  );
});

test('ELF-019: libgomp.so.1.0.0, the file behind libgomp.so.1, is the one that the runtime has, and not borrowed', () => {
  compiled('libgomp.so.1.0.0', 'int lent(void) { return 1; }', ['-Wl,-soname,libgomp.so.1.0.0']);
  const content = compiled(
    'gomp.so',
    `int lent(void); ${modules} int f(void) { return lent(); }`,
    [],
    ['libgomp.so.1.0.0'],
  );
  const own = wheel([{ name: `demo/core${suffix()}`, content }]);
  const gomp = { needed: [], verdef: [], symbols: ['lent'] };
  const loader = { ...profile.loader, libs: { ...profile.loader?.libs, 'libgomp.so.1': gomp } };
  assert.deepEqual(rulesOf(checkWheelLibraries([readWheel(own)], { ...profile, loader })), []);
  const { 'libgomp.so.1': _, ...libs } = loader.libs;
  const cache = ['libc.so.6', 'libm.so.6'];
  const without = { ...profile, loader: { ...loader, libs, cache } };
  assert.deepEqual(rulesOf(checkWheelLibraries([readWheel(own)], without)), ['ELF-019 unknown']);
});

test('ELF-020: where the profile lists no symbols a module is an open question, one finding for all of them', () => {
  const { loader: _, ...silent } = profile;
  const files = [
    { name: `demo/core${suffix()}`, content: core() },
    { name: `demo/again${suffix()}`, content: core() },
  ];
  const findings = checkWheelLibraries([readWheel(wheel(files))], silent);
  assert.deepEqual(
    findings.map(({ rule, answer, severity }) => [rule, answer, severity]),
    [['ELF-020', 'unknown', 'warning']],
  );
  assert.deepEqual(check(wheel(files)), []);
});

test('ELF-002 and ELF-003: a pointer in place of a module and a module cut short are named in the wheel', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';
  const cut = core().subarray(0, 4096);
  const files = [
    { name: `demo/core${suffix()}`, content: pointer },
    { name: `demo/other${suffix()}`, content: cut },
    { name: 'demo/libscript.so', content: 'INPUT(libreal.so)\n' },
  ];
  assert.deepEqual(rulesOf(check(wheel(files))), ['ELF-002 fail', 'ELF-003 fail']);
});

test('a wheel for another interpreter is not looked into: its tag says all', () => {
  const files = [{ name: 'demo/core.cpython-27.so', content: core() }];
  assert.deepEqual(check(buildWheel({ name: 'demo', version: '1.0', tag: 'cp27-cp27mu-win32', files })), []);
});

test('a wheel of 2,000 libraries is answered within two seconds of a processor', () => {
  const content = compiled('tiny.so', 'int f(void) { return 1; }', ['-nostdlib', '-s']);
  const many = Array.from({ length: 2000 }, (_, index) => ({ name: `demo/lib${index}.so`, content }));
  const whole = wheel(many);
  const started = process.cpuUsage();
  assert.deepEqual(check(whole), []);
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`);
});

const fitting = 'cp312-cp312-linux_x86_64';
const empty = readWheel(buildWheel({ name: 'demo', version: '1.0' }));
const libs = { python: { needed: [], verdef: [], symbols: [] } };
const told = { libs, cache: [], process_global: ['python'] };
const whole = profileOfLoader(told, { compatible_tags: [fitting] });

type Parts = {
  readonly name?: string;
  readonly tag?: string;
  readonly libraries?: Readonly<Record<string, ElfFile>>;
  readonly broken?: Wheel['libraries']['broken'];
};

/** A wheel of these libraries as it was read. */
function made({ name = 'demo', tag = fitting, libraries = {}, broken = [] }: Parts): Wheel {
  const files = Object.entries(libraries).map(([path, elf]) => ({ path, elf, identity: `1:${path}` }));
  return { ...empty, naming: parseWheelName(`${name}-1.0-${tag}.whl`), libraries: { files, broken } };
}

const initialises = defined('PyInit_core');
const module = (changes: Partial<ElfFile> = {}) => elfOf({ symbols: [initialises], ...changes });
const answers = (wheels: readonly Wheel[], over = whole) =>
  checkWheelLibraries(wheels, over).map(({ rule, answer, expected, observed, evidence }) => [
    `${rule} ${answer}`,
    expected,
    observed,
    ...evidence,
  ]);
const needing = (...needed: string[]) => ({ 'demo/core.so': module({ needed }) });

test('a wheel is looked into if one of its tags fits, and wherever the profile lists no tags', () => {
  const rules = (tag: string, over = whole) =>
    answers([made({ tag, libraries: needing('libgone.so') })], over).map(([rule]) => rule);
  assert.deepEqual(rules(fitting), ['ELF-005 fail']);
  assert.deepEqual(rules('cp311.cp312-cp312-linux_x86_64'), ['ELF-005 fail']);
  assert.deepEqual(rules('cp311-cp311-linux_x86_64'), []);
  const { compatible_tags: _, ...silent } = whole;
  for (const over of [silent, { ...silent, compatible_tags: [] }]) {
    assert.deepEqual(rules('cp311-cp311-linux_x86_64', over), ['ELF-005 fail']);
  }
  assert.deepEqual(answers([{ ...made({ libraries: needing('libgone.so') }), naming: 'parts' }], silent), []);
});

test('ELF-002 and ELF-003: what lies in the place of a library is told beside whole ones and where there is no other', () => {
  for (const [why, rule] of [
    ['lfs-pointer', 'ELF-002 fail'],
    ['empty', 'ELF-002 fail'],
    ['not-elf', 'ELF-002 fail'],
    ['truncated', 'ELF-003 fail'],
  ] as const) {
    const broken = [{ path: 'demo/a.so', why }];
    const expected = [[rule, 'ELF64 x86-64 ET_DYN', `demo/a.so: ${why}`, 'demo/a.so']];
    assert.deepEqual(answers([made({ broken })]), expected);
    assert.deepEqual(answers([made({ broken, libraries: needing() })]), expected);
  }
});

test('ELF-019: a package in the bundle lends its libraries, a wheel without any lends none', () => {
  const asks = made({ libraries: needing('libarrow.so.2100', 'libtorch.so') });
  const names = ['libarrow.so.2100 (pyarrow)', 'libtorch.so (torch)'];
  const lent = ['pyarrow', 'torch'].map((name) => made({ name, libraries: { [`${name}/x.so`]: elfOf() } }));
  assert.deepEqual(answers([asks, ...lent]), [
    [
      'ELF-019 unknown',
      '$ORIGIN',
      `demo/core.so: ${names.join(', ')}`,
      ...names.map((name) => `demo/core.so: ${name}`),
    ],
  ]);
  const [failure, ...more] = answers([asks, made({ name: 'torch' }), ...lent.slice(0, 1)]);
  assert.deepEqual(failure?.slice(0, 3), ['ELF-005 fail', '0', 'demo/core.so: 1: libtorch.so']);
  assert.deepEqual(
    more.map(([rule, , , name]) => [rule, name]),
    [['ELF-019 unknown', `demo/core.so: ${names[0]}`]],
  );
});

test('ELF-019: a library beside the module that only its SONAME names is borrowed, for certain and where the profile is silent', () => {
  const wheels = [
    made({ libraries: needing('libx.so.1') }),
    made({ name: 'other', libraries: { 'other.libs/libx-1a.so': elfOf({ soname: 'libx.so.1' }) } }),
  ];
  const expected = ['ELF-019 unknown', 'demo/core.so: libx.so.1 (other.libs/libx-1a.so)'];
  for (const loader of [told, { ...told, cache: undefined }]) {
    const over = profileOfLoader(loader, { compatible_tags: [fitting] });
    assert.deepEqual(
      answers(wheels, over).map(([rule, , , name]) => [rule, name]),
      [expected],
    );
    const [first, second] = answers(
      [made({ libraries: needing('libx.so.1', 'libgone.so') }), ...wheels.slice(1)],
      over,
    );
    assert.match(first?.[0] ?? '', /^ELF-005 /);
    assert.deepEqual([first?.[2], second?.[0]], ['demo/core.so: 1: libgone.so', expected[0]]);
  }
});

test('symbols of a module that borrows a library are that library’s matter; those of one that does not are told', () => {
  const symbols = [initialises, asked('elsewhere')];
  const libraries = (needed: string[]) => ({ 'demo/core.so': elfOf({ symbols, needed }) });
  const rules = (needed: string[]) => answers([made({ libraries: libraries(needed) })]).map(([rule]) => rule);
  assert.deepEqual(rules(['libtbb.so.12']), ['ELF-019 unknown']);
  assert.deepEqual(rules([]), ['ELF-007 fail']);
});

test('a plug-in is told only what no process could give it: under musl its executable stack is a question of nobody', () => {
  const stack = { ...elfOf().flags, execstack: true };
  const plugin = made({ libraries: { 'demo/plugin.so': elfOf({ flags: stack, needed: ['libtbb.so.12'] }) } });
  const under = (name: string, version: string) =>
    answers([plugin], { ...whole, platform: { ...whole.platform, libc: { name, version } } }).map(
      ([rule]) => rule,
    );
  assert.deepEqual(under('glibc', '2.41'), ['ELF-009 fail']);
  assert.deepEqual(under('musl', '1.2'), ['ELF-010 fail']);
});

test('ELF-020: a version of a library that tells none, and a profile without a loader, leave a module open', () => {
  const verneed = [{ file: 'libm.so.6', versions: [{ name: 'GLIBC_PRIVATE', weak: false }] }];
  const asking = made({ libraries: { 'demo/core.so': module({ needed: ['libm.so.6'], verneed }) } });
  assert.deepEqual(
    answers([asking]).map(([rule, , , name]) => [rule, name]),
    [['ELF-020 unknown', 'demo/core.so: GLIBC_PRIVATE']],
  );
  const silent = profileOfLoader(undefined, { compatible_tags: [fitting] });
  assert.deepEqual(
    answers([made({ libraries: needing() })], silent).map(([rule, expected]) => [rule, expected]),
    [['ELF-020 unknown', 'glibc, loader.libs']],
  );
});

test('ELF-011: a plug-in with DT_RELR crashes under glibc 2.35, whoever opens it', () => {
  const relr = elfOf({ flags: { ...elfOf().flags, relr: true } });
  assert.deepEqual(
    answers([made({ libraries: { 'demo/plugin.so': relr } })]).map(([rule]) => rule),
    ['ELF-011 fail'],
  );
});
