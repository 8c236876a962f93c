import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkNative } from '../../../../src/audit/native/check-native.ts';
import { nativeRules } from '../../../../src/audit/native/rules.ts';
import { sha256Hex } from '../../../../src/codec/digest.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { Finding } from '../../../../src/model/finding.ts';
import { type RuntimeProfile, runtimeProfileSchema } from '../../../../src/model/profile.ts';
import { requestSchema } from '../../../../src/model/request.ts';
import { nativeRulesEn } from '../../../../src/text/en-native-rules.ts';
import { nativeRulesFr } from '../../../../src/text/fr-native-rules.ts';
import { compileLibrary, patchVersion, type Recipe } from '../../../support/elf-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'nx47-native-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function compile(recipe: Recipe): Uint8Array {
  return readFileSync(compileLibrary(folder, fileOf(recipe), recipe));
}

/** Where a library of this source lies: the same source is the same file. */
function fileOf(recipe: Recipe): string {
  return `fixture-${sha256Hex(JSON.stringify(recipe)).slice(0, 16)}.so`;
}

const versions = ['GLIBC_2.2.5', 'GLIBC_2.35'];
const known = {
  libs: {
    python: { needed: ['libc.so.6'], verdef: [], symbols: ['Py_Initialize'] },
    'libc.so.6': {
      needed: [],
      verdef: versions,
      symbols: ['puts@@GLIBC_2.2.5', '__cxa_finalize@@GLIBC_2.2.5'],
    },
    'libm.so.6': { needed: ['libc.so.6'], verdef: versions, symbols: ['sin@@GLIBC_2.2.5'] },
  },
  cache: { 'libc.so.6': '', 'libm.so.6': '', 'libz.so.1': '' },
  process_global: ['python', 'libc.so.6'],
};

function profileWith(loader: unknown, glibc = '2.35', platform = {}): RuntimeProfile {
  return runtimeProfileSchema.parse({
    schema: 'nx47.runtime-profile/1',
    id: 'kaggle-py312',
    origin: 'manual',
    python: { implementation: 'cpython', version: '3.12.13', abi: 'cp312', ext_suffixes: ['.so'] },
    platform: { machine: 'x86_64', libc: { name: 'glibc', version: glibc }, ...platform },
    marker_environment: {},
    distributions: [],
    unknown: [],
    ...(loader === undefined ? {} : { loader }),
  });
}

type Question = {
  symbols?: readonly string[];
  forbidden?: readonly string[];
  profile?: RuntimeProfile;
  beside?: readonly FileBytes[];
};

function check(bytes: Uint8Array | undefined, question: Question = {}): Finding[] {
  const request = requestSchema.parse({
    kernel: 'kernel',
    native: {
      library: 'libtest.so',
      symbols: [...(question.symbols ?? [])],
      forbidden: [...(question.forbidden ?? [])],
    },
  });
  const own = bytes === undefined ? [] : [{ name: 'libtest.so', bytes }];
  const bundle = { path: 'bundle', files: [...own, ...(question.beside ?? [])] };
  return checkNative({ request, bundle, profile: question.profile ?? profileWith(known) });
}

function rulesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, answer }) => `${rule} ${answer}`);
}

const plain = { source: 'int answer(void) { return 42; }' };
const good = compile(plain);

test('a library that needs only what the runtime has gives no finding', () => {
  const bytes = compile({
    source: 'double sin(double); int puts(const char *); int answer(void) { return puts("") + (int)sin(1); }',
    flags: ['-lm', '-O0'],
  });
  assert.deepEqual(check(bytes, { symbols: ['answer'] }), []);
});

test('without a configured library every .so of the bundle is still looked at (ELF-002)', () => {
  const bundle = {
    path: 'bundle',
    files: [
      { name: 'lib/libx.so.1', bytes: Buffer.alloc(0) },
      { name: 'notes.txt', bytes: Buffer.alloc(0) },
    ],
  };
  const findings = checkNative({
    request: requestSchema.parse({ kernel: 'k' }),
    bundle,
    profile: profileWith(known),
  });
  assert.deepEqual(
    findings.map(({ rule, file }) => [rule, file]),
    [['ELF-002', 'lib/libx.so.1']],
  );
});

test('ELF-001: a configured library that the bundle lacks is named, unknown while there is no bundle', () => {
  const beside = ['libother.so', 'libmore.so'].map((name) => ({ name, bytes: good }));
  const [finding] = check(undefined, { beside });
  assert.equal(finding?.rule, 'ELF-001');
  assert.equal(finding?.answer, 'fail');
  assert.equal(finding?.observed, 'libother.so, libmore.so');
  const request = requestSchema.parse({ kernel: 'k', native: { library: 'libtest.so' } });
  assert.deepEqual(rulesOf(checkNative({ request, bundle: undefined, profile: profileWith(known) })), [
    'ELF-001 unknown',
  ]);
});

