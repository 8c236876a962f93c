import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { call, freshFolder, published, startedService, uploaded } from '../../support/rehearsal-service.ts';

import { connected, textOf } from '../../support/rehearsal-socket.ts';

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
    const folder = await freshFolder(t);
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

  for (const [fault, first, then] of [
    ['upload-busy@1', [503, null], [308, null]],
    ['upload-denied@1', [403, null], [308, null]],
    ['upload-expired@1', [404, null], [308, null]],
    ['upload-partial@1', [308, 'bytes=0-4'], [308, 'bytes=0-4']],
  ] as const) {
    test(`under ${fault} an upload of ten bytes is answered ${first.join(' ')}, and works the second time`, async (t) => {
      const server = await startedService(t, { faults: [fault] });
      const { body } = await call(server, 'startBlobUpload', { name: 'a.whl', contentLength: 10 });
      const put = async (content: string, headers: Record<string, string> = {}) => {
        const init = { method: 'PUT', headers, body: content };
        const response = await fetch(String(body['createUrl']), init);
        return [response.status, response.headers.get('range')];
      };
      assert.deepEqual(await put('abcdefghij'), first);
      assert.deepEqual(await put('', { 'content-range': 'bytes */10' }), then);
      assert.deepEqual(await put('abcdefghij'), [200, null]);
    });
  }

  test('under lost-connection@1 the connection breaks and half of the bytes are there', async (t) => {
    const server = await startedService(t, { faults: ['lost-connection@1'] });
    const { body } = await call(server, 'startBlobUpload', { name: 'a.whl', contentLength: 10 });
    const address = String(body['createUrl']);
    await assert.rejects(fetch(address, { method: 'PUT', body: 'abcdefghij' }));
    const question = { method: 'PUT', headers: { 'content-range': 'bytes */10' } };
    // The broken request is still being put away when the next one comes: 503 says to ask again.
    let answer = await fetch(address, question);
    while (answer.status === 503) answer = await fetch(address, question);
    assert.equal(answer.headers.get('range'), 'bytes=0-4');
  });

  test('under upload-short@1 ten bytes are taken and nine are listed', async (t) => {
    const server = await startedService(t, { faults: ['upload-short@1'] });
    await published(server, { 'a.whl': 'abcdefghij' });
    const dataset = { ownerSlug: 'alice', datasetSlug: 'tiny-bundle' };
    const { body } = await call(server, 'listDatasetFiles', dataset);
    assert.match(JSON.stringify(body['datasetFiles']), /"totalBytes":9/);
  });
});
