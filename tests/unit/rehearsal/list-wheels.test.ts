import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { Failure } from '../../../src/model/failure.ts';
import { describeWheels } from '../../../src/rehearsal/describe-wheels.ts';
import { createPythons } from '../../../src/rehearsal/interpreters.ts';
import { listWheels, wheelFileOf } from '../../../src/rehearsal/list-wheels.ts';
import { targetArguments } from '../../../src/rehearsal/wheel-target.ts';
import { freshFolder, thisMachine } from '../../support/rehearsal-machine.ts';
import { buildWheel } from '../../support/wheel-builder.ts';

const interpreter = await createPythons(thisMachine()).findAny();
assert.ok(interpreter, 'a CPython from 3.10 to 3.13 is needed');
const target = { interpreter, minor: '3.12', glibc: '2.35' };
const tags = [
  'cp312-cp312-manylinux_2_17_x86_64',
  'cp311-abi3-manylinux_2_28_x86_64',
  'cp311-cp311-manylinux_2_17_x86_64',
  'cp312-cp312-manylinux_2_39_x86_64',
];

async function machineWith(t: TestContext, environment: Readonly<Record<string, string>>) {
  const base = { PATH: '/usr/bin:/bin', PIP_CONFIG_FILE: '/dev/null' };
  return thisMachine({
    environment: { ...base, ...environment },
    cache: join(await freshFolder(t), 'cache'),
  });
}

async function shelf(t: TestContext): Promise<string> {
  const folder = await freshFolder(t);
  await mkdir(folder, { recursive: true });
  for (const tag of tags) {
    const { name, bytes } = buildWheel({
      name: 'gamma',
      version: '1.0',
      tag,
      requires: ['delta>=2'],
      requiresPython: '>=3.9',
    });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}

test('of four wheels of gamma 1.0 the two for cp312 on glibc 2.35 are listed and described, then without the index', async (t) => {
  const wheels = await shelf(t);
  const machine = await machineWith(t, { PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels });
  const listed = await listWheels(machine, 'gamma', target);
  const fitting = tags.slice(0, 2).map((tag) => `gamma-1.0-${tag}.whl`);
  assert.deepEqual(listed.sort(), [...fitting].sort());
  const described = await describeWheels(machine, fitting, target);
  assert.deepEqual(
    described.map(({ file, requires, requiresPython }) => [file, requires, requiresPython]),
    fitting.map((file) => [file, ['delta>=2'], '>=3.9']),
  );
  const plan = { name: 'gamma', version: '1.0', requires: ['delta>=2'], requiresPython: '>=3.9' };
  assert.deepEqual(
    described.map(({ sha256 }) => sha256),
    tags.slice(0, 2).map((tag) => sha256Hex(buildWheel({ ...plan, tag }).bytes)),
  );
  await rm(wheels, { recursive: true });
  assert.deepEqual(await describeWheels(machine, fitting, target), described);
});

test('a name that the index does not have has no wheels, an index that is not there is WHEELS_UNREACHABLE', async (t) => {
  const server = createServer((_, answer) => answer.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  const url = `http://127.0.0.1:${address.port}/simple`;
  const machine = await machineWith(t, { PIP_INDEX_URL: url, PIP_RETRIES: '0' });
  assert.deepEqual(await listWheels(machine, 'gamma', target), []);
  await new Promise((resolve) => server.close(resolve));
  await assert.rejects(
    listWheels(machine, 'gamma', target),
    (error) => error instanceof Failure && error.code === 'WHEELS_UNREACHABLE',
  );
});

test('a link with a digest and an escaped plus leads to its wheel, a source archive to none', () => {
  assert.deepEqual(wheelFileOf('https://example.org/p/torch-2.0%2Bcpu-py3-none-any.whl#sha256=00'), [
    'torch-2.0+cpu-py3-none-any.whl',
  ]);
  assert.deepEqual(wheelFileOf('file:///shelf/torch-2.0.tar.gz'), []);
  assert.deepEqual(wheelFileOf('https://example.org/%E0%A4%A'), []);
});

test('a runtime of 3.12 on glibc 2.35 takes manylinux_2_5 to 2_35 and no 2_36, and an ABI that is asked for alone', () => {
  const words = targetArguments({ minor: '3.12', glibc: '2.35' });
  assert.ok(words.includes('manylinux_2_35_x86_64') && words.includes('manylinux_2_5_x86_64'));
  assert.ok(!words.includes('manylinux_2_36_x86_64'));
  assert.deepEqual(words.slice(-6), ['--abi', 'cp312', '--abi', 'abi3', '--abi', 'none']);
  assert.deepEqual(targetArguments({ minor: '3.12', glibc: '2.35' }, ['abi3']).slice(-2), ['--abi', 'abi3']);
});
