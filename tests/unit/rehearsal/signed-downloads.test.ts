import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, type TestContext, test } from 'node:test';
import { methodPath, methods } from '../../../src/kaggle/dialect.ts';
import type { RehearsalServer } from '../../../src/rehearsal/server.ts';
import { alice, published, startedService } from '../../support/rehearsal-service.ts';

const content = 'zero-one-two-three';

/** The redirect to one file of a published dataset. */
async function signed(t: TestContext, faults: readonly string[] = []) {
  const server = await startedService(t, { faults });
  await published(server, { 'a.txt': content, 'empty.txt': '' });
  return async (fileName: string) => await locationOf(server, fileName);
}

async function locationOf(server: RehearsalServer, fileName: string): Promise<string> {
  const response = await fetch(`${server.url}${methodPath('/v1', methods.downloadDataset)}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { authorization: `Bearer ${alice.token}` },
    body: JSON.stringify({ ownerSlug: 'alice', datasetSlug: 'tiny-bundle', fileName }),
  });
  assert.equal(response.status, 302);
  return response.headers.get('location') ?? '';
}

describe('signed addresses', () => {
  test('the whole file comes with its length, its date, its digests and Accept-Ranges', async (t) => {
    const response = await fetch(await (await signed(t))('a.txt'));
    assert.equal(await response.text(), content);
    const md5 = createHash('md5').update(content).digest('base64');
    assert.equal(response.headers.get('x-goog-hash'), `md5=${md5}`);
    assert.equal(response.headers.get('accept-ranges'), 'bytes');
    assert.equal(response.headers.get('content-length'), String(content.length));
    assert.ok(Date.parse(response.headers.get('last-modified') ?? '') > 0);
  });

  for (const [range, status, text, shown] of [
    ['bytes=5-7', 206, 'one', 'bytes 5-7/18'],
    ['bytes=13-', 206, 'three', 'bytes 13-17/18'],
    ['bytes=13-99', 206, 'three', 'bytes 13-17/18'],
    ['bytes=18-', 416, '', 'bytes */18'],
    ['lines=1-2', 200, content, null],
  ] as const) {
    test(`Range: ${range} of 18 bytes is answered ${status}`, async (t) => {
      const response = await fetch(await (await signed(t))('a.txt'), { headers: { range } });
      assert.deepEqual(
        [response.status, await response.text(), response.headers.get('content-range')],
        [status, text, shown],
      );
    });
  }

  test('If-Range with the digest of another content brings the whole file', async (t) => {
    const url = await (await signed(t))('a.txt');
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const ask = async (condition: string) =>
      (await fetch(url, { headers: { range: 'bytes=5-7', 'if-range': condition } })).status;
    assert.deepEqual([await ask(etag), await ask('"another"')], [206, 200]);
  });

  test('an empty file is answered 200 with nothing', async (t) => {
    const response = await fetch(await (await signed(t))('empty.txt'));
    assert.deepEqual([response.status, await response.text()], [200, '']);
  });

  test('under expired-url, xml-body and truncated-body the first download fails, each in its way', async (t) => {
    const expired = await fetch(await (await signed(t, ['expired-url@1']))('a.txt'));
    assert.deepEqual(
      [expired.status, expired.headers.get('content-type')],
      [403, 'application/xml; charset=utf-8'],
    );
    const url = await (await signed(t, ['xml-body@1']))('a.txt');
    assert.match(await (await fetch(url)).text(), /^<\?xml/);
    assert.equal(await (await fetch(url)).text(), content);
    const cut = await fetch(await (await signed(t, ['truncated-body']))('a.txt'));
    await assert.rejects(cut.text());
  });
});