test('ELF-002: a Git LFS pointer, Python source and an empty file are named as what they are', () => {
  const pointer = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n');
  assert.equal(check(pointer)[0]?.observed, 'Git LFS pointer, 64 B');
  assert.equal(check(Buffer.from('import os\nprint(1)\n'))[0]?.observed, 'text: import os, 19 B');
  assert.equal(check(Buffer.alloc(0))[0]?.observed, 'empty, 0 B');
  assert.deepEqual(rulesOf(check(pointer)), ['ELF-002 fail']);
});

test('ELF-002: an archive, binary data and a long line of text are named, with their size', () => {
  const kinds = (bytes: Uint8Array) => check(bytes).map(({ expected, observed }) => [expected, observed]);
  const expected = 'ELF64 x86-64 ET_DYN';
  assert.deepEqual(kinds(Buffer.from('PK\x03\x04\x14', 'latin1')), [[expected, 'zip, 5 B']]);
  assert.deepEqual(kinds(Buffer.from([1, 0, 2])), [[expected, 'binary data, 3 B']]);
  assert.deepEqual(kinds(Buffer.from('x'.repeat(100))), [[expected, `text: ${'x'.repeat(80)}, 100 B`]]);
  assert.deepEqual(kinds(Buffer.from('a version https://git-lfs.github.com/spec/ PK')), [
    [expected, 'text: a version https://git-lfs.github.com/spec/ PK, 45 B'],
  ]);
  const late = Buffer.alloc(600, 'y');
  late[599] = 0;
  assert.equal(kinds(late)[0]?.[1]?.startsWith('text: yy'), true);
});

test('ELF-002: a library of 3 GB that was not read into memory is an open question, with its size', () => {
  const files = [{ name: 'lib/large.so', byteLength: 3_000_000_000, sha256: '0'.repeat(64) }];
  const request = requestSchema.parse({ kernel: 'k', native: { library: 'lib/large.so', symbols: ['f'] } });
  const [finding, ...more] = checkNative({
    request,
    bundle: { path: 'b', files },
    profile: profileWith(known),
  });
  assert.deepEqual(
    [finding?.rule, finding?.answer, finding?.file, finding?.expected, finding?.observed, more],
    ['ELF-002', 'unknown', 'lib/large.so', 'ELF64 x86-64 ET_DYN', '3000000000 B', []],
  );
});

test('ELF-004 and ELF-003 say what the header says, and where reading ended', () => {
  assert.equal(check(changed(good, 18, 183))[0]?.observed, 'ELF64 little-endian machine 183 type 3');
  assert.equal(check(changed(good, 4, 1))[0]?.observed, 'ELF32 little-endian machine 62 type 3');
  assert.equal(
    check(changed(changed(good, 5, 2), 4, 2))[0]?.observed,
    'ELF64 big-endian machine 15872 type 768',
  );
  const swapped = Uint8Array.from(good);
  swapped.set([0, 3, 0, 62], 16);
  assert.equal(check(changed(swapped, 5, 2))[0]?.observed, 'ELF64 big-endian machine 62 type 3');
  assert.equal(check(changed(good, 16, 1))[0]?.observed, 'ELF64 little-endian machine 62 type 1');
  assert.match(check(good.subarray(0, 4096))[0]?.observed ?? '', /^[a-z-]+ @ \d+, 4096 B$/);
});

test('ELF-001 and ELF-008 count what is missing and say what is there instead', () => {
  const nothing = check(undefined)[0];
  assert.deepEqual([nothing?.file, nothing?.expected, nothing?.observed], ['libtest.so', 'libtest.so', '∅']);
  const source =
    'int outside(void); static int two(void) { return outside(); } int three = 3; int one(void) { return two(); } __attribute__((visibility("hidden"))) int four(void) { return 4; }';
  const finding = check(compile({ source, flags: ['-Wl,--unresolved-symbols=ignore-all'] }), {
    symbols: ['one', 'three', 'four', 'outside', 'five'],
  }).find(({ rule }) => rule === 'ELF-008');
  assert.equal(finding?.expected, 'one, three, four, outside, five');
  assert.equal(finding?.observed, '4/5: three (default object), four, outside (undefined), five');
});

