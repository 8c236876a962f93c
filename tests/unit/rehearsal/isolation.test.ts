import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { createPythons } from '../../../src/rehearsal/interpreters.ts';
import { probeIsolation, requireIsolation } from '../../../src/rehearsal/isolation.ts';
import { runSandbox, type SandboxPlan } from '../../../src/rehearsal/sandbox.ts';
import { freshFolder, thisMachine } from '../../support/rehearsal-machine.ts';

const here = await createPythons(thisMachine()).findAny();
assert.ok(here, 'a CPython from 3.10 to 3.13 is needed');
const python = here.executable;
const superuser = process.getuid?.() === 0;

async function planOf(
  folder: string,
  program: string,
  changes: Partial<SandboxPlan> = {},
): Promise<SandboxPlan> {
  const root = join(folder, 'root');
  await mkdir(root, { recursive: true });
  return {
    root,
    hidden: [],
    visible: [join(python, '../..')],
    readOnly: [],
    writable: [],
    internet: false,
    command: [python, '-I', '-S', '-c', program],
    cwd: '/',
    environment: {},
    ...changes,
  };
}

test('an interpreter that does not exist gives no isolation and the reason', async () => {
  const isolation = await probeIsolation('/nowhere/python3.12');
  assert.equal(isolation.tier, 'none');
  assert.match(isolation.tier === 'none' ? isolation.why : '', /python3\.12/);
  const required = requireIsolation('/nowhere/python3.12');
  await assert.rejects(
    required,
    (error) => error instanceof Failure && error.code === 'ISOLATION_UNAVAILABLE',
  );
});

test('a folder of the host is seen below /tmp and /root where the rest of both is empty', async (context) => {
  const folder = await freshFolder(context);
  await writeFile(join(folder, 'seen.txt'), 'seen');
  const program = `import os; print(open(${JSON.stringify(join(folder, 'seen.txt'))}).read(), os.listdir("/tmp"))`;
  const plan = await planOf(folder, program, { hidden: ['/root'], visible: [join(python, '../..'), folder] });
  const tier = await requireIsolation(python);
  const end = await runSandbox({ tier, python, plan }, new AbortController().signal);
  const top = folder.split('/')[2];
  assert.deepEqual(
    end.log.map(({ text }) => text),
    [`seen ['${top}']\n`],
    end.complaint,
  );
});

test('a name of the machine in /proc/sys, a device of its disks and its /etc are out of reach', async (context) => {
  const folder = await freshFolder(context);
  const program = `
import os
for path in ["/proc/sys/kernel/ngroups_max", "/etc/nx47", "/usr/nx47", "/nx47", "/dev/nx47", "/proc/self/comm"]:
    try: open(path, "w"); print("open", path)
    except OSError as error: print(error.errno)
print(sorted(name for name in os.listdir("/dev") if not name.startswith("nvidia")))`;
  const plan = await planOf(folder, program);
  const end = await runSandbox(
    { tier: await requireIsolation(python), python, plan },
    new AbortController().signal,
  );
  const lines = end.log.map(({ text }) => text.trim());
  const devices = [
    'fd',
    'full',
    'null',
    'ptmx',
    'pts',
    'random',
    'shm',
    'stderr',
    'stdin',
    'stdout',
    'tty',
    'urandom',
  ];
  assert.deepEqual(lines.slice(0, 6), ['30', '30', '30', '30', '30', '30'], 'EROFS everywhere');
  assert.equal(lines[6], `[${[...devices, 'zero'].map((name) => `'${name}'`).join(', ')}]`);
});

test('a command that ends by SIGSEGV is told as that signal', async (context) => {
  const folder = await freshFolder(context);
  const plan = await planOf(folder, 'import os, signal; os.kill(os.getpid(), signal.SIGSEGV)');
  const end = await runSandbox(
    { tier: await requireIsolation(python), python, plan },
    new AbortController().signal,
  );
  assert.deepEqual([end.outcome, end.status, end.signal], ['finished', null, 'SIGSEGV']);
});

test('lines of two pipes of one stream are never mixed inside a line', async (context) => {
  const folder = await freshFolder(context);
  const program = `
import os, sys
cells, own = open(sys.argv[1], "wb", 0), open(1, "wb", 0)
for turn in range(200):
    cells.write(b"from the "); own.write(b"from a "); cells.write(b"cell\\n"); own.write(b"child\\n")
own.write(b"no end of line")`;
  const plan = await planOf(folder, program);
  const command = [...plan.command, '{stdout}'];
  const order = { tier: await requireIsolation(python), python, plan: { ...plan, command } };
  const end = await runSandbox(order, new AbortController().signal);
  const counts = new Map<string, number>();
  for (const { text } of end.log) counts.set(text, (counts.get(text) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(counts), {
    'from a child\n': 200,
    'from the cell\n': 200,
    'no end of line': 1,
  });
});

test('with namespaces made by root, what runs is still the user and ends when the pipe from the parent closes', {
  timeout: 20_000,
}, async (context) => {
  const folder = await freshFolder(context);
  const outside = join(folder, 'outside');
  await mkdir(outside);
  const program =
    'import os; open("/out/pid", "w").write(str(os.getuid())); print("ready"); open("/out/fifo").read()';
  const plan = await planOf(folder, `import os; os.mkfifo("/out/fifo"); ${program}`, {
    writable: [{ from: outside, at: '/out' }],
  });
  const began = performance.now();
  const end = await runSandbox({ tier: 'sudo-namespaces', python, plan }, AbortSignal.timeout(1500));
  if (end.outcome === 'unavailable' && !superuser) {
    console.log('NOT RUN: namespaces through sudo (no sudo without a password)');
    return;
  }
  assert.equal(end.outcome, 'cancelled', end.complaint);
  assert.ok(performance.now() - began < 4000, 'by the closed pipe, not by the SIGKILL 3 s after it');
  assert.equal(await readFile(join(outside, 'pid'), 'utf8'), String(process.getuid?.()));
});
