import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import type { FileBytes } from '../../../src/model/facts.ts';
import type { Diagnosis } from '../../../src/model/repair.ts';
import { repairLibrary } from '../../../src/repair/repair-library.ts';
import { projectWith } from '../../support/audited-project.ts';
import { compileLibrary } from '../../support/elf-fixtures.ts';
import { type AtEnd, freshFolder } from '../../support/folders.ts';
import { applyChanges, groundOf } from '../../support/repair-ground.ts';

const calls = 'double lum_log(double x);\ndouble lum_sum(double x) { return lum_log(x); }\n';
const logs = '#include <math.h>\ndouble lum_log(double x) { return exp(-x) + tanh(x); }\n';
const command = "[cc, -shared, -fPIC, '-Wl,-z,noexecstack', -o, '{out}', native/sum.c]";

type Project = {
  readonly sources: Readonly<Record<string, string>>;
  /** Source of the library that lies in the bundle now; absent: none does. */
  readonly present?: string;
  readonly native?: readonly string[];
};

/** A project whose library is built by the compiler of this machine, for this machine. */
async function project(
  t: AtEnd,
  { sources, present = calls, native = [`build: ${command}`] }: Project,
): Promise<string> {
  const folder = await freshFolder(t);
  const flags = ['-Wl,-z,noexecstack'];
  const files: FileBytes[] = [
    {
      name: 'liblum.so',
      bytes: readFileSync(compileLibrary(folder, 'liblum.so', { source: present, flags })),
    },
  ];
  const settings = ['library: liblum.so', 'symbols: [lum_sum]', 'environment: { sysroot: / }', ...native];
  const root = await projectWith(t, files, [`native:\n  ${settings.join('\n  ')}`]);
  for (const [path, text] of Object.entries(sources)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function diagnosis(root: string): Promise<Diagnosis> {
  const { ground, tools } = await groundOf(root);
  return repairLibrary(ground, tools);
}

const reasons = ({ unrepairable }: Diagnosis) => unrepairable.map(({ rule, why, core }) => [rule, why, core]);

test('a source that cc does not name is added to native.build with -lm, and the library lacks nothing', async (t) => {
  const root = await project(t, { sources: { 'native/sum.c': calls, 'native/log.c': logs } });
  const { repairs, unrepairable } = await diagnosis(root);
  assert.deepEqual(unrepairable, []);
  const [repair] = repairs;
  assert.ok(repair);
  assert.deepEqual(repair.serves, [{ rule: 'ELF-007', file: 'liblum.so' }]);
  assert.deepEqual(repair.because.slice(1, 3), ['+ native/log.c: lum_log', '+ -lm: exp, tanh']);
  const before = await readFile(join(root, 'nx47.yml'), 'utf8');
  const expected = before.replace('native/sum.c]', 'native/sum.c, native/log.c, -lm]');
  assert.deepEqual(repair.changes[0], { path: 'nx47.yml', content: expected });
  assert.equal(repair.changes[1]?.path, 'bundle/liblum.so');
  await applyChanges(root, repair.changes);
  assert.deepEqual(await diagnosis(root), { repairs: [], proposals: [], unrepairable: [] });
});

test('a script that names its sources in a variable gets the source that is missing', async (t) => {
  const script = 'SOURCES="native/sum.c"\ncc -shared -fPIC -Wl,-z,noexecstack -o "$1" $SOURCES -lm\n';
  const sources = { 'native/sum.c': calls, 'native/log.c': logs, 'tools/build.sh': script };
  const root = await project(t, { sources, native: ["build: [sh, tools/build.sh, '{out}']"] });
  const { repairs } = await diagnosis(root);
  const edited = script.replace('native/sum.c"', 'native/sum.c native/log.c"');
  assert.deepEqual(repairs[0]?.changes[0], { path: 'tools/build.sh', content: edited });
});

test('a symbol that no source defines is no-source, and one whose only body does nothing says so', async (t) => {
  const none = await project(t, { sources: { 'native/sum.c': calls } });
  assert.deepEqual(reasons(await diagnosis(none)), [['ELF-007', 'no-source', ['lum_log']]]);
  const stub = 'double lum_log(double x) { (void)x; return 0.0; }\n';
  const stubs = await project(t, { sources: { 'native/sum.c': calls, 'native/stub.c': stub } });
  assert.deepEqual(reasons(await diagnosis(stubs)), [
    ['ELF-007', 'no-source', ['lum_log (stub: native/stub.c)']],
  ]);
});

test('two sources that define lum_log are for a person to choose between', async (t) => {
  const sources = { 'native/sum.c': calls, 'native/log.c': logs, 'native/log2.c': logs };
  const found = reasons(await diagnosis(await project(t, { sources })));
  assert.deepEqual(found, [['ELF-007', 'decision', ['lum_log: native/log.c, native/log2.c']]]);
});

test('a source that does not compile is build-failed with what the compiler said', async (t) => {
  const root = await project(t, { sources: { 'native/sum.c': 'double lum_sum(double x) { return x }\n' } });
  const [found] = (await diagnosis(root)).unrepairable;
  assert.equal(found?.why, 'build-failed');
  assert.match(found?.core.join('\n') ?? '', /^native\/sum\.c:1:\d+: error: expected .;. before/m);
});

test('a required function that its source hides is own-code', async (t) => {
  const hidden = '__attribute__((visibility("hidden"))) double lum_sum(double x) { return x; }\n';
  const root = await project(t, {
    sources: { 'native/sum.c': hidden },
    present: 'double other(double x) { return x; }',
  });
  const found = reasons(await diagnosis(root));
  assert.deepEqual(found, [['ELF-008', 'own-code', ['native/sum.c: lum_sum']]]);
});

test('what the refused library exported and no source defines any more is never dropped', async (t) => {
  const present = `${calls}double lum_extra(double x) { return x; }\n`;
  const root = await project(t, { sources: { 'native/sum.c': calls, 'native/log.c': logs }, present });
  assert.deepEqual(reasons(await diagnosis(root)), [['ELF-007', 'no-source', ['lum_extra']]]);
});

test('a required function that a built source stubs is refused as a repair, and its own finding is own-code', async (t) => {
  const stubbed =
    'double lum_log(double x);\ndouble lum_sum(double x) { (void)x; return 0.0; }\ndouble lum_use(double x) { return lum_log(x); }\n';
  const root = await project(t, {
    sources: { 'native/sum.c': stubbed, 'native/log.c': logs },
    present: stubbed,
  });
  assert.deepEqual(reasons(await diagnosis(root)), [
    ['REP-013', 'own-code', ['native/sum.c:2: lum_sum']],
    ['ELF-007', 'own-code', ['native/sum.c:2: lum_sum']],
  ]);
});

test('a Makefile that calls the compiler of a store calls it by name, and the library is built', async (t) => {
  const makefile =
    'CC = /nix/store/0c7c96-gcc-14.2.0/bin/gcc\nlib:\n\t$(CC) -shared -fPIC -Wl,-z,noexecstack -o $(OUT) sum.c log.c -lm\n';
  const sources = { 'native/sum.c': calls, 'native/log.c': logs, 'native/Makefile': makefile };
  const root = await project(t, { sources, native: ["build: [make, -C, native, 'OUT={out}']"] });
  const [repair] = (await diagnosis(root)).repairs;
  assert.deepEqual(repair?.changes[0], {
    path: 'native/Makefile',
    content: makefile.replace('/nix/store/0c7c96-gcc-14.2.0/bin/gcc', 'gcc'),
  });
  assert.equal(repair?.because[1], '/nix/store/0c7c96-gcc-14.2.0/bin/gcc → gcc');
});

test('a library that does not find another of the bundle beside itself is told to look there', async (t) => {
  const folder = await freshFolder(t);
  const flags = ['-Wl,-z,noexecstack'];
  const whole = 'double part(void);\ndouble lum_sum(double x) { return x + part(); }\n';
  compileLibrary(folder, 'libpart.so', {
    source: 'double part(void) { return 1; }',
    flags: [...flags, '-Wl,-soname,libpart.so'],
  });
  compileLibrary(folder, 'liblum.so', { source: whole, flags, against: ['libpart.so'] });
  const files = ['libpart.so', 'liblum.so'].map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
  }));
  const makefile = 'lib:\n\t$(CC) -shared -fPIC -Wl,-z,noexecstack -o $(LIB) whole.c -L$(OUT) -lpart\n';
  const root = await projectWith(t, files, [
    "native: { library: liblum.so, symbols: [lum_sum], environment: { sysroot: / }, build: [make, 'OUT={staging}', 'LIB={out}'] }",
  ]);
  await writeFile(join(root, 'whole.c'), whole);
  await writeFile(join(root, 'Makefile'), makefile);
  const { repairs, unrepairable } = await diagnosis(root);
  assert.deepEqual(unrepairable, []);
  assert.deepEqual(repairs[0]?.changes[0], {
    path: 'Makefile',
    content: makefile.replace('-lpart', () => "-lpart '-Wl,-rpath,$$ORIGIN'"),
  });
  assert.equal(repairs[0]?.because.at(-1), 'ELF-015: kaggle-py312: glibc 2.35');
  await applyChanges(root, repairs[0]?.changes ?? []);
  assert.deepEqual(await diagnosis(root), { repairs: [], proposals: [], unrepairable: [] });
});

