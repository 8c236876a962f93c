import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KaggleClientOptions } from '../../../src/kaggle/client.ts';
import type { LogEnd } from '../../../src/model/kaggle.ts';
import { withClient } from '../../support/http-kaggle-client.ts';
import { failureOf, kernel, tokenText } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, reply } from '../../support/http-scripted-server.ts';

const eventStream = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream; charset=utf-8\r\n\r\n';
const line = (text: string, seconds = 1, stream = 'stdout') =>
  `data: ${JSON.stringify({ stream_name: stream, time: seconds, data: text })}\n\n`;
const last = 'data: END_OF_LOG\n\n';

function stream(...events: readonly string[]): HttpReply {
  return { bytes: `${eventStream}${events.join('')}`, end: 'close' };
}

type Seen = { end: LogEnd; texts: string[]; requests: readonly HttpRequest[]; slept: number[] };

/** Follows version 7 against a server that gives these answers, one a connection, the last one for ever. */
async function following(
  answers: readonly HttpReply[],
  changes: Partial<KaggleClientOptions> = {},
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<Seen> {
  let asked = 0;
  const slept: number[] = [];
  const texts: string[] = [];
  const over = new AbortController();
  const sleep = async (seconds: number) => void slept.push(seconds);
  const answer = () => {
    asked += 1;
    return answers[Math.min(asked, answers.length) - 1] ?? reply(404, '');
  };
  let seen: Seen | undefined;
  await withClient(
    answer,
    async (client, server) => {
      const onRecord = ({ text }: { text: string }) => {
        texts.push(text);
        if (texts.length >= stopAfter) over.abort();
      };
      const end = await client.followLog(kernel, 7, { onRecord, signal: over.signal });
      seen = { end, texts, requests: server.requests, slept };
    },
    { sleep, ...changes },
  );
  assert.ok(seen);
  return seen;
}

test('the live log of version 7 is asked for by GET with authorisation, and ends at END_OF_LOG', async () => {
  const { end, texts, requests } = await following([stream(line('a\n'), line('b\n'), last)]);
  assert.deepEqual([end, texts], ['ended', ['a\n', 'b\n']]);
  const [request] = requests;
  assert.equal(request?.method, 'GET');
  assert.equal(request?.path, '/api/v1/kernels/logs/stream/ada/nx47-check?versionLabel=v7');
  assert.equal(request?.headers['authorization'], `Bearer ${tokenText}`);
  assert.match(request?.headers['accept'] ?? '', /^text\/event-stream/);
});

test('a cut after two records is followed by a connection whose replay is folded: a b c, each once', async () => {
  const { end, texts, requests, slept } = await following([
    stream(line('a'), line('b')),
    stream(line('a'), line('b'), line('c'), last),
  ]);
  assert.deepEqual([end, texts, requests.length], ['ended', ['a', 'b', 'c'], 2]);
  assert.deepEqual(slept, [0], 'what brought news is followed at once');
});

test('an event that a cut breaks off in its middle is read whole from the replay', async () => {
  const { texts } = await following([
    stream(line('a'), line('half').slice(0, -9)),
    stream(line('a'), line('half'), last),
  ]);
  assert.deepEqual(texts, ['a', 'half']);
});

test('500, a reset and an answer that breaks off are waited over with growing pauses', async () => {
  const { end, slept } = await following([
    json({ code: 500, message: 'x' }, 500),
    { bytes: '', end: 'reset' },
    { bytes: `${eventStream}da`, end: 'reset' },
    stream(last),
  ]);
  assert.equal(end, 'ended');
  assert.deepEqual(slept, [1, 3, 7]);
});

test('429 with Retry-After: 90 is waited for 90 s', async () => {
  const throttled = json({ code: 429, message: 'slow' }, 429, { 'retry-after': '90' });
  assert.deepEqual((await following([throttled, stream(last)])).slept, [90]);
});

test('the stored log of a session that has ended is read as a JSON array', async () => {
  const stored = json([{ stream_name: 'stderr', time: 1.5, data: 'x' }]);
  const { end, texts } = await following([stored]);
  assert.deepEqual([end, texts], ['ended', ['x']]);
});

test('an empty stored log is no end: the session may be in the queue', async () => {
  const { end, requests } = await following([json([]), stream(line('a'), last)]);
  assert.deepEqual([end, requests.length], ['ended', 2]);
});

test('a session without a log yet is asked for five times, then there is no stream', async () => {
  const { end, requests } = await following([json({ code: 404, message: 'not found' }, 404)]);
  assert.deepEqual([end, requests.length], ['absent', 5]);
});

test('a page of HTML is no stream', async () => {
  const page = reply(200, '<html>', { 'content-type': 'text/html' });
  assert.equal((await following([page])).end, 'absent');
});

test('whoever stops watching ends the connection that says nothing more', async () => {
  const silent: HttpReply = { bytes: `${eventStream}${line('a')}`, end: 'silence' };
  const { end, texts } = await following([silent], {}, 1);
  assert.deepEqual([end, texts], ['stopped', ['a']]);
});

test('a run that is cancelled ends the stream with CANCELLED', async () => {
  const stop = new AbortController();
  const silent: HttpReply = { bytes: `${eventStream}${line('a')}`, end: 'silence' };
  await withClient(
    () => silent,
    async (client) => {
      const watch = { onRecord: () => stop.abort(), signal: new AbortController().signal };
      assert.equal((await failureOf(client.followLog(kernel, 7, watch))).code, 'CANCELLED');
    },
    { signal: stop.signal },
  );
});
