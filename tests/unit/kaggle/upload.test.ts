import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { upload } from '../../../src/kaggle/upload.ts';
import type { UploadFile } from '../../../src/model/kaggle.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, reply, sent } from '../../support/http-scripted-server.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nx47-upload-'));
});
after(() => rm(folder, { recursive: true }));

async function aFile(content: string | Buffer, name = 'wheels/a.whl'): Promise<UploadFile> {
  const path = join(folder, name.replaceAll('/', '-'));
  await writeFile(path, content);
  return { name, path, bytes: Buffer.byteLength(content) };
}

/** StartBlobUpload names an address of this same server; the PUT there gets the answer of the test. */
function service(put: HttpReply, start: object = { token: 'T1' }): (request: HttpRequest) => HttpReply {
  return (request) =>
    request.method === 'PUT'
      ? put
      : json({ createUrl: `http://${request.headers['host']}/blob?secret=1`, ...start });
}

test('a file goes in one PUT with its length, its bytes and no authorisation', async () => {
  const content = Buffer.alloc(300_000, 'wheel');
  const file = await aFile(content);
  await withTransport(service(reply(200, '')), async (_, server, tools) => {
    assert.deepEqual(await upload(file, tools), { name: 'wheels/a.whl', token: 'T1' });
    const [start, put] = server.requests;
    assert.match(start?.path ?? '', /\/blobs\.BlobApiService\/StartBlobUpload$/);
    const asked = sent(start);
    assert.ok(typeof asked === 'object' && asked !== null && 'lastModifiedEpochSeconds' in asked);
    const { lastModifiedEpochSeconds, ...rest } = asked;
    assert.deepEqual(rest, { type: 'DATASET', name: 'a.whl', contentLength: 300_000 });
    assert.ok(Number(lastModifiedEpochSeconds) > 1_600_000_000);
    assert.equal(put?.headers['content-length'], '300000');
    assert.equal(put?.headers['transfer-encoding'], undefined);
    assert.equal(put?.headers['authorization'], undefined);
    assert.ok(put?.body.equals(content));
  });
});

test('an empty file is uploaded with content-length 0', async () => {
  const file = await aFile('', 'empty.txt');
  await withTransport(service(reply(201, '')), async (_, server, tools) => {
    assert.equal((await upload(file, tools)).token, 'T1');
    assert.equal(server.requests[1]?.headers['content-length'], '0');
  });
});

const refusedPuts: [string, HttpReply][] = [
  ['308, the service wants more', reply(308, '', { range: 'bytes=0-99' })],
  ['403', reply(403, '<Error/>', { 'content-type': 'application/xml' })],
  ['404, the address expired', reply(404, '')],
  ['503', reply(503, '')],
  ['a redirect', reply(302, '', { location: 'http://127.0.0.1:1/' })],
  ['a reset', { bytes: '', end: 'reset' }],
  ['an answer that breaks off', { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nab', end: 'close' }],
];
for (const [what, answer] of refusedPuts) {
  test(`a PUT answered by ${what} is UPLOAD_INCOMPLETE and is not sent again`, async () => {
    const file = await aFile('x'.repeat(5000));
    await withTransport(service(answer), async (_, server, tools) => {
      const failure = await failureOf(upload(file, tools));
      assert.equal(failure.code, 'UPLOAD_INCOMPLETE');
      assert.equal(failure.parameters['file'], 'wheels/a.whl');
      assert.equal(server.requests.length, 2);
    });
  });
}

const starts: [string, object, string][] = [
  ['without a token', { token: '' }, 'no-token'],
  ['without an address', { token: 'T1', createUrl: '' }, 'no-address'],
  ['with a file: address', { token: 'T1', createUrl: 'file:///etc/passwd' }, 'no-address'],
];
for (const [what, start, why] of starts) {
  test(`a StartBlobUpload answer ${what} is UPLOAD_INCOMPLETE, and no byte is sent`, async () => {
    const file = await aFile('abc');
    await withTransport(service(reply(200, ''), start), async (_, server, tools) => {
      const failure = await failureOf(upload(file, tools));
      assert.deepEqual(failure, {
        code: 'UPLOAD_INCOMPLETE',
        parameters: { file: 'wheels/a.whl', why, message: why },
      });
      assert.equal(server.requests.length, 1);
    });
  });
}

test('a file that is not as long as listed is UPLOAD_INCOMPLETE before anything is sent', async () => {
  const file = { ...(await aFile('abc')), bytes: 4 };
  await withTransport(service(reply(200, '')), async (_, server, tools) => {
    const failure = await failureOf(upload(file, tools));
    assert.equal(failure.code, 'UPLOAD_INCOMPLETE');
    assert.equal(failure.parameters['why'], 'size-changed');
    assert.equal(server.requests.length, 0);
  });
});

test('a file that shrinks between the announcement and the PUT is UPLOAD_INCOMPLETE', async () => {
  const file = await aFile('x'.repeat(5000));
  const { writeFileSync } = await import('node:fs');
  const shrink = service(reply(200, ''));
  await withTransport(
    (request) => {
      if (request.method === 'POST') writeFileSync(file.path, 'x');
      return shrink(request);
    },
    async (_, __, tools) => {
      assert.equal((await failureOf(upload(file, tools))).code, 'UPLOAD_INCOMPLETE');
    },
  );
});

test('a file that is gone is FILE_UNREADABLE', async () => {
  const file = { name: 'a', path: join(folder, 'none'), bytes: 1 };
  await withTransport(service(reply(200, '')), async (_, __, tools) => {
    const failure = await failureOf(upload(file, tools));
    assert.deepEqual(failure, { code: 'FILE_UNREADABLE', parameters: { file: file.path, why: 'ENOENT' } });
  });
});

test('the name ../a is NAME_UNSAFE', async () => {
  const file = { ...(await aFile('abc')), name: '../a' };
  await withTransport(service(reply(200, '')), async (_, server, tools) => {
    assert.equal((await failureOf(upload(file, tools))).code, 'NAME_UNSAFE');
    assert.equal(server.requests.length, 0);
  });
});

test('a PUT that is never answered ends at its deadline with KAGGLE_TIMEOUT', async () => {
  const file = await aFile('abc');
  await withTransport(
    service({ bytes: '', end: 'silence' }),
    async (_, __, tools) => {
      assert.equal((await failureOf(upload(file, tools))).code, 'KAGGLE_TIMEOUT');
    },
    { callDeadlineSeconds: 0.25 },
  );
});

test('a PUT in flight ends with CANCELLED as soon as the signal fires', async () => {
  const file = await aFile('abc');
  const stop = new AbortController();
  const answer = service({ bytes: '', end: 'silence' });
  await withTransport(
    (request) => {
      if (request.method === 'PUT') stop.abort();
      return answer(request);
    },
    async (_, __, tools) => {
      assert.equal((await failureOf(upload(file, tools))).code, 'CANCELLED');
    },
    { signal: stop.signal },
  );
});