test('the configured library is looked at whatever its name is, and siblings are not held to its symbols', () => {
  const request = requestSchema.parse({
    kernel: 'k',
    native: { library: 'lib/own.bin', symbols: ['answer'] },
  });
  const files = [
    { name: 'lib/own.bin', bytes: good },
    { name: 'other.bin', bytes: Buffer.alloc(0) },
    { name: 'libempty.so', bytes: compile({ source: 'int x(void) { return 1; }' }) },
  ];
  assert.deepEqual(checkNative({ request, bundle: { path: 'b', files }, profile: profileWith(known) }), []);
  assert.deepEqual(checkNative({ request: {}, bundle: undefined, profile: profileWith(known) }), []);
});

test('ELF-003: a library cut off after 4096 bytes is refused', () => {
  assert.deepEqual(rulesOf(check(good.subarray(0, 4096))), ['ELF-003 fail']);
});

test('ELF-004: a library for AArch64, a 32-bit one and a program are refused', () => {
  const program = compile({ source: 'int main(void) { return 0; }', kind: ['-pie', '-fPIE'] });
  assert.deepEqual(rulesOf(check(changed(good, 18, 183))), ['ELF-004 fail']);
  assert.deepEqual(rulesOf(check(changed(good, 4, 1))), ['ELF-004 fail']);
  assert.ok(rulesOf(check(program)).includes('ELF-004 fail'));
  assert.ok(
    rulesOf(check(good, { profile: profileWith(known, '2.35', { machine: 'aarch64' }) })).includes(
      'ELF-004 fail',
    ),
  );
});

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

const usesSibling = 'int sibling(void); int answer(void) { return sibling(); }';
const sibling = { source: 'int sibling(void) { return 1; }', flags: ['-Wl,-soname,libsibling.so'] };
const siblingBytes = compile(sibling);
const siblingFile = fileOf(sibling);

test('ELF-005: a needed library that is nowhere is refused; beside the library with $ORIGIN it is found', () => {
  const flags = ['-Wl,--enable-new-dtags', '-Wl,-rpath,$ORIGIN'];
  const bytes = compile({ source: usesSibling, flags, against: [siblingFile] });
  assert.deepEqual(rulesOf(check(bytes)), ['ELF-005 fail', 'ELF-007 unknown']);
  assert.deepEqual(check(bytes)[0]?.evidence, ['libsibling.so']);
  assert.deepEqual(check(bytes, { beside: [{ name: 'libsibling.so', bytes: siblingBytes }] }), []);
});

test('ELF-005: a needed library is unknown when the profile does not list all that the runtime has', () => {
  const bytes = compile({ source: usesSibling, against: [siblingFile] });
  const { cache: _, ...incomplete } = known;
  assert.ok(rulesOf(check(bytes, { profile: profileWith(incomplete) })).includes('ELF-005 unknown'));
});

test('ELF-006: a library that needs GLIBC_2.9.9 is refused everywhere, with symbol and what the profile has', () => {
  const source = 'int puts(const char *); int answer(void) { return puts(""); }';
  const patched = patchVersion(compile({ source }), 'GLIBC_2.2.5', 'GLIBC_2.9.9');
  const profiles = [
    profileWith(known),
    profileWith(undefined, '2.2'),
    profileWith({ libs: {}, process_global: [] }, '2.2'),
  ];
  for (const profile of profiles) {
    const finding = check(patched, { profile }).find(({ rule }) => rule === 'ELF-006');
    assert.equal(finding?.answer, 'fail');
    assert.ok(
      finding?.evidence.includes('GLIBC_2.9.9') && finding.evidence.includes('puts'),
      finding?.observed,
    );
  }
  assert.equal(check(patched)[0]?.expected, 'GLIBC_2.35');
});

test('ELF-007: all undefined symbols are listed at once, -lm forgotten included', () => {
  const source =
    'int one(void); int two(void); double sin(double); int answer(void) { return one() + two() + (int)sin(one()); }';
  const findings = check(compile({ source }));
  assert.deepEqual(rulesOf(findings), ['ELF-007 fail']);
  assert.deepEqual([...(findings[0]?.evidence ?? [])].sort(), ['one', 'sin (libm.so.6, -lm)', 'two']);
});

test('ELF-007: without loader facts an undefined symbol is unknown, not ok', () => {
  const source = 'int one(void); int answer(void) { return one(); }';
  const findings = check(compile({ source }), { profile: profileWith(undefined) });
  assert.deepEqual(rulesOf(findings), ['ELF-007 unknown']);
  assert.ok(findings[0]?.evidence.includes('one'));
});

