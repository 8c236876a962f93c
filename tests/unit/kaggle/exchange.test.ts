import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createDispatcher } from '../../../src/kaggle/dispatcher.ts';
import { type Answer, exchange, openExchange } from '../../../src/kaggle/exchange.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { type HttpReply, json, reply, startHttpServer } from '../../support/http-scripted-server.ts';

async function asked(answer: HttpReply, maxBytes = 1000): Promise<Answer> {
  const server = await startHttpServer(() => answer);
  const link = { dispatcher: createDispatcher({}), signal: new AbortController().signal };
  const order = { operation: 'Hello', method: 'GET', headers: {}, deadlineSeconds: 5, maxBytes } as const;
  try {
    return await exchange({ ...order, url: new URL(server.url) }, link);
  } finally {
    await server.close();
  }
}

test('an answer comes with status, media type, whole body and the server time in ISO 8601', async () => {
  const { header, ...answer } = await asked(json({ a: 1 }, 418, { 'x-kaggle-version': '7' }));
  assert.deepEqual([header('x-kaggle-version'), header('retry-after')], ['7', '']);
  assert.deepEqual(answer, {
    status: 418,
    contentType: 'application/json',
    body: Buffer.from('{"a":1}'),
    serverTime: '2026-03-03T04:05:06.000Z',
    retryAfterSeconds: undefined,
  });
});

test('an answer without Date and type, or with a Date that is none, has empty words for them', async () => {
  const { contentType, serverTime } = await asked(reply(200, 'x'));
  assert.deepEqual([contentType, serverTime], ['', '']);
  assert.equal((await asked(reply(200, 'x', { date: 'yesterday' }))).serverTime, '');
});

test('a redirect is an answer, it is not followed', async () => {
  assert.equal((await asked(reply(307, '', { location: '/again' }))).status, 307);
});

test('a body of 1001 bytes is KAGGLE_UNREADABLE where 1000 are the most', async () => {
  assert.equal((await asked(reply(200, 'x'.repeat(1000)))).body.byteLength, 1000);
  const failure = await failureOf(asked(reply(200, 'x'.repeat(1001))));
  assert.equal(failure.code, 'KAGGLE_UNREADABLE');
  assert.equal(failure.parameters['why'], 'too-large');
});

test('a body of 1 MB that is read late, after its connection has closed, comes whole', async () => {
  const server = await startHttpServer(() => reply(200, 'x'.repeat(1_000_000)));
  const link = { dispatcher: createDispatcher({}), signal: new AbortController().signal };
  const order = {
    operation: 'Hello',
    method: 'GET',
    headers: {},
    deadlineSeconds: 5,
    maxBytes: 2e6,
  } as const;
  for (let time = 0; time < 5; time += 1) {
    const { chunks } = await openExchange({ ...order, url: new URL(server.url) }, link);
    // The server's end of the connection has gone before the first byte is read.
    while (server.open() > 0) await turn();
    let bytes = 0;
    for await (const chunk of chunks) bytes += chunk.byteLength;
    assert.equal(bytes, 1_000_000);
  }
  await server.close();
});