test('a library that is not in the bundle, and one that is a Git-LFS pointer, are built from what there is', async (t) => {
  const root = await project(t, { sources: { 'native/sum.c': 'double lum_sum(double x) { return x; }\n' } });
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 15624\n';
  await writeFile(join(root, 'bundle/liblum.so'), pointer);
  const serves = async () =>
    (await diagnosis(root)).repairs.map((repair) => repair.serves.map(({ rule }) => rule));
  assert.deepEqual(await serves(), [['ELF-002']]);
  await writeFile(join(root, 'bundle/other.txt'), 'a bundle without its library');
  await rm(join(root, 'bundle/liblum.so'));
  assert.deepEqual(await serves(), [['ELF-001']]);
});

test('a build that gives the refused library once more is build-failed with the rule, and one that ends its process too', async (t) => {
  const store = ['-Wl,-rpath,/nix/store/x/lib', '-Wl,-z,noexecstack'];
  const source = 'double lum_sum(double x) { return x; }\n';
  const folder = await freshFolder(t);
  const bytes = readFileSync(compileLibrary(folder, 'liblum.so', { source, flags: store }));
  const copied = await projectWith(
    t,
    [{ name: 'liblum.so', bytes }],
    [
      "native: { library: liblum.so, symbols: [lum_sum], environment: { sysroot: / }, build: [cp, old.so, '{out}'] }",
    ],
  );
  await writeFile(join(copied, 'old.so'), bytes);
  assert.deepEqual(reasons(await diagnosis(copied)), [
    ['ELF-012', 'build-failed', ['ELF-012: RUNPATH /nix/store/x/lib']],
  ]);
  const ends = `#include <stdlib.h>\n__attribute__((constructor)) static void end(void) { abort(); }\n${calls}`;
  const root = await project(t, { sources: { 'native/sum.c': ends, 'native/log.c': logs } });
  assert.deepEqual(reasons(await diagnosis(root)), [['ELF-007', 'build-failed', ['SIGABRT']]]);
});

