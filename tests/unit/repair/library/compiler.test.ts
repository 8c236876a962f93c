import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createShell } from '../../../../src/host/shell.ts';
import { Failure } from '../../../../src/model/failure.ts';
import type { BuildEnvironment } from '../../../../src/model/native-settings.ts';
import { createPythons } from '../../../../src/rehearsal/interpreters.ts';
import { prepareCompiler } from '../../../../src/repair/library/compiler.ts';
import { parseCalls } from '../../../../src/repair/library/compiler-calls.ts';
import { type AtEnd, freshFolder } from '../../../support/folders.ts';
import { thisMachine } from '../../../support/rehearsal-machine.ts';
import { testWorld } from '../../../support/test-world.ts';

const interpreter = await createPythons(thisMachine()).findAny();
assert.ok(interpreter, 'a CPython from 3.10 on is needed');

async function orderOf(t: AtEnd, environment: BuildEnvironment) {
  const folder = await freshFolder(t);
  assert.ok(interpreter);
  const places = { folder, copy: `${folder}/project`, out: `${folder}/out` };
  return { environment, glibc: '2.35', machine: 'x86_64', interpreter, ...places };
}

test('with a sysroot, gcc and cc of a build are the compiler of this machine, and every call is written down', async (t) => {
  const order = await orderOf(t, { sysroot: '/' });
  const compiler = await prepareCompiler(order, testWorld());
  assert.equal(compiler.told, 'sysroot /');
  await mkdir(order.copy);
  await writeFile(join(order.copy, 'a.c'), 'int f(void) { return 1; }\n');
  const store = '/nix/store/x/lib';
  const flags = `-march=native -mtune=native -L${store} -Wl,-rpath,${store} -Wl,-rpath -Wl,${store} -Wl,-z,now,-z,execstack`;
  const script = `gcc -c -fPIC a.c -o a.o && $CC -shared ${flags} -Wl,-rpath,'$ORIGIN' -z noexecstack -o liba.so a.o`;
  const [program = '', ...words] = compiler.wrap(['sh', '-c', script]);
  execFileSync(program, words, { cwd: order.copy });
  const calls = parseCalls(await readFile(join(order.folder, 'calls.jsonl'), 'utf8'), order.copy);
  assert.deepEqual(calls[0], { folder: '', words: ['-c', '-fPIC', 'a.c', '-o', 'a.o'], left: [] });
  assert.deepEqual(calls[1]?.left, [
    ...['-march=native', '-mtune=native', `-L${store}`, `-Wl,-rpath,${store}`, `-Wl,-rpath,${store}`],
    '-Wl,-z,now,-z,execstack',
  ]);
  const dynamic = execFileSync('readelf', ['-dlW', join(order.copy, 'liba.so')], { encoding: 'utf8' });
  assert.match(dynamic, /RUNPATH.*\[\$ORIGIN\]/);
  assert.match(dynamic, /GNU_STACK.* RW {2}/);
  assert.match(dynamic, /BIND_NOW|NOW/);
});

test('the first word of a command that is missing ends the build with its name', async (t) => {
  const compiler = await prepareCompiler(await orderOf(t, { sysroot: '/' }), testWorld());
  const answer = await testWorld().shell.run({
    argv: compiler.wrap(['nx47-no-such-tool']),
    deadlineSeconds: 30,
  });
  assert.notEqual(answer.status, 0);
  assert.equal(answer.stderr, 'nx47-no-such-tool: No such file or directory\n');
});

test('an image is started by podman where there is no docker, without a network and with two folders', async (t) => {
  const order = await orderOf(t, { image: 'quay.io/pypa/manylinux_2_28_x86_64@sha256:ab' });
  const tools = join(order.folder, 'bin');
  await mkdir(tools);
  await writeFile(join(tools, 'podman'), '#!/bin/sh\necho podman version 5\n');
  await chmod(join(tools, 'podman'), 0o755);
  const world = testWorld({ shell: createShell({ PATH: tools }, new AbortController().signal) });
  const compiler = await prepareCompiler(order, world);
  assert.deepEqual(compiler.wrap(['make', `OUT=${compiler.staging}/libx.so`]), [
    ...[
      'podman',
      'run',
      '--rm',
      '--network',
      'none',
      '-v',
      `${order.copy}:/project`,
      '-v',
      `${order.out}:/out`,
    ],
    ...['-w', '/project', 'quay.io/pypa/manylinux_2_28_x86_64@sha256:ab', 'make', 'OUT=/out/libx.so'],
  ]);
});

test('an image without docker and podman is TOOL_MISSING', async (t) => {
  const order = await orderOf(t, { image: 'debian:11' });
  const world = testWorld({ shell: createShell({ PATH: order.folder }, new AbortController().signal) });
  const prepared = prepareCompiler(order, world);
  await assert.rejects(prepared, (error) => error instanceof Failure && error.code === 'TOOL_MISSING');
});

test('zig comes as the one wheel whose digest is known, for the glibc of the runtime', async (t) => {
  const order = await orderOf(t, 'zig');
  const asked: string[] = [];
  const unpack = async (requirements: string) => {
    asked.push(await readFile(requirements, 'utf8'));
    return `${order.folder}/packages`;
  };
  const world = testWorld();
  const compiler = await prepareCompiler(order, { ...world, wheels: { ...world.wheels, unpack } });
  assert.match(asked.join(), /^ziglang==[\d.]+ --hash=sha256:[0-9a-f]{64}\n$/);
  assert.match(compiler.told, /^zig [\d.]+, x86_64-linux-gnu\.2\.35$/);
});
