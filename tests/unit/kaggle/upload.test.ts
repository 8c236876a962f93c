import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createDispatcher } from '../../../src/kaggle/dispatcher.ts';
import { createTransport } from '../../../src/kaggle/transport.ts';
import { type UploadTools, upload } from '../../../src/kaggle/upload.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { UploadFile } from '../../../src/model/kaggle.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { failureOf, token } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, reply, sent } from '../../support/http-scripted-server.ts';
import { type Put, type PutFault, startStorage } from '../../support/http-storage-server.ts';

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
  ['403', reply(403, '<Error/>', { 'content-type': 'application/xml' })],
  ['400', reply(400, '')],
  ['a redirect', reply(302, '', { location: 'http://127.0.0.1:1/' })],
  ['308 with a Range past the end', reply(308, '', { range: 'bytes=0-5000' })],
  ['308 with a Range that does not begin at 0', reply(308, '', { range: 'bytes=5-9' })],
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

const uselessPuts: [string, HttpReply, string][] = [
  ['503 for ever', reply(503, ''), 'fruitless'],
  ['308 without a Range for ever', reply(308, ''), 'fruitless'],
  ['a reset for ever', { bytes: '', end: 'reset' }, 'fruitless'],
  [
    'an answer that breaks off, for ever',
    { bytes: 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nab', end: 'close' },
    'fruitless',
  ],
  ['404 for every place', reply(404, ''), 'expired'],
];
for (const [what, answer, why] of uselessPuts) {
  test(`a PUT answered by ${what} ends as UPLOAD_INCOMPLETE, why ${why}`, async () => {
    const file = await aFile('x'.repeat(5000));
    await withTransport(service(answer), async (_, server, tools) => {
      const failure = await failureOf(upload(file, tools));
      assert.deepEqual([failure.code, failure.parameters['why']], ['UPLOAD_INCOMPLETE', why]);
      assert.ok(server.requests.length <= 7);
    });
  });
}

const megabyte = 1 << 20;
const large = Buffer.alloc(3 * megabyte, 'wheel of three megabytes, ');

/** One file of 3 MiB (or of `content`) sent to a storage with these faults. */
async function sentTo(
  fault: (put: Put) => PutFault | undefined,
  {
    content = large,
    ...changes
  }: Partial<UploadTools> & { readonly content?: Buffer; stallSeconds?: number } = {},
) {
  const storage = await startStorage(fault);
  try {
    const file = await aFile(content, 'large.whl');
    const signal = new AbortController().signal;
    const { stallSeconds = 5 } = changes;
    const link = { dispatcher: createDispatcher({}, { stallSeconds }), signal };
    const transport = createTransport({ baseUrl: storage.url, credentials: token, deadlineSeconds: 5, link });
    const base = { transport, link, baseUrl: storage.url, callDeadlineSeconds: 5, pauseSeconds: 0 };
    const outcome = await upload(file, { ...base, ...changes }).catch((error: unknown) => error);
    const failure = outcome instanceof Failure ? outcome : undefined;
    const uploaded = failure === undefined ? storage.stored(`T${storage.starts.length}`) : undefined;
    return { storage, failure, isWhole: uploaded?.equals(content) ?? false, outcome };
  } finally {
    await storage.close();
  }
}

const first = (fault: PutFault) => (put: Put) => (put.number === 1 ? fault : undefined);

test('a connection lost after 1,000,000 bytes: the storage is asked, and the rest is sent from there', async () => {
  const { storage, isWhole } = await sentTo(first({ cutAfter: 1_000_000 }));
  assert.equal(isWhole, true);
  assert.deepEqual(
    storage.puts.map((put) => put.contentRange),
    ['', `bytes */${large.length}`, `bytes 1000000-${large.length - 1}/${large.length}`],
  );
  assert.equal(storage.puts[2]?.contentLength, String(large.length - 1_000_000));
  assert.equal(storage.starts.length, 1);
  assert.ok(storage.puts.every((put) => put.authorization === ''));
});

test('a lost answer to a whole file is found out by asking, and no byte is sent twice', async () => {
  const { storage, isWhole } = await sentTo(first({ losesAnswer: true }));
  assert.equal(isWhole, true);
  assert.deepEqual(
    storage.puts.map((put) => put.contentRange),
    ['', `bytes */${large.length}`],
  );
});

test('308 after 700,000 bytes: the rest follows at once', async () => {
  const { storage, isWhole } = await sentTo(first({ keepOnly: 700_000 }));
  assert.equal(isWhole, true);
  assert.equal(storage.puts[1]?.contentRange, `bytes 700000-${large.length - 1}/${large.length}`);
});

for (const status of [503, 500, 429, 408]) {
  test(`${status} in the middle is asked about and gone on with, at the same place`, async () => {
    const { storage, isWhole } = await sentTo(first({ status }));
    assert.equal(isWhole, true);
    assert.equal(storage.starts.length, 1);
  });
}

for (const status of [404, 410]) {
  test(`a place that has expired (${status}) is left for a new one`, async () => {
    const { storage, isWhole } = await sentTo((put) => (put.token === 'T1' ? { status } : undefined));
    assert.equal(isWhole, true);
    assert.deepEqual(storage.starts, ['large.whl', 'large.whl']);
  });
}

test('connections lost ten times in a row are no end while each brings bytes', async () => {
  const { storage, isWhole } = await sentTo((put) =>
    !put.contentRange.startsWith('bytes */') && put.number <= 20 ? { cutAfter: 100_000 } : undefined,
  );
  assert.equal(isWhole, true);
  assert.ok(storage.puts.length > 20);
});

test('a storage that has less than it said before is UPLOAD_INCOMPLETE, why range', async () => {
  const { failure } = await sentTo((put) => {
    if (put.number === 1) return { keepOnly: 700_000 };
    return put.number === 2 ? { status: 308, headers: { range: 'bytes=0-99' } } : undefined;
  });
  const { why, expected, observed } = failure?.parameters ?? {};
  assert.deepEqual([failure?.code, why, expected, observed], ['UPLOAD_INCOMPLETE', 'range', 700_000, 100]);
});

test('200 before the storage has read the 12 MiB is UPLOAD_INCOMPLETE, why size', async () => {
  const content = Buffer.alloc(12 * megabyte, 'x');
  const { failure, isWhole } = await sentTo(() => ({ early: 200 }), { content });
  assert.deepEqual(
    [failure?.code, failure?.parameters['why'], isWhole],
    ['UPLOAD_INCOMPLETE', 'size', false],
  );
});

test('a storage that stops reading is given up after its silence, and the upload goes on', async () => {
  const content = Buffer.alloc(12 * megabyte, 'x');
  const { storage, isWhole } = await sentTo(first({ silent: true }), { content, stallSeconds: 0.3 });
  assert.equal(isWhole, true);
  assert.equal(storage.starts.length, 1);
});

test('Retry-After of 600 s past the deadline of the upload is KAGGLE_THROTTLED at once', async () => {
  const { failure } = await sentTo(() => ({ status: 429, headers: { 'retry-after': '600' } }));
  assert.equal(failure?.code, 'KAGGLE_THROTTLED');
});

test('Retry-After as a date past the deadline is KAGGLE_THROTTLED too', async () => {
  const date = new Date(Date.now() + 600_000).toUTCString();
  const { failure } = await sentTo(() => ({ status: 503, headers: { 'retry-after': date } }));
  assert.equal(failure?.code, 'KAGGLE_THROTTLED');
});

test('Retry-After of 1 s is waited out in full', async () => {
  const began = performance.now();
  const { isWhole } = await sentTo(first({ status: 503, headers: { 'retry-after': '1' } }));
  assert.equal(isWhole, true);
  assert.ok(performance.now() - began >= 990);
});

test('a file that changes while it is sent, without changing its length, is UPLOAD_INCOMPLETE', async () => {
  const { failure } = await sentTo((put) => {
    if (put.number === 1) utimesSync(join(folder, 'large.whl'), new Date(), new Date(1_700_000_000_000));
    return undefined;
  });
  assert.equal(failure?.parameters['why'], 'changed-meanwhile');
});

test('no failure of an upload names its address', async () => {
  for (const fault of [{ status: 403 }, { status: 503 }, { status: 404 }]) {
    const { failure } = await sentTo(() => fault);
    assert.doesNotMatch(JSON.stringify(failure?.parameters), /blob|T1|127/);
  }
});

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
