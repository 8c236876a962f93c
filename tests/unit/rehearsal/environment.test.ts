import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { prepareEnvironment } from '../../../src/rehearsal/environment.ts';
import { createPythons } from '../../../src/rehearsal/interpreters.ts';
import type { Machine } from '../../../src/rehearsal/machine.ts';
import { freshFolder, prepareSessionGround, thisMachine } from '../../support/rehearsal-machine.ts';
import { makeTinyWheel } from '../../support/tiny-wheel.ts';

const interpreter = await createPythons(thisMachine()).findAny();
assert.ok(interpreter, 'a CPython from 3.10 to 3.13 is needed');
const minor = interpreter.version.split('.').slice(0, 2).join('.');

/** A machine whose pins are tiny wheels of a local folder; it can reach no index, and no uv is to be had. */
async function tinyMachine(
  context: Parameters<typeof freshFolder>[0],
): Promise<Machine & { wheels: string }> {
  const folder = await freshFolder(context);
  const [wheels, profiles, cache] = ['wheels', 'profiles', 'cache'].map((name) => join(folder, name));
  assert.ok(wheels && profiles && cache && interpreter);
  for (const made of [wheels, profiles]) await mkdir(made);
  const pins = ['alpha', 'pip'].map((name) =>
    makeTinyWheel(interpreter.executable, wheels, { name, version: '1.0' }),
  );
  const file = join(profiles, `session-cp${minor.replace('.', '')}.txt`);
  await writeFile(file, pins.map(({ requirement }) => requirement).join(''));
  await writeFile(join(profiles, 'session-uv.txt'), `uv==0.0.0 --hash=sha256:${'0'.repeat(64)}\n`);
  const environment = {
    PATH: '/usr/bin:/bin',
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: wheels,
    PIP_CONFIG_FILE: '/dev/null',
  };
  return { ...thisMachine({ environment, profiles, cache }), wheels };
}

test('without uv the packages come by pip, once: the second time the index may be gone', async (context) => {
  const machine = await tinyMachine(context);
  const prepared = await prepareEnvironment(machine, { interpreter, distributions: [] });
  assert.deepEqual(prepared.provides, [
    { name: 'alpha', version: '1.0' },
    { name: 'pip', version: '1.0' },
  ]);
  assert.equal(await readFile(join(prepared.base, 'alpha.py'), 'utf8'), "version = '1.0'\n");
  await rm(machine.wheels, { recursive: true });
  assert.deepEqual(await prepareEnvironment(machine, { interpreter, distributions: [] }), prepared);
});

test('the image may bring pip 2.0 and beta 3.0, but its alpha 9.0 gives way to the pin of the session', async (context) => {
  const machine = await tinyMachine(context);
  for (const [name, version] of [
    ['pip', '2.0'],
    ['beta', '3.0'],
  ] as const) {
    makeTinyWheel(interpreter.executable, machine.wheels, { name, version });
  }
  const distributions = ['pip==2.0', 'beta==3.0', 'Alpha==9.0'];
  const { provides } = await prepareEnvironment(machine, { interpreter, distributions });
  assert.deepEqual(
    provides.map(({ name, version }) => `${name} ${version}`),
    ['alpha 1.0', 'beta 3.0', 'pip 2.0'],
  );
});

test('a pinned wheel whose bytes are not those of the pin is WHEELS_UNREACHABLE and leaves no environment', async (context) => {
  const machine = await tinyMachine(context);
  await appendFile(join(machine.wheels, 'alpha-1.0-py3-none-any.whl'), 'x');
  const prepared = prepareEnvironment(machine, { interpreter, distributions: [] });
  await assert.rejects(prepared, (error) => error instanceof Failure && error.code === 'WHEELS_UNREACHABLE');
  assert.deepEqual(await readdir(join(machine.cache, 'environments')).catch(() => []), []);
});

test('an interpreter without pins, as 3.14 would be, is PYTHON_MISSING', async (context) => {
  const machine = await tinyMachine(context);
  await rm(machine.profiles, { recursive: true });
  const prepared = prepareEnvironment(machine, { interpreter, distributions: [] });
  await assert.rejects(prepared, (error) => error instanceof Failure && error.code === 'PYTHON_MISSING');
});

test('the prepared environment has papermill 2.7.0, ipykernel 6.31.0 and pip 24.1.2 as copies, not as links', async () => {
  const ground = await prepareSessionGround();
  assert.ok(ground);
  const versions = new Map(ground.environment.provides.map(({ name, version }) => [name, version]));
  const found = ['papermill', 'ipykernel', 'ipython', 'nbclient', 'pip'].map((name) => versions.get(name));
  assert.deepEqual(found, ['2.7.0', '6.31.0', '8.37.0', '0.11.0', '24.1.2']);
  assert.equal((await stat(join(ground.environment.base, 'papermill/__init__.py'))).nlink, 1);
});
