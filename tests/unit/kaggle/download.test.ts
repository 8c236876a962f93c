import assert from 'node:assert/strict';
import { test } from 'node:test';
import { download as downloadTo, mostOutputBytes } from '../../../src/kaggle/download.ts';
import type { TransferTools } from '../../../src/kaggle/upload.ts';
import type { OutputFile } from '../../../src/model/kaggle.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { type HttpReply, reply } from '../../support/http-scripted-server.ts';

const at = (url: string, changes: Partial<OutputFile> = {}): OutputFile => ({
  name: 'report.json',
  url: `${url}/signed?sig=1`,
  bytes: 3,
  ...changes,
});

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function download(file: OutputFile, tools: TransferTools, seconds = 60): Promise<Uint8Array> {
  return downloadTo(file, bytesOf, tools, seconds);
}

test('an output file is fetched by a plain GET without authorisation', async () => {
  await withTransport(
    () => reply(200, 'abc'),
    async (_, server, tools) => {
      assert.deepEqual(await download(at(server.url), tools), Buffer.from('abc'));
      assert.equal(server.requests[0]?.method, 'GET');
      assert.equal(server.requests[0]?.path, '/signed?sig=1');
      assert.equal(server.requests[0]?.headers['authorization'], undefined);
    },
  );
});

test('an output file whose size is not listed, and an empty one, are fetched too', async () => {
  await withTransport(
    () => reply(200, ''),
    async (_, server, tools) => {
      assert.equal((await download(at(server.url, { bytes: undefined }), tools)).byteLength, 0);
      assert.equal((await download(at(server.url, { bytes: 0 }), tools)).byteLength, 0);
    },
  );
});

test('a result page with the name __results__.html may be HTML', async () => {
  await withTransport(
    () => reply(200, 'abc', { 'content-type': 'text/html' }),
    async (_, server, tools) => {
      assert.equal((await download(at(server.url, { name: '__results__.html' }), tools)).byteLength, 3);
    },
  );
});

const xml = { 'content-type': 'application/xml; charset=UTF-8' };
const answers: [string, HttpReply, string, string][] = [
  ['an expired address (403 with XML)', reply(403, '<Error/>', xml), 'OUTPUT_INCOMPLETE', 'status'],
  ['404', reply(404, ''), 'OUTPUT_INCOMPLETE', 'status'],
  ['a redirect', reply(302, '', { location: '/' }), 'OUTPUT_INCOMPLETE', 'status'],
  ['206 with a part', reply(206, 'abc'), 'OUTPUT_INCOMPLETE', 'status'],
  ['XML as 200', reply(200, '<E>', xml), 'OUTPUT_INCOMPLETE', 'error-page'],
  ['HTML as 200', reply(200, '<E>', { 'content-type': 'text/html' }), 'OUTPUT_INCOMPLETE', 'error-page'],
  ['a shorter file than listed', reply(200, 'ab'), 'OUTPUT_INCOMPLETE', 'size'],
  ['a longer file than listed', reply(200, 'abcd'), 'OUTPUT_INCOMPLETE', 'size'],
  ['503', reply(503, ''), 'KAGGLE_BROKEN', 'status'],
  ['429', reply(429, '', { 'retry-after': '9' }), 'KAGGLE_THROTTLED', 'status'],
  [
    'a storage error called octet-stream',
    reply(200, '<?xml version="1.0" encoding="UTF-8"?><Error><Code>ExpiredToken</Code></Error>'),
    'OUTPUT_INCOMPLETE',
    'error-page',
  ],
  [
    'a body that breaks off',
    { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nab', end: 'close' },
    'KAGGLE_BROKEN',
    'UND_ERR_SOCKET',
  ],
  [
    'a body that ends with the connection, too early',
    { bytes: 'HTTP/1.1 200 OK\r\n\r\nab', end: 'close' },
    'OUTPUT_INCOMPLETE',
    'size',
  ],
];
for (const [what, answer, code, why] of answers) {
  test(`a download answered by ${what} is ${code}, why ${why}`, async () => {
    await withTransport(
      () => answer,
      async (_, server, tools) => {
        const failure = await failureOf(download(at(server.url), tools));
        assert.equal(failure.code, code);
        assert.equal(failure.parameters['why'], why);
        assert.doesNotMatch(JSON.stringify(failure), /sig=1/, 'the address is a secret');
      },
    );
  });
}

test('a file listed as longer than 256 MiB, and an address that is none, are refused unasked', async () => {
  await withTransport(
    () => reply(200, 'abc'),
    async (_, server, tools) => {
      const large = at(server.url, { bytes: mostOutputBytes + 1 });
      for (const file of [large, at(server.url, { url: '' }), at(server.url, { url: 'ftp://h/f' })]) {
        assert.equal((await failureOf(download(file, tools))).code, 'OUTPUT_INCOMPLETE');
      }
      assert.equal(server.requests.length, 0);
    },
  );
});

test('a storage error in the place of an .xml file is refused too', async () => {
  await withTransport(
    () => reply(200, '<Error><Code>AccessDenied</Code></Error>', xml),
    async (_, server, tools) => {
      const file = at(server.url, { name: 'a.xml', bytes: undefined });
      assert.equal((await failureOf(download(file, tools))).parameters['why'], 'error-page');
    },
  );
});

test('what takes the bytes of a file that breaks off meets the failure before their end', async () => {
  await withTransport(
    () => ({ bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nab', end: 'close' }),
    async (_, server, tools) => {
      let whole = false;
      const sink = async (chunks: AsyncIterable<Uint8Array>) => {
        for await (const _chunk of chunks) assert.equal(whole, false);
        whole = true;
      };
      assert.equal((await failureOf(downloadTo(at(server.url), sink, tools, 60))).code, 'KAGGLE_BROKEN');
      assert.equal(whole, false);
    },
  );
});

test('a file of unknown size that drips is held to the deadline it was given, 0.2 s', async () => {
  await withTransport(
    () => ({ ...reply(200, 'abc'), dripMs: 20 }),
    async (_, server, tools) => {
      const file = at(server.url, { bytes: undefined });
      assert.equal((await failureOf(download(file, tools, 0.2))).code, 'KAGGLE_TIMEOUT');
    },
  );
});

test('a download that drips a byte every 20 ms ends at its deadline with KAGGLE_TIMEOUT', async () => {
  await withTransport(
    () => ({ ...reply(200, 'abc'), dripMs: 20 }),
    async (_, server, tools) => {
      assert.equal((await failureOf(download(at(server.url), tools))).code, 'KAGGLE_TIMEOUT');
    },
    { callDeadlineSeconds: 0.2 },
  );
});