test('without a command that builds the library nothing is built', async (t) => {
  const root = await project(t, { sources: { 'native/sum.c': calls, 'native/log.c': logs }, native: [] });
  assert.deepEqual(reasons(await diagnosis(root)), [['ELF-007', 'no-build', []]]);
});

test('a library that is asked for by its SONAME is shipped under that name as well', async (t) => {
  const folder = await freshFolder(t);
  const flags = ['-Wl,-z,noexecstack'];
  compileLibrary(folder, 'libpart.so', {
    source: 'int part(void) { return 1; }',
    flags: [...flags, '-Wl,-soname,libpart.so.1'],
  });
  compileLibrary(folder, 'libwhole.so', {
    source: 'int part(void); int whole(void) { return part(); }',
    flags: [...flags, '-Wl,-rpath,$ORIGIN'],
    against: ['libpart.so'],
  });
  const files = ['libpart.so', 'libwhole.so'].map((name) => ({
    name,
    bytes: readFileSync(join(folder, name)),
  }));
  const root = await projectWith(t, files);
  const { repairs } = await diagnosis(root);
  assert.deepEqual(
    repairs.map(({ serves, changes }) => [serves, changes]),
    [
      [
        [{ rule: 'ELF-018', file: 'libwhole.so' }],
        [{ path: 'bundle/libpart.so.1', content: { from: join(root, 'bundle/libpart.so') } }],
      ],
    ],
  );
  await applyChanges(root, repairs[0]?.changes ?? []);
  assert.deepEqual(await diagnosis(root), { repairs: [], proposals: [], unrepairable: [] });
});