test('ELF-008: every required function that is not exported is listed, static and data ones too', () => {
  const source =
    'int one(void) { return 1; } static int two(void) { return 2; } int three = 3; int four(void) { return two(); }';
  const findings = check(compile({ source }), { symbols: ['one', 'two', 'three', 'four', 'five'] });
  assert.deepEqual(rulesOf(findings), ['ELF-008 fail']);
  assert.deepEqual(findings[0]?.evidence, ['two', 'three', 'five']);
});

test('ELF-021: an exported lum_test_hook is refused by its name and by lum_*_hook; a static or other name is fine', () => {
  const source =
    'int lum_test_hook(void) { return 1; } static int lum_own_hook(void) { return 2; } int lum(void) { return lum_own_hook(); }';
  const bytes = compile({ source });
  for (const forbidden of [['lum_test_hook'], ['lum_*_hook'], ['*hook'], ['l*t*hook']]) {
    const findings = check(bytes, { forbidden });
    assert.deepEqual(rulesOf(findings), ['ELF-021 fail']);
    assert.deepEqual(findings[0]?.evidence, ['lum_test_hook']);
  }
  assert.deepEqual(check(bytes, { forbidden: ['lum_own_hook', 'lum_', 'hook*', 'lum_test_hook*k'] }), []);
});

test('ELF-021: a star stands for any characters, none too; parts of a pattern follow one another and do not overlap', () => {
  const names = ['lumhook', 'abc', 'abbz', 'ab', 'acb'];
  const bytes = compile({ source: names.map((name) => `int ${name}(void) { return 1; }`).join(' ') });
  const found = (...forbidden: string[]) => check(bytes, { forbidden }).flatMap(({ evidence }) => evidence);
  const table: readonly (readonly [string, string[]])[] = [
    ['lum*hook', ['lumhook']],
    ['ab*bc', []],
    ['a*c*c', []],
    ['a*bb*b*z', []],
    ['a*b*b*z', ['abbz']],
    ['*a*b', ['ab', 'acb']],
    ['a*x*b', []],
    ['*x*', []],
    ['*', ['ab', 'abbz', 'abc', 'acb', 'lumhook']],
  ];
  for (const [pattern, expected] of table) assert.deepEqual(found(pattern), expected, pattern);
  const [finding] = check(bytes, { forbidden: ['none', 'ab', 'lum*'] });
  assert.deepEqual([finding?.expected, finding?.observed], ['∌ none, ab, lum*', '2: ab, lumhook']);
});

test('ELF-008: of f@V1 and f@@V2 dlsym gives the default one, and a g that is only of version V1 it does not find', () => {
  const source = [
    '__asm__(".symver old_f, f@V1"); int old_f(void) { return 1; }',
    '__asm__(".symver new_f, f@@V2"); int new_f(void) { return 2; }',
    '__asm__(".symver old_g, g@V1"); int old_g(void) { return 3; }',
  ].join(' ');
  const versionScript = 'V0 { global: base; }; V1 { global: f; g; } V0; V2 { global: f; } V1;';
  const bytes = compile({ source: `int base(void) { return 0; } ${source}`, versionScript });
  const [finding, ...more] = check(bytes, { symbols: ['base', 'f', 'g'] });
  assert.deepEqual([finding?.rule, finding?.observed, more], ['ELF-008', '1/3: g (default func)', []]);
});

test('ELF-009 and ELF-010: an executable stack is refused by glibc 2.41 and a warning under 2.35', () => {
  const bytes = compile({ ...plain, flags: ['-Wl,-z,execstack'] });
  assert.deepEqual(rulesOf(check(bytes)), ['ELF-010 fail']);
  assert.deepEqual(rulesOf(check(bytes, { profile: profileWith(known, '2.41') })), ['ELF-009 fail']);
});

test('ELF-011: DT_RELR is refused under glibc 2.35 and fine under 2.36', () => {
  const source = 'static int a; int *p = &a;';
  const bytes = compile({ source, flags: ['-Wl,-z,pack-relative-relocs', '-nostdlib'] });
  assert.deepEqual(rulesOf(check(bytes)), ['ELF-011 fail']);
  assert.deepEqual(check(bytes, { profile: profileWith(known, '2.36') }), []);
});

test('ELF-012: a RUNPATH to /nix/store is reported, $ORIGIN/lib is not', () => {
  const findings = check(compile({ ...plain, flags: ['-Wl,-rpath,/nix/store/x/lib:$ORIGIN/lib'] }));
  assert.deepEqual(rulesOf(findings), ['ELF-012 fail']);
  assert.deepEqual(findings[0]?.evidence, ['/nix/store/x/lib']);
  assert.deepEqual(check(compile({ ...plain, flags: ['-Wl,-rpath,$ORIGIN/lib'] })), []);
});

