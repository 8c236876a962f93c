import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { createPythons, describePython } from '../../../src/rehearsal/interpreters.ts';
import { makeVenv, pipOf, requireVenvAndPip } from '../../../src/rehearsal/pip.ts';
import { freshFolder, thisMachine } from '../../support/rehearsal-machine.ts';

const machine = thisMachine();
const here = await createPythons(machine).findAny();
assert.ok(here, 'a CPython from 3.10 to 3.13 is needed');
const python = await describePython(machine, here);

function isVenvFailure(why: string): (error: unknown) => boolean {
  return (error) =>
    error instanceof Failure &&
    error.code === 'VENV_FAILED' &&
    error.parameters['why'] === why &&
    error.parameters['command'] === 'sudo apt-get install -y python3-venv python3-pip';
}

test('a Debian python3 without python3-venv and python3-pip is VENV_FAILED with the apt command', () => {
  const bare = { ...python, hasPip: false, hasEnsurepip: false };
  assert.throws(() => requireVenvAndPip(bare), isVenvFailure('ensurepip'));
  assert.throws(() => requireVenvAndPip({ ...bare, hasPip: true, hasVenv: false }), isVenvFailure('venv'));
  assert.doesNotThrow(() => requireVenvAndPip({ ...bare, hasPip: true }));
});

test('an interpreter without pip gets one in a virtual environment of its own', async (context) => {
  const folder = await freshFolder(context);
  const [program = '', ...args] = await pipOf(
    machine,
    { ...python, hasPip: false, hasEnsurepip: true },
    folder,
  );
  assert.equal(program, join(folder, 'pip-environment/bin/python'));
  const asked = await machine.shell.run({ argv: [program, ...args, '--version'], deadlineSeconds: 60 });
  assert.match(asked.stdout, /^pip \d/);
});

test('a virtual environment that can not be made where a file stands is VENV_FAILED', async (context) => {
  const folder = await freshFolder(context);
  await mkdir(join(folder, 'pyvenv.cfg'));
  const made = makeVenv(machine, python, folder, ['--without-pip']);
  await assert.rejects(made, (error) => error instanceof Failure && error.code === 'VENV_FAILED');
});
