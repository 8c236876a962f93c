import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { startRehearsalServer } from '../../../src/rehearsal/server.ts';
import { runPythonSession } from '../../support/rehearsal-python-session.ts';
import {
  alice,
  call,
  freshFolder,
  notebook,
  push,
  standingClock,
  startedService,
} from '../../support/rehearsal-service.ts';

import { connected, rawAnswer } from '../../support/rehearsal-socket.ts';

const hello = '/v1/api.v1.DiagnosticsService/Hello';

test('whoever asks a service for its health gets its name and its load, without a credential', async (t) => {
  const { url } = await startedService(t);
  const answer = await fetch(`${url}/healthz`);
  assert.deepEqual(
    [answer.status, await answer.json()],
    [200, { name: 'nx47 serve', status: 'ok', running: 0, waiting: 0 }],
  );
  assert.equal((await fetch(`${url}/healthz`, { method: 'POST' })).status, 405);
});

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
    assert.deepEqual(
      await ask('/v1/kernels.KernelsApiService/RestoreKernel', { method: 'POST' }),
      [404, 404],
    );
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
    const folder = await freshFolder(t);
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
      folder: await freshFolder(t),
      port,
      accounts: [],
      runSession: runPythonSession,
      now: () => new Date(),
    });
    await assert.rejects(second, (error) => error instanceof Failure && error.code === 'SERVICE_PORT_BUSY');
  });
});