test('ELF-012: a NEEDED path in /nix/store is reported with the library that is missing, and so is a foreign INTERP', () => {
  const nix = '/nix/store/abc-glibc/lib/libodd.so';
  const odd = { source: 'int odd(void) { return 1; }', flags: [`-Wl,-soname,${nix}`] };
  compile(odd);
  const source = 'int odd(void); int answer(void) { return odd(); }';
  const needs = compile({ source, against: [fileOf(odd)] });
  assert.deepEqual(rulesOf(check(needs)), ['ELF-005 fail', 'ELF-007 unknown', 'ELF-012 fail']);
  assert.deepEqual(check(needs).at(-1)?.evidence, [nix]);
  const interpreter = (path: string) =>
    compile({
      source: `const char interp[] __attribute__((section(".interp"))) = "${path}"; int answer(void) { return 42; }`,
    });
  const [finding] = check(interpreter('/nix/store/abc-glibc/lib/ld-linux-x86-64.so.2'));
  assert.equal(finding?.observed, 'INTERP /nix/store/abc-glibc/lib/ld-linux-x86-64.so.2');
  assert.deepEqual(check(interpreter('/lib64/ld-linux-x86-64.so.2')), []);
});

test('ELF-013: a library with relocations in its code is reported', () => {
  const source = 'extern int elsewhere; __asm__(".text\\n.quad answer\\n"); int answer(void) { return 1; }';
  assert.ok(rulesOf(check(compile({ source, flags: ['-Wl,-z,notext'] }))).includes('ELF-013 fail'));
});

test('ELF-014: a library marked nodlopen, and one with 4,000 bytes of static thread storage, are refused', () => {
  const tls = 'static __thread char room[4000]; char *answer(int i) { return room + i; }';
  assert.deepEqual(rulesOf(check(compile({ ...plain, flags: ['-Wl,-z,nodlopen'] }))), ['ELF-014 fail']);
  assert.deepEqual(rulesOf(check(compile({ source: tls, flags: ['-ftls-model=initial-exec'] }))), [
    'ELF-014 fail',
  ]);
});

test('ELF-014: a library for x86-64-v3 is refused on level 2, accepted on level 3, unknown where no level is told', () => {
  const bytes = compile({ ...plain, flags: ['-Wl,-z,x86-64-v3'] });
  const onLevel = (level: object): string[] =>
    rulesOf(check(bytes, { profile: profileWith(known, '2.35', level) }));
  assert.deepEqual(onLevel({ isa_level: 2 }), ['ELF-014 fail']);
  assert.deepEqual(onLevel({ isa_level: 3 }), []);
  assert.deepEqual(onLevel({}), ['ELF-014 unknown']);
});

test('ELF-015: a profile without loader leaves even a library that needs nothing undecided', () => {
  const bytes = compile({ ...plain, flags: ['-nostdlib'] });
  assert.deepEqual(rulesOf(check(bytes, { profile: profileWith(undefined) })), ['ELF-015 unknown']);
  assert.deepEqual(check(bytes), []);
});

test('a symbol whose name holds a workflow command is shown harmless', () => {
  const bytes = Buffer.from(
    compile({ source: 'int harmlessly(void); int answer(void) { return harmlessly(); }' }),
  );
  for (let at = bytes.indexOf('harmlessly'); at !== -1; at = bytes.indexOf('harmlessly'))
    bytes.write('##[error]x', at);
  const [finding] = check(bytes);
  assert.deepEqual(finding?.evidence, ['##\\[error]x']);
  assert.ok(!finding?.observed.includes('##['));
});

test('what only makes a library worse is a warning, everything else that keeps it from loading is an error', () => {
  const warnings = Object.entries(nativeRules).filter(([, { severity }]) => severity !== 'error');
  assert.deepEqual(
    warnings.map(([rule]) => rule),
    ['ELF-010', 'ELF-012', 'ELF-013', 'ELF-017', 'ELF-019', 'ELF-020'],
  );
  assert.ok(warnings.every(([, { severity }]) => severity === 'warning'));
  assert.ok(Object.values(nativeRules).every(({ pack }) => pack === 'core'));
});

test('every native rule has a title, a cause and a remedy in both languages', () => {
  for (const texts of [nativeRulesFr, nativeRulesEn]) {
    assert.deepEqual(Object.keys(texts), Object.keys(nativeRules));
    for (const text of Object.values(texts)) {
      assert.ok(text.title !== '' && text.why !== '' && text.fix !== '');
    }
  }
});
