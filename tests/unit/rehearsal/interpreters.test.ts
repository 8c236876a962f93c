import assert from 'node:assert/strict';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { createPythons, describePython } from '../../../src/rehearsal/interpreters.ts';
import { probe } from '../../../src/rehearsal/python-probe.ts';
import { freshFolder, thisMachine } from '../../support/rehearsal-machine.ts';

const machine = thisMachine();
const here = await createPythons(machine).findAny();
assert.ok(here, 'a CPython from 3.10 to 3.13 is needed');
const minor = here.version.split('.').slice(0, 2).join('.');

async function script(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, 0o755);
}

test('a shim named python3.x that fails is passed over for the interpreter in the pyenv folder', async (context) => {
  const home = await freshFolder(context);
  await script(join(home, 'shims', `python${minor}`), '#!/bin/sh\necho "command not found" >&2\nexit 127\n');
  await mkdir(join(home, '.pyenv/versions/9.9.9/bin'), { recursive: true });
  await symlink(here.executable, join(home, '.pyenv/versions/9.9.9/bin', `python${minor}`));
  const pythons = createPythons({ ...machine, home, environment: { PATH: join(home, 'shims') } });
  assert.deepEqual(await pythons.find(minor), here);
});

test('an interpreter in the tool cache of a runner is found when PATH has none', async (context) => {
  const home = await freshFolder(context);
  await mkdir(join(home, 'tools/Python/3.12.13/x64/bin'), { recursive: true });
  await symlink(here.executable, join(home, 'tools/Python/3.12.13/x64/bin', `python${minor}`));
  const pythons = createPythons({
    ...machine,
    home,
    environment: { RUNNER_TOOL_CACHE: join(home, 'tools') },
  });
  assert.deepEqual(await pythons.find(minor), here);
});

test('a python3 that answers 3.11 is not taken for the 3.12 that was asked for', async (context) => {
  const home = await freshFolder(context);
  await mkdir(join(home, 'bin'));
  await symlink(here.executable, join(home, 'bin/python3'));
  const pythons = createPythons({ ...machine, home, environment: { PATH: join(home, 'bin') } });
  assert.equal(await pythons.find(minor === '3.12' ? '3.11' : '3.12'), undefined);
  assert.deepEqual(await pythons.findAny(), here);
});

test('a machine without any interpreter has none to offer', async (context) => {
  const home = await freshFolder(context);
  const pythons = createPythons({ ...machine, home, environment: {} });
  assert.equal(await pythons.findAny(), undefined);
});

test('an executable that says it is pypy is refused with that reason', async (context) => {
  const file = join(await freshFolder(context), 'python3');
  await script(file, '#!/bin/sh\necho \'{"implementation":"pypy","minor":"3.11","version":"3.11.1"}\'\n');
  assert.deepEqual(await probe(machine.shell, file), { why: 'pypy is not cpython' });
});

test('an executable that says it is 3.9 is refused with that reason', async (context) => {
  const file = join(await freshFolder(context), 'python3');
  await script(file, '#!/bin/sh\necho \'{"implementation":"cpython","minor":"3.9","wide":true}\'\n');
  assert.deepEqual(await probe(machine.shell, file), { why: '3.9 < 3.10' });
});

test('an interpreter that was removed since it was found is PYTHON_BROKEN', async (context) => {
  const executable = join(await freshFolder(context), 'python3.12');
  const described = describePython(machine, { executable, version: '3.12.1' });
  await assert.rejects(described, (error) => error instanceof Failure && error.code === 'PYTHON_BROKEN');
});
