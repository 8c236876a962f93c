import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPythons } from '../../../../src/rehearsal/interpreters.ts';
import { tryLoad } from '../../../../src/repair/library/try-load.ts';
import { changedCopy, compileLibrary, patchVersion } from '../../../support/elf-fixtures.ts';
import { freshFolder } from '../../../support/folders.ts';
import { thisMachine } from '../../../support/rehearsal-machine.ts';
import { testWorld } from '../../../support/test-world.ts';

const interpreter = await createPythons(thisMachine()).findAny();
assert.ok(interpreter, 'a CPython from 3.10 on is needed');
const load = (file: string, symbols: readonly string[]) => tryLoad(file, symbols, interpreter, testWorld());

test('a library that exports lum_sum is loaded, and told with the machine that loaded it', async (t) => {
  const file = compileLibrary(await freshFolder(t), 'libx.so', { source: 'int lum_sum(void) { return 1; }' });
  const trial = await load(file, ['lum_sum']);
  assert.equal(trial.kind, 'loaded');
  assert.match(trial.kind === 'loaded' ? trial.told : '', /^CPython 3\.\d+\.\d+, glibc 2\.\d+$/);
});

test('a function that is not there, and a symbol that nothing gives, are failures by name', async (t) => {
  const folder = await freshFolder(t);
  const file = compileLibrary(folder, 'libx.so', { source: 'int lum_sum(void) { return 1; }' });
  assert.deepEqual(await load(file, ['lum_sum', 'lum_min']), { kind: 'failed', why: 'lum_min' });
  const open = compileLibrary(folder, 'liby.so', {
    source: 'int gone(void); int lum_sum(void) { return gone(); }',
  });
  const trial = await load(open, ['lum_sum']);
  assert.match(trial.kind === 'failed' ? trial.why : '', /^liby\.so: undefined symbol: gone$/);
});

test('a library whose constructor ends the process is a failure', async (t) => {
  const source = '#include <stdlib.h>\n__attribute__((constructor)) static void end(void) { abort(); }\n';
  const file = compileLibrary(await freshFolder(t), 'libx.so', { source });
  assert.deepEqual(await load(file, []), { kind: 'failed', why: 'SIGABRT' });
});

test('a glibc that this machine does not have, and a library of the runtime that it lacks, say nothing', async (t) => {
  const folder = await freshFolder(t);
  const source = '#include <stdio.h>\nint lum_sum(void) { return puts("x"); }\n';
  const file = compileLibrary(folder, 'libx.so', { source });
  const newer = changedCopy(file, 'newer.so', (bytes) => patchVersion(bytes, 'GLIBC_2.2.5', 'GLIBC_2.9.9'));
  const trial = await load(newer, ['lum_sum']);
  assert.equal(trial.kind, 'untried');
  assert.match(trial.kind === 'untried' ? trial.told : '', /version `GLIBC_2\.9\.9' not found/);
  const soname = ['-Wl,-soname,libgone.so.7'];
  compileLibrary(folder, 'libgone.so', { source: 'int gone(void) { return 1; }', flags: soname });
  const against = ['libgone.so'];
  const lacking = compileLibrary(folder, 'liby.so', {
    source: 'int gone(void); int f(void) { return gone(); }',
    against,
  });
  assert.equal((await load(lacking, ['f'])).kind, 'untried');
});
