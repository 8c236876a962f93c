import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { type RehearsalServer, startRehearsalServer } from '../../../src/rehearsal/server.ts';
import type { RunServerSession } from '../../../src/rehearsal/session-order.ts';
import { runPythonSession } from '../../support/rehearsal-python-session.ts';
import {
  alice,
  call,
  ended,
  notebook,
  published,
  publishedAgain,
  push,
  standingClock,
  startedService,
  temporaryFolder,
  uploaded,
} from '../../support/rehearsal-service.ts';

const kernel = { userName: 'alice', kernelSlug: 'tiny-kernel' };
const hello = '/v1/api.v1.DiagnosticsService/Hello';
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

describe('requests', () => {
  test('a token and a legacy key are let in; a wrong one, none, and a key as token are 401', async (t) => {
    const server = await startedService(t);
    const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;
    const statusOf = async (authorization: string) => (await call(server, 'hello', {}, authorization)).status;
    assert.equal(await statusOf(`Bearer ${alice.token}`), 200);
    assert.equal(await statusOf(basic(`alice:${alice.legacyKey}`)), 200);
    for (const wrong of [
      '',
      'Bearer nobody',
      basic('alice:wrong'),
      basic('bob:'),
      `Bearer ${alice.legacyKey}`,
    ]) {
      assert.equal(await statusOf(wrong), 401);
    }
    const { body, headers } = await call(server, 'hello', {}, 'Bearer nobody');
    assert.deepEqual(body, { code: 401, message: 'Unauthenticated' });
    assert.match(headers.get('content-type') ?? '', /^application\/json/);
  });

  test('the Date header is that of the clock of the service', async (t) => {
    const { now } = standingClock('2026-03-01T10:00:00Z');
    const { headers } = await call(await startedService(t, { now }), 'hello', {});
    assert.equal(headers.get('date'), 'Sun, 01 Mar 2026 10:00:00 GMT');
  });

  test('a request in absolute form for localhost is answered; one for another host is refused', async (t) => {
    const server = await startedService(t);
    const line = (target: string) =>
      `POST ${target} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${alice.token}\r\n` +
      'Content-Length: 2\r\nConnection: close\r\n\r\n{}';
    assert.match(await rawAnswer(server, line(`http://localhost/api${hello}`)), /"userName":"alice"/);
    assert.match(
      await rawAnswer(server, line(`http://127.0.0.1:${server.port}${hello}`)),
      /"userName":"alice"/,
    );
    assert.match(await rawAnswer(server, line(`http://example.org${hello}`)), /^HTTP\/1\.1 421 /);
  });

  test('an unknown operation, GET, and a body that is no JSON have JSON answers 404, 405 and 400', async (t) => {
    const server = await startedService(t);
    const headers = { authorization: `Bearer ${alice.token}` };
    const ask = async (path: string, init: RequestInit) => {
      const response = await fetch(`${server.url}${path}`, { headers, ...init });
      return [response.status, JSON.parse(await response.text()).code];
    };
    assert.deepEqual(await ask('/v1/kernels.KernelsApiService/DeleteKernel', { method: 'POST' }), [404, 404]);
    assert.deepEqual(await ask(hello, {}), [405, 405]);
    assert.deepEqual(await ask(hello, { method: 'POST', body: '{"a":1,"a":2}' }), [400, 400]);
  });

  test('a body of 9 MiB is refused with 413 and the service goes on', async (t) => {
    const server = await startedService(t);
    const { status } = await call(server, 'hello', { text: 'x'.repeat(9 * 1024 * 1024) });
    assert.equal(status, 413);
    assert.equal((await call(server, 'hello', {})).status, 200);
  });

  test('a client that stops in the middle of its headers or its body is cut off', async (t) => {
    const server = await startedService(t, { limits: { headersMs: 60, requestMs: 120, idleMs: 90 } });
    for (const text of ['POST /v1/x HTTP/1.1\r\nHost: lo', `POST ${hello} HTTP/1.1\r\nHost: localhost\r\n`]) {
      const socket = await connected(server);
      socket.write(text);
      socket.resume();
      await once(socket, 'close');
    }
    const body = await connected(server);
    body.write(
      `POST ${hello} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${alice.token}\r\nContent-Length: 9\r\n\r\n{`,
    );
    body.resume();
    await once(body, 'close');
    assert.equal((await call(server, 'hello', {})).status, 200);
  });

  test('an internal error is a 500 without a stack, and is told to the host', async (t) => {
    const folder = await temporaryFolder(t);
    const defects: unknown[] = [];
    const server = await startedService(t, { folder, onDefect: (error) => defects.push(error) });
    await writeFile(join(folder, 'contents'), 'a file where a folder should be');
    const { status, body } = await call(
      server,
      'saveKernel',
      push(notebook('1'), { datasetDataSources: [] }),
    );
    assert.equal(status, 500);
    assert.deepEqual(body, { code: 500, message: 'Internal error' });
    assert.equal(defects.length, 1);
  });

  test('two services cannot have one port', async (t) => {
    const { port } = await startedService(t);
    const second = startRehearsalServer({
      folder: await temporaryFolder(t),
      port,
      accounts: [],
      runSession: runPythonSession,
      now: () => new Date(),
    });
    await assert.rejects(second, (error) => error instanceof Failure && error.code === 'SERVICE_PORT_BUSY');
  });
});

