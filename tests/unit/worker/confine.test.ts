import assert from 'node:assert/strict';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import type { WorkerIdentity } from '../../../src/model/job.ts';
import type { Confined, Confinement } from '../../../src/model/job-host.ts';
import { confine } from '../../../src/worker/confine.ts';
import { lookAtProcess } from '../../../src/worker/processes.ts';
import { freshFolder } from '../../support/folders.ts';
import { somePythons } from '../../support/job-spool.ts';

const megabyte = 1_048_576;
type Limits = Confinement['limits'];

type Cell = Confined & {
  readonly workspace: string;
  readonly leaders: readonly WorkerIdentity[];
  readonly python: string;
};

async function cell(
  t: TestContext,
  limits: Partial<Limits> = {},
  parts: Partial<Confinement> = {},
): Promise<Cell> {
  const root = await freshFolder(t);
  const workspace = join(root, 'work');
  await mkdir(workspace);
  const leaders: WorkerIdentity[] = [];
  const confined = await confine(
    {
      ...{ workspace, visible: [], writable: [], network: false, environment: {} },
      limits: {
        ...{ seconds: 20, memory_mb: 128, disk_mb: 8, processes: 16, network: 'closed', attempts: 1 },
        ...limits,
      },
      onLeader: async (leader) => void leaders.push(leader),
      ...parts,
    },
    somePythons,
    t.signal,
  );
  t.after(() => confined.close());
  const python = (await somePythons.findAny())?.executable ?? '';
  return { ...confined, workspace, leaders, python };
}

const run = ({ shell }: Confined, ...argv: string[]) => shell.run({ argv, deadlineSeconds: 60 });

async function limitOf(command: Promise<unknown>): Promise<string> {
  try {
    return `none: ${JSON.stringify(await command)}`;
  } catch (error) {
    assert.ok(error instanceof Failure && error.code === 'JOB_LIMIT', String(error));
    return String(error.parameters['limit']);
  }
}

test('a command that sleeps through its time and ignores TERM is killed: limit time', async (t) => {
  const place = await cell(t, { seconds: 1 });
  const began = performance.now();
  assert.equal(await limitOf(run(place, 'sh', '-c', 'trap "" TERM; sleep 30 & wait; sleep 30')), 'time');
  assert.ok(performance.now() - began < 12_000);
});

test('a command that hears TERM has time to leave a word before it is killed', async (t) => {
  const place = await cell(t, { seconds: 1 });
  const script = 'trap "echo ended > word; exit 0" TERM; sleep 30 & wait';
  assert.equal(await limitOf(run(place, 'sh', '-c', script)), 'time');
  assert.equal(await readFile(join(place.workspace, 'word'), 'utf8'), 'ended\n');
});

test('a command that takes 400 MB where 64 are allowed does not get them', async (t) => {
  const place = await cell(t, { memory_mb: 64, processes: 64 });
  // Each process stays below its own limit: only what counts all of them together can tell.
  const script =
    'for i in 1 2 3 4 5 6 7 8; do head -c 50m /dev/zero | tail -c 50m > /dev/null & done; wait; exit 1';
  assert.equal(await limitOf(run(place, 'sh', '-c', script)), 'memory');
});

test('one process that asks for more than is allowed is refused it', async (t) => {
  const place = await cell(t, { memory_mb: 64 });
  const script = 'print("in", flush=True); x = bytearray(200 << 20); print(len(x))';
  const end = await run(place, place.python, '-c', script);
  assert.deepEqual([end.status, end.stdout], [1, 'in\n']);
  assert.match(end.stderr, /MemoryError/);
});

test('a command that fills 20 MB where 4 are allowed is ended: limit disk', async (t) => {
  const place = await cell(t, { disk_mb: 4 });
  const script = 'for i in 1 2 3 4 5; do head -c 4m /dev/zero > "f$i"; sleep 0.1; done; sleep 20';
  assert.equal(await limitOf(run(place, 'sh', '-c', script)), 'disk');
});

test('temporary files outside the workspace are held to the same size', async (t) => {
  const place = await cell(t, { disk_mb: 4 });
  const end = await run(
    place,
    'sh',
    '-c',
    'for i in 1 2 3; do head -c 2m /dev/zero > "/tmp/f$i" || exit 7; done',
  );
  assert.equal(end.status, 7, end.stderr);
});

test('a command that starts 60 processes where 8 are allowed is ended: limit processes', async (t) => {
  const place = await cell(t, { processes: 8 });
  const script = 'i=0; while [ $i -lt 60 ]; do sleep 5 & i=$((i+1)); done; wait; exit 1';
  assert.equal(await limitOf(run(place, 'sh', '-c', script)), 'processes');
});

test('a command sees no network, not even a server of its own machine, unless it was permitted', async (t) => {
  const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const ask = `import urllib.request as u; print(u.urlopen("http://127.0.0.1:${port}", timeout=5).read().decode())`;
  const closed = await cell(t);
  assert.notEqual((await run(closed, closed.python, '-c', ask)).status, 0);
  assert.equal((await closed.usage()).network, 'closed');
  const open = await cell(t, {}, { network: true });
  assert.equal((await run(open, open.python, '-c', ask)).stdout, 'here\n');
  assert.equal((await open.usage()).network, 'open');
});

test('a command has no variable of whoever started the worker, and writes only where it may', async (t) => {
  process.env['NX47_STOLEN'] = 'secret';
  t.after(() => void delete process.env['NX47_STOLEN']);
  const outside = await freshFolder(t);
  const place = await cell(t, {}, { writable: [outside] });
  const names = (await run(place, 'env')).stdout.split('\n').map((line) => line.split('=')[0]);
  assert.deepEqual(
    names.filter((name) => name !== '').sort(),
    ['HOME', 'LANG', 'PATH', 'PWD', 'TMPDIR'].filter((name) => names.includes(name)).sort(),
  );
  const script = `echo x > "${outside}/x"; echo x > /etc/nx47 || echo x > /usr/nx47 || ls ~root/.ssh || exit 9`;
  assert.equal((await run(place, 'sh', '-c', script)).status, 9);
  assert.deepEqual(await readdir(outside), ['x']);
});

test('the first process of a command is told before the command begins, and is gone when it ends, with all that it left', async (t) => {
  const place = await cell(t);
  await run(place, 'sh', '-c', 'sleep 60 & exit 0');
  const [leader] = place.leaders;
  assert.ok(leader !== undefined);
  assert.equal(await lookAtProcess(leader), 'dead');
});

test('time, memory and what held them are counted', async (t) => {
  const place = await cell(t);
  await run(place, place.python, '-c', 'x = bytearray(30 << 20); sum(range(1_000_000))');
  const usage = await place.usage();
  assert.ok(usage.cpu_ms > 0 && usage.peak_memory_bytes > 30 * megabyte, JSON.stringify(usage));
  const held = process.env['NX47_HELD_BY'] ?? usage.memory_held_by;
  assert.match(held, /^(?:cgroup-v[12]|rlimit)$/);
  const processes = held === 'rlimit' ? 'watch' : held;
  assert.deepEqual([usage.memory_held_by, usage.processes_held_by], [held, processes]);
});
