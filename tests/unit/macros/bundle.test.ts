import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { buildBundle } from '../../../macros/build-bundle.ts';
import { readBundleFiles } from '../../../macros/read-bundle.ts';
import { stageBundle } from '../../../macros/stage-bundle.ts';
import { readElf } from '../../../src/codec/elf.ts';
import { recipeSchema } from '../../../src/model/request.ts';
import { createPythons } from '../../../src/rehearsal/interpreters.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';
import { thisMachine } from '../../support/rehearsal-machine.ts';

const interpreter = { executable: '/usr/bin/env', version: '3.12.1' };
const recipe = (parts: object) => recipeSchema.parse(parts);
const build = (parts: object) => ({
  recipe: recipe(parts),
  interpreter,
  glibc: '2.35',
  bundleFolder: 'bundle',
});

test('a recipe of one command and one copied file makes a bundle with its manifest, and leaves no work folder', async (t) => {
  const on = await bench(t);
  await writeFile(`${on.paths.root}/notes.txt`, 'n');
  const input = build({
    commands: [['sh', '-c', 'echo made > {staging}/made.txt']],
    files: { 'copied.txt': 'notes.txt' },
  });
  const output = outputOf(await runOn(on, buildBundle, input));
  assert.equal(output.files, 3);
  assert.deepEqual((await readdir(on.paths.bundle)).sort(), [
    'bundle-manifest.json',
    'copied.txt',
    'made.txt',
  ]);
  assert.deepEqual(await readdir(on.paths.state), ['session']);
});

test('the same recipe gives the same manifest twice: it holds no data of a run', async (t) => {
  const texts: string[] = [];
  for (const _ of [1, 2]) {
    const on = await bench(t);
    outputOf(await runOn(on, buildBundle, build({ commands: [['sh', '-c', 'echo same > {staging}/a']] })));
    texts.push(await readFile(`${on.paths.bundle}/bundle-manifest.json`, 'utf8'));
  }
  assert.equal(texts[0], texts[1]);
});

test('a recipe whose command exits with 3 is RECIPE_FAILED, and no bundle is left half-made', async (t) => {
  const on = await bench(t);
  const outcome = await runOn(
    on,
    buildBundle,
    build({ commands: [['sh', '-c', 'touch {staging}/a; exit 3']] }),
  );
  assert.equal(codeOf(outcome), 'RECIPE_FAILED');
  assert.deepEqual(await readdir(on.paths.root), ['.nx47']);
});

test('what a failing recipe prints is told without the secret in it', async (t) => {
  const fails = build({ commands: [['sh', '-c', 'echo s3cret-value boom >&2; exit 3']] });
  const outcome = await runOn(await bench(t), buildBundle, fails);
  const told = outcome.state === 'FAILED' ? JSON.stringify(outcome.failure.parameters) : '';
  assert.match(told, /\*\*\* boom/);
  assert.doesNotMatch(told, /s3cret/);
});

test('a recipe that makes no file is RECIPE_FAILED', async (t) => {
  assert.equal(
    codeOf(await runOn(await bench(t), buildBundle, build({ commands: [['true']] }))),
    'RECIPE_FAILED',
  );
});

test('a recipe with native.environment builds with the compiler of that environment, which says what it is', async (t) => {
  const on = await bench(t);
  const python = await createPythons(thisMachine()).findAny();
  assert.ok(python);
  await writeFile(`${on.paths.root}/a.c`, 'int a(void) { return 1; }\n');
  const rpath = '-Wl,-rpath,/nix/store/x/lib';
  const commands = [
    ['cc', '-shared', '-fPIC', rpath, '-o', '{staging}/liba.so', 'a.c'],
    ['sh', '-c', '"$CC" -dumpmachine > {staging}/compiler.txt'],
  ];
  const native = { library: 'liba.so', environment: { sysroot: '/' } };
  outputOf(await runOn(on, buildBundle, { ...build({ commands }), interpreter: python, native }));
  assert.equal(readElf(await readFile(`${on.paths.bundle}/liba.so`)).runpath, undefined);
  assert.match(await readFile(`${on.paths.bundle}/compiler.txt`, 'utf8'), /linux-gnu/);
});

test('a recipe runs in a copy: what its command writes beside the sources stays out of the project', async (t) => {
  const on = await bench(t);
  await mkdir(`${on.paths.root}/native`);
  await writeFile(`${on.paths.root}/native/a.c`, 'int a;');
  outputOf(
    await runOn(
      on,
      buildBundle,
      build({ commands: [['sh', '-c', 'cp native/a.c native/b.o; cp native/b.o {staging}/']] }),
    ),
  );
  assert.deepEqual(await readdir(`${on.paths.root}/native`), ['a.c']);
});

test('requirements of cp{minor} that do not exist are FILE_UNREADABLE with their name', async (t) => {
  const outcome = await runOn(
    await bench(t),
    buildBundle,
    build({ requirements: 'requirements/cp{minor}.txt' }),
  );
  assert.equal(codeOf(outcome), 'FILE_UNREADABLE');
  assert.match(outcome.record.output, /cp312\.txt/);
});

test('a bundle without a manifest is staged below .nx47 with one, the original untouched', async (t) => {
  const on = await bench(t);
  await mkdir(`${on.paths.bundle}/sub`, { recursive: true });
  await writeFile(`${on.paths.bundle}/sub/a`, 'x');
  const output = outputOf(await runOn(on, stageBundle, { source: on.paths.bundle }));
  assert.deepEqual((await readdir(output.path)).sort(), ['bundle-manifest.json', 'sub']);
  assert.deepEqual(await readdir(on.paths.bundle), ['sub']);
});

test('reading a bundle gives every file with its digest; an empty folder is BUNDLE_MISSING', async (t) => {
  const on = await bench(t);
  await mkdir(on.paths.bundle);
  assert.equal(
    codeOf(await runOn(on, readBundleFiles, { path: on.paths.bundle, shown: 'bundle' })),
    'BUNDLE_MISSING',
  );
  await writeFile(`${on.paths.bundle}/a`, 'abc');
  const { manifest } = outputOf(await runOn(on, readBundleFiles, { path: on.paths.bundle, shown: 'bundle' }));
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.deepEqual(manifest.files, [{ name: 'a', bytes: 3, sha256 }]);
});