describe('uploads', () => {
  test('an upload in two parts is resumed where it stopped, without credentials', async (t) => {
    const server = await startedService(t);
    const { body } = await call(server, 'startBlobUpload', { name: 'a.whl', contentLength: 10 });
    const put = async (range: string | undefined, content: string) => {
      const headers = range === undefined ? {} : { 'content-range': range };
      const response = await fetch(String(body['createUrl']), { method: 'PUT', headers, body: content });
      return [response.status, response.headers.get('range')];
    };
    assert.deepEqual(await put('bytes */10', ''), [308, null]);
    assert.deepEqual(await put('bytes 0-3/10', 'abcd'), [308, 'bytes=0-3']);
    assert.deepEqual(await put('bytes 6-9/10', 'ghij'), [308, 'bytes=0-3']);
    assert.deepEqual(await put('bytes */11', ''), [400, null]);
    assert.deepEqual(await put('bytes 4-10/10', 'efghijk'), [400, null]);
    assert.deepEqual(await put('bytes */10', ''), [308, 'bytes=0-3']);
    assert.deepEqual(await put('bytes 4-9/10', 'efghij'), [200, null]);
    assert.deepEqual(await put('bytes */10', ''), [200, null]);
    assert.deepEqual(await put(undefined, 'other'), [200, null]);
  });

  test('a connection lost after four of ten bytes leaves four bytes to resume from', async (t) => {
    const folder = await temporaryFolder(t);
    const server = await startedService(t, { folder });
    const { body } = await call(server, 'startBlobUpload', { name: 'a.whl', contentLength: 10 });
    const address = String(body['createUrl']);
    const question = { method: 'PUT', headers: { 'content-range': 'bytes */10' } };
    const socket = await connected(server);
    socket.write(`PUT ${address} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabcd`);
    const arriving = join(folder, 'uploads', String(body['token']));
    while ((await readFile(arriving, 'utf8').catch(() => '')) !== 'abcd') await new Promise(setImmediate);
    assert.equal((await fetch(address, question)).status, 503);
    socket.destroy();
    let answer = await fetch(address, question);
    while (answer.status === 503) answer = await fetch(address, question);
    assert.deepEqual([answer.status, answer.headers.get('range')], [308, 'bytes=0-3']);
  });

  test('an empty file is an upload too; an unknown address is 404', async (t) => {
    const server = await startedService(t);
    assert.match(await uploaded(server, 'empty.txt', ''), /^[0-9a-f]{48}$/);
    const lost = await fetch(`${server.url}/upload/${'0'.repeat(48)}`, { method: 'PUT', body: 'x' });
    assert.equal(lost.status, 404);
  });

  test('a file shorter or longer than announced is not taken', async (t) => {
    const server = await startedService(t);
    const { body } = await call(server, 'startBlobUpload', { name: 'a.whl', contentLength: 4 });
    for (const content of ['abc', 'abcde']) {
      const response = await fetch(String(body['createUrl']), { method: 'PUT', body: content });
      assert.equal(response.status, 400);
    }
    const socket = await connected(server);
    const { pathname } = new URL(String(body['createUrl']));
    socket.write(`PUT ${pathname} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n`);
    socket.write('Connection: close\r\n\r\n5\r\nabcde\r\n0\r\n\r\n');
    assert.match(await textOf(socket), /^HTTP\/1\.1 400 /);
  });
});

describe('sessions', () => {
  test('a pushed notebook runs with its dataset and leaves its outputs and its log', async (t) => {
    const server = await startedService(t);
    await published(server, { 'a.whl': 'wheel-a', 'b.txt': 'text-b' });
    await call(server, 'saveKernel', push(notebook(readsWheel)));
    const { status, nx47 } = await ended(server, 'v1');
    assert.equal(status, 'COMPLETE');
    assert.deepEqual(nx47, { isolation: 'none', interpreter: 'python3' });
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

  test('sessions run one at a time, each with the dataset version that is current when it starts', async (t) => {
    const gate = openGate();
    const running: string[] = [];
    let atOnce = 0;
    const runSession: RunServerSession = async (order, signal) => {
      atOnce += 1;
      assert.equal(atOnce, 1);
      running.push((await readdir(order.datasets[0]?.path ?? '')).join());
      if (order.version === 1) await gate.passed;
      atOnce -= 1;
      return await runPythonSession(order, signal);
    };
    const server = await startedService(t, { runSession });
    await published(server, { 'one.whl': '1' });
    for (const cell of ['1', '2']) await call(server, 'saveKernel', push(notebook(cell)));
    await publishedAgain(server, { 'two.whl': '2' });
    const waiting = await call(server, 'getKernelSessionStatus', { ...kernel, versionLabel: 'v2' });
    assert.equal(waiting.body['status'], 'QUEUED');
    gate.open();
    await ended(server, 'v2');
    assert.deepEqual(running, ['one.whl', 'two.whl']);
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

  test('closing the service ends the running session and the waiting one; both are cancelled afterwards', async (t) => {
    const folder = await temporaryFolder(t);
    const started = openGate();
    const runSession: RunServerSession = (order, signal) => {
      started.open();
      return runPythonSession(order, signal);
    };
    const first = await startedService(t, { folder, runSession });
    const endless = push(notebook('import time\ntime.sleep(600)'), { datasetDataSources: [] });
    await call(first, 'saveKernel', endless);
    await call(first, 'saveKernel', endless);
    await started.passed;
    await first.close();
    await first.close();
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

async function connected(server: RehearsalServer): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

async function textOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return text;
}

async function rawAnswer(server: RehearsalServer, request: string): Promise<string> {
  const socket = await connected(server);
  socket.write(request);
  return await textOf(socket);
}

function openGate(): { readonly passed: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}
