import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { createLiveLogs } from '../../../src/rehearsal/live-logs.ts';
import { createScenario } from '../../../src/rehearsal/scenario.ts';
import type { RunServerSession, ServerSessionOrder } from '../../../src/rehearsal/session-order.ts';
import { createSessionQueue } from '../../../src/rehearsal/session-queue.ts';
import { openStore } from '../../../src/rehearsal/store.ts';
import { withSession } from '../../../src/rehearsal/store-state.ts';
import { runPythonSession } from '../../support/rehearsal-python-session.ts';
import {
  bob,
  call,
  ended,
  freshFolder,
  notebook,
  published,
  publishedAgain,
  push,
  standingClock,
  startedService,
} from '../../support/rehearsal-service.ts';

const kernel = { userName: 'alice', kernelSlug: 'tiny-kernel' };
const readsWheel = `
import os, sys
for ref, folder in inputs.items():
    for name in sorted(os.listdir(folder)):
        print(ref, name, open(os.path.join(folder, name)).read())
print('careful', file=sys.stderr)
os.mkdir('sub')
open('sub/result.json', 'w').write('{"status": "ok"}')
os.symlink('/etc/hostname', 'link')
`;

describe('sessions', () => {
  test('a pushed notebook runs with its dataset and leaves its outputs and its log', async (t) => {
    const server = await startedService(t);
    await published(server, { 'a.whl': 'wheel-a', 'b.txt': 'text-b' });
    await call(server, 'saveKernel', push(notebook(readsWheel)));
    assert.equal((await ended(server, 'v1'))['status'], 'COMPLETE');
    const { headers } = await call(server, 'getKernelSessionStatus', { ...kernel, versionLabel: 'v1' });
    const said = ['x-nx47-isolation', 'x-nx47-interpreter'].map((name) => headers.get(name));
    assert.deepEqual(said, ['none', 'python3']);
    const { body } = await call(server, 'listKernelSessionOutput', { ...kernel, versionLabel: 'v1' });
    const [file, ...others] = asFiles(body['files']);
    assert.deepEqual([file?.fileName, others], ['sub/result.json', []]);
    assert.match(file?.url ?? '', /\/result\.json$/);
    const output = await fetch(file?.url ?? '');
    assert.equal(await output.text(), '{"status": "ok"}');
    const log = JSON.parse(String(body['log']));
    const text = (stream: string) =>
      log.map((record: LogLine) => (record.stream_name === stream ? record.data : '')).join('');
    assert.equal(text('stdout'), 'alice/tiny-bundle a.whl wheel-a\nalice/tiny-bundle b.txt text-b\n');
    assert.equal(text('stderr'), 'careful\n');
  });

  test('a notebook that raises ends in ERROR and its outputs are there all the same', async (t) => {
    const server = await startedService(t);
    const cells = ["open('half.json', 'w').write('{}')", "raise SystemExit('no')"];
    await call(server, 'saveKernel', push(notebook(...cells), { datasetDataSources: [] }));
    const { status, failureMessage } = await ended(server, 'v1');
    assert.deepEqual([status, failureMessage], ['ERROR', 'A cell raised']);
    const { body } = await call(server, 'listKernelFiles', kernel);
    assert.match(JSON.stringify(body['files']), /"name":"half\.json","size":2/);
  });

  test('of six sessions five run at once; the sixth waits and finds the dataset version that is current then', async (t) => {
    const gate = openGate();
    const full = openGate();
    const found: string[] = [];
    const runSession: RunServerSession = async (order, signal) => {
      found.push((await readdir(order.datasets[0]?.path ?? '')).join());
      if (found.length === 5) full.open();
      await gate.passed;
      return await runPythonSession(order, signal);
    };
    const server = await startedService(t, { runSession, faults: ['patient-queue'] });
    await published(server, { 'one.whl': '1' });
    for (const cell of ['1', '2', '3', '4', '5', '6']) await call(server, 'saveKernel', push(notebook(cell)));
    await full.passed;
    await publishedAgain(server, { 'two.whl': '2' });
    const waiting = await call(server, 'getKernelSessionStatus', { ...kernel, versionLabel: 'v6' });
    assert.deepEqual([waiting.body['status'], found.length], ['QUEUED', 5]);
    gate.open();
    await ended(server, 'v6');
    assert.deepEqual(found, ['one.whl', 'one.whl', 'one.whl', 'one.whl', 'one.whl', 'two.whl']);
  });

  test('a sixth CPU session is refused in the words of Kaggle, and so is a third on a GPU', async (t) => {
    const server = await startedService(t, { faults: ['never-ending-session'] });
    const plain = (changes: object = {}) => push(notebook('1'), { datasetDataSources: [], ...changes });
    for (let pushes = 0; pushes < 5; pushes += 1) {
      assert.equal((await call(server, 'saveKernel', plain())).body['error'], '');
    }
    const sixth = await call(server, 'saveKernel', plain());
    assert.equal(sixth.body['error'], 'Maximum batch CPU session count of 5 reached.');
    const gpu = { machineShape: 'NvidiaTeslaT4' };
    for (let pushes = 0; pushes < 2; pushes += 1) await call(server, 'saveKernel', plain(gpu));
    const third = await call(server, 'saveKernel', plain({ enableGpu: true }));
    assert.equal(third.body['error'], 'Maximum batch GPU session count of 2 reached.');
  });

  test('a running session and a waiting one are cancelled by their numbers; bob can cancel neither', async (t) => {
    const server = await startedService(t, { faults: ['patient-queue', 'never-ending-session'] });
    for (let pushes = 0; pushes < 6; pushes += 1) {
      await call(server, 'saveKernel', push(notebook('1'), { datasetDataSources: [] }));
    }
    const idOf = async (versionLabel: string) => {
      const { headers } = await call(server, 'getKernelSessionStatus', { ...kernel, versionLabel });
      return Number(headers.get('x-nx47-session'));
    };
    const stop = async (versionLabel: string, as?: string) =>
      await call(server, 'cancelKernelSession', { kernelSessionId: await idOf(versionLabel) }, as);
    assert.equal((await stop('v1', `Bearer ${bob.token}`)).status, 403);
    for (const label of ['v6', 'v1']) {
      assert.deepEqual((await stop(label)).body, {});
      assert.equal((await ended(server, label))['status'], 'CANCEL_ACKNOWLEDGED');
    }
    assert.equal((await stop('v6')).body['errorMessage'], 'The session is not running');
  });

  test('a session that is cancelled in the moment of its end stays COMPLETE, and its place is free', async (t) => {
    const folder = await freshFolder(t);
    const server = await startedService(t, { folder });
    await call(server, 'saveKernel', push(notebook('1'), { datasetDataSources: [] }));
    await ended(server, 'v1');
    await server.close();
    const store = await openStore(folder);
    const key = { kernelId: store.state().kernels[0]?.id ?? 0, version: 1 };
    await store.change((state) => withSession(state, key, (one) => ({ ...one, status: 'queued' })));
    const live = createLiveLogs();
    const parts = {
      store,
      live,
      scenario: createScenario([]),
      inputFolders: new Map(),
      now: () => new Date(),
    };
    const queue = createSessionQueue({ ...parts, runSession: runPythonSession });
    queue.add(key);
    const cancelled = new Promise<void>((resolve) => {
      const end = () => resolve(queue.cancel(key));
      live.follow(key, { begin: () => undefined, record: () => undefined, end });
    });
    await cancelled;
    await queue.close();
    await store.close();
    assert.equal(store.state().kernels[0]?.versions[0]?.session.status, 'complete');
  });

  test('other inputs are folders of this machine, or the outputs of a kernel that ran here', async (t) => {
    const folder = await freshFolder(t);
    await writeFile(join(folder, 'train.csv'), 'a,b');
    const inputs = new Map([
      ['bob/data', folder],
      ['some-competition', folder],
      ['bob/net/PyTorch/small/2', folder],
    ]);
    const orders: ServerSessionOrder[] = [];
    const runSession: RunServerSession = (order, signal) => {
      orders.push(order);
      return runPythonSession(order, signal);
    };
    const server = await startedService(t, { runSession, inputs });
    const writes = push(notebook("open('o.txt', 'w').write('output')"), { datasetDataSources: [] });
    await call(server, 'saveKernel', { ...writes, slug: 'alice/first-kernel', newTitle: 'First kernel' });
    const first = { userName: 'alice', kernelSlug: 'first-kernel' };
    const status = async () => (await call(server, 'getKernelSessionStatus', first)).body['status'];
    while (['QUEUED', 'RUNNING'].includes(String(await status()))) await new Promise(setImmediate);
    const cell = `print(sorted(inputs))
print(open(inputs['datasets/bob/data'] + '/train.csv').read(), open(inputs['notebooks/alice/first-kernel'] + '/o.txt').read())`;
    const sources = {
      datasetDataSources: ['bob/data'],
      competitionDataSources: ['some-competition'],
      modelDataSources: ['bob/net/PyTorch/small/2'],
      kernelDataSources: ['alice/first-kernel'],
    };
    await call(server, 'saveKernel', push(notebook(cell), sources));
    await ended(server, 'v1');
    const { body } = await call(server, 'listKernelSessionOutput', kernel);
    assert.match(String(body['log']), /a,b output/);
    assert.deepEqual(
      orders.at(-1)?.inputs.map(({ places }) => places),
      [
        ['datasets/bob/data', 'data'],
        ['competitions/some-competition', 'some-competition'],
        ['models/bob/net/pytorch/small/2', 'net/pytorch/small/2'],
        ['notebooks/alice/first-kernel', 'first-kernel'],
      ],
    );
  });

  test('under empty-mount@1 the first session finds no input at all', async (t) => {
    const server = await startedService(t, { faults: ['empty-mount@1'] });
    await published(server, { 'a.whl': 'a' });
    for (const label of ['v1', 'v2']) {
      await call(server, 'saveKernel', push(notebook('print(len(inputs))')));
      await ended(server, label);
    }
    const logs = await Promise.all(
      ['v1', 'v2'].map(async (versionLabel) => {
        const { body } = await call(server, 'listKernelSessionOutput', { ...kernel, versionLabel });
        return JSON.parse(String(body['log']))[0].data;
      }),
    );
    assert.deepEqual(logs, ['0\n', '1\n']);
  });

  test('session-error and session-cancelled end a session that ran well, with its outputs', async (t) => {
    const server = await startedService(t, { faults: ['session-error@1', 'session-cancelled@2'] });
    const writes = push(notebook("open('a.txt', 'w').write('a')"), { datasetDataSources: [] });
    const ends: unknown[] = [];
    for (const label of ['v1', 'v2', 'v3']) {
      await call(server, 'saveKernel', writes);
      ends.push((await ended(server, label))['status']);
    }
    assert.deepEqual(ends, ['ERROR', 'CANCEL_ACKNOWLEDGED', 'COMPLETE']);
    const { body } = await call(server, 'listKernelFiles', { ...kernel, versionLabel: 'v1' });
    assert.match(JSON.stringify(body['files']), /a\.txt/);
  });

  test('under stale-mount a session finds the files of the version before', async (t) => {
    const server = await startedService(t, { faults: ['stale-mount'] });
    await published(server, { 'one.whl': '1' });
    await publishedAgain(server, { 'two.whl': '2' });
    await call(server, 'saveKernel', push(notebook(readsWheel)));
    await ended(server, 'v1');
    const { body } = await call(server, 'listKernelSessionOutput', kernel);
    assert.match(String(body['log']), /one\.whl/);
  });

  test('a script is run as the one cell of a notebook', async (t) => {
    const server = await startedService(t);
    const script = push("print('from a script')", { kernelType: 'script', datasetDataSources: [] });
    await call(server, 'saveKernel', script);
    assert.equal((await ended(server, 'v1'))['status'], 'COMPLETE');
    const { body } = await call(server, 'listKernelSessionOutput', kernel);
    assert.match(String(body['log']), /from a script/);
  });

  test('sessionTimeoutSeconds reaches the session: an endless loop with 1 s ends in ERROR', async (t) => {
    const seconds: number[] = [];
    const runSession: RunServerSession = (order, signal) => {
      seconds.push(order.timeoutSeconds);
      return runPythonSession({ ...order, timeoutSeconds: order.timeoutSeconds / 10 }, signal);
    };
    const server = await startedService(t, { runSession });
    const endless = push(notebook('while True: pass'), { sessionTimeoutSeconds: 1, datasetDataSources: [] });
    await call(server, 'saveKernel', endless);
    assert.equal((await ended(server, 'v1'))['status'], 'ERROR');
    assert.deepEqual(seconds, [1]);
  });

  test('closing the service ends two running sessions; both are cancelled afterwards', async (t) => {
    const folder = await freshFolder(t);
    const started = openGate();
    const ends: string[] = [];
    let starts = 0;
    const runSession: RunServerSession = async (order, signal) => {
      starts += 1;
      if (starts === 2) started.open();
      const end = await runPythonSession(order, signal);
      for (let turn = 0; turn < 500; turn += 1) await new Promise(setImmediate);
      ends.push(end.status);
      return end;
    };
    const first = await startedService(t, { folder, runSession });
    const endless = push(notebook('import time\ntime.sleep(600)'), { datasetDataSources: [] });
    await call(first, 'saveKernel', endless);
    await call(first, 'saveKernel', endless);
    await started.passed;
    await first.close();
    await first.close();
    assert.deepEqual(ends, ['cancel-acknowledged', 'cancel-acknowledged']);
    const second = await startedService(t, { folder });
    assert.equal((await ended(second, 'v1'))['status'], 'CANCEL_ACKNOWLEDGED');
    assert.equal((await ended(second, 'v2'))['status'], 'CANCEL_ACKNOWLEDGED');
    assert.deepEqual(await readdir(join(folder, 'sessions')), []);
  });

  test('a session that this machine cannot run ends in ERROR and names the reason', async (t) => {
    const runSession: RunServerSession = () => Promise.reject(new Failure('ISOLATION_UNAVAILABLE'));
    const server = await startedService(t, { runSession });
    await call(server, 'saveKernel', push(notebook('1'), { datasetDataSources: [] }));
    assert.equal(
      (await ended(server, 'v1'))['failureMessage'],
      'The session could not be run: ISOLATION_UNAVAILABLE',
    );
  });

  test('a session that finds the disk full is DISK_WRITE_FAILED, not a defect', async (t) => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const server = await startedService(t, { runSession: () => Promise.reject(full) });
    await call(server, 'saveKernel', push(notebook('1'), { datasetDataSources: [] }));
    assert.equal(
      (await ended(server, 'v1'))['failureMessage'],
      'The session could not be run: DISK_WRITE_FAILED',
    );
  });

  test('under never-ending-session the status stays RUNNING, and the service closes all the same', async (t) => {
    const server = await startedService(t, { faults: ['never-ending-session'] });
    await call(server, 'saveKernel', push(notebook('1'), { datasetDataSources: [] }));
    const status = async () => (await call(server, 'getKernelSessionStatus', kernel)).body['status'];
    while ((await status()) === 'QUEUED') await new Promise(setImmediate);
    assert.equal(await status(), 'RUNNING');
    await server.close();
  });

  test('an output address is refused when altered and half an hour later', async (t) => {
    const { now, advance } = standingClock();
    const server = await startedService(t, { now });
    const writes = notebook("open('a.json', 'w').write('{}')");
    await call(server, 'saveKernel', push(writes, { datasetDataSources: [] }));
    await ended(server, 'v1');
    const { body } = await call(server, 'listKernelSessionOutput', kernel);
    const url = asFiles(body['files'])[0]?.url ?? '';
    assert.equal((await fetch(url)).status, 200);
    assert.equal((await fetch(url.replace('/output/1', '/output/9'))).status, 403);
    advance(30 * 60);
    const late = await fetch(url);
    assert.equal(late.status, 403);
    assert.match(await late.text(), /^<\?xml .*ExpiredToken/);
  });
});

type LogLine = { readonly stream_name: string; readonly data: string };

function asFiles(value: unknown): { url: string; fileName: string }[] {
  assert.ok(Array.isArray(value));
  return value.map((file) => ({ url: String(file.url), fileName: String(file.fileName) }));
}

function openGate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
