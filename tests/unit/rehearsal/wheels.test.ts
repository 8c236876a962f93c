import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { createPythons } from '../../../src/rehearsal/interpreters.ts';
import { downloadWheels, unpackWheels } from '../../../src/rehearsal/wheels.ts';
import { freshFolder, thisMachine } from '../../support/rehearsal-machine.ts';
import { makeTinyWheel } from '../../support/tiny-wheel.ts';

const interpreter = await createPythons(thisMachine()).findAny();
assert.ok(interpreter, 'a CPython from 3.10 to 3.13 is needed');

async function groundOf(context: Parameters<typeof freshFolder>[0], tag: string) {
  const folder = await freshFolder(context);
  const wheels = join(folder, 'wheels');
  await mkdir(wheels);
  assert.ok(interpreter);
  const { file, requirement } = makeTinyWheel(interpreter.executable, wheels, {
    name: 'gamma',
    version: '1.0',
    tag,
  });
  const requirements = join(folder, 'requirements.txt');
  await writeFile(requirements, requirement);
  const environment = {
    PATH: '/usr/bin:/bin',
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: wheels,
    PIP_CONFIG_FILE: '/dev/null',
  };
  const machine = thisMachine({ environment, cache: join(folder, 'cache') });
  return { machine, order: { interpreter, requirements, minor: '3.12', glibc: '2.35' }, wheels, file };
}

test('a cp311-abi3 wheel for glibc 2.28 is fetched for 3.12 on glibc 2.35, and again without its source', async (context) => {
  const { machine, order, wheels, file } = await groundOf(context, 'cp311-abi3-manylinux_2_28_x86_64');
  const folder = await downloadWheels(machine, order);
  assert.deepEqual(await readdir(folder), [file]);
  await rm(wheels, { recursive: true });
  assert.equal(await downloadWheels(machine, order), folder);
});

test('a wheel for glibc 2.38 is WHEELS_UNREACHABLE for a runtime with glibc 2.35', async (context) => {
  const { machine, order } = await groundOf(context, 'cp312-cp312-manylinux_2_38_x86_64');
  const fetched = downloadWheels(machine, order);
  await assert.rejects(fetched, (error) => error instanceof Failure && error.code === 'WHEELS_UNREACHABLE');
});

test('a cp311-cp311 wheel is WHEELS_UNREACHABLE for 3.12', async (context) => {
  const { machine, order } = await groundOf(context, 'cp311-cp311-manylinux_2_17_x86_64');
  const fetched = downloadWheels(machine, order);
  await assert.rejects(fetched, (error) => error instanceof Failure && error.code === 'WHEELS_UNREACHABLE');
});

test('a wheel is unpacked once, and is there again without its source, for another interpreter too', async (context) => {
  const { machine, order, wheels } = await groundOf(context, 'py3-none-any');
  const folder = await unpackWheels(machine, order);
  assert.ok((await readdir(folder)).includes('gamma-1.0.dist-info'));
  await rm(wheels, { recursive: true });
  assert.equal(await unpackWheels(machine, { ...order, minor: '3.13' }), folder);
});

test('a wheel of another digest is not unpacked', async (context) => {
  const { machine, order } = await groundOf(context, 'py3-none-any');
  await writeFile(order.requirements, `gamma==1.0 --hash=sha256:${'0'.repeat(64)}\n`);
  const unpacked = unpackWheels(machine, order);
  await assert.rejects(unpacked, (error) => error instanceof Failure && error.code === 'WHEELS_UNREACHABLE');
});
