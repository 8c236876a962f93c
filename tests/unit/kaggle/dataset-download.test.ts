import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withClient } from '../../support/http-kaggle-client.ts';
import { bundle, failureOf } from '../../support/http-kaggle-names.ts';
import { type HttpReply, type HttpRequest, json, reply, sent } from '../../support/http-scripted-server.ts';
import { buildZip } from '../../support/zip-build.ts';

const text = '{"schema":"nx47.bundle-manifest/1","files":[]}\n';
const manifest = { name: 'bundle-manifest.json', bytes: text.length };

/** DownloadDataset redirects to an address of another host, which gives this answer. */
function redirected(file: HttpReply): (request: HttpRequest) => HttpReply {
  return (request) =>
    request.method === 'POST'
      ? reply(302, '', { location: `http://localhost:${request.headers['host']?.split(':')[1]}/signed?s=1` })
      : file;
}

test('a file of version 3 is read at the signed address, without authorisation', async () => {
  await withClient(redirected(reply(200, text)), async (client, server) => {
    const bytes = await client.downloadDatasetFile(bundle, 3, manifest);
    assert.equal(Buffer.from(bytes).toString('utf8'), text);
    const [asked, read] = server.requests;
    assert.match(asked?.path ?? '', /\/datasets\.DatasetApiService\/DownloadDataset$/);
    assert.deepEqual(sent(asked), {
      ownerSlug: 'ada',
      datasetSlug: 'nx47-dependencies',
      fileName: 'bundle-manifest.json',
      datasetVersionNumber: 3,
    });
    assert.notEqual(asked?.headers['authorization'], undefined);
    assert.equal(read?.headers['authorization'], undefined);
  });
});

test('a file that is answered at once, without a redirect, is taken', async () => {
  const answer = () => reply(200, text, { 'content-type': 'application/json' });
  await withClient(answer, async (client) => {
    assert.equal((await client.downloadDatasetFile(bundle, 1, manifest)).byteLength, text.length);
  });
});

test('a file that arrives as a zip of itself is unpacked', async () => {
  const zip = buildZip({ entries: [{ name: 'bundle-manifest.json', content: Buffer.from(text) }] });
  await withClient(redirected(reply(200, zip)), async (client) => {
    const bytes = await client.downloadDatasetFile(bundle, 1, manifest);
    assert.equal(Buffer.from(bytes).toString('utf8'), text);
  });
});

const refused: [string, (request: HttpRequest) => HttpReply, string][] = [
  ['404', () => json({ code: 404, message: 'Not found' }, 404), 'KAGGLE_NOT_FOUND'],
  ['401', () => json({ code: 401, message: 'no' }, 401), 'KAGGLE_AUTHORISATION_LOST'],
  ['500 for ever', () => json({}, 500), 'KAGGLE_BROKEN'],
  ['an address that expired', redirected(reply(403, '<Error/>')), 'OUTPUT_INCOMPLETE'],
  ['a storage that is down', redirected(reply(503, '')), 'KAGGLE_BROKEN'],
  ['one byte less', redirected(reply(200, text.slice(1))), 'OUTPUT_INCOMPLETE'],
  ['a page of an error', redirected(reply(200, '<html>sign in</html>')), 'OUTPUT_INCOMPLETE'],
  ['a redirect to nowhere', () => reply(302, '', { location: 'file:///etc/passwd' }), 'OUTPUT_INCOMPLETE'],
];
for (const [what, answer, code] of refused) {
  test(`a download of a dataset file answered by ${what} is ${code}`, async () => {
    await withClient(answer, async (client) => {
      assert.equal((await failureOf(client.downloadDatasetFile(bundle, 1, manifest))).code, code);
    });
  });
}

test('a file of 300 MiB is refused before it is asked for', async () => {
  await withClient(
    () => reply(200, ''),
    async (client, { requests }) => {
      const huge = { name: 'a.whl', bytes: 300 * 1024 * 1024 };
      assert.equal((await failureOf(client.downloadDatasetFile(bundle, 1, huge))).code, 'OUTPUT_INCOMPLETE');
      assert.equal(requests.length, 0);
    },
  );
});
