import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findRestRoute } from '../../../src/rehearsal/rest-routes.ts';
import {
  alice,
  call,
  ended,
  notebook,
  published,
  push,
  startedService,
} from '../../support/rehearsal-service.ts';

const find = (verb: string, path: string, query = '') =>
  findRestRoute(verb, path, new URLSearchParams(query));

describe('REST addresses', () => {
  test('path and query become members, whole numbers and booleans as such', () => {
    const path = '/api/v1/datasets/list/alice/tiny-bundle';
    assert.deepEqual(find('GET', path, 'datasetVersionNumber=2&pageToken=7x'), {
      name: 'listDatasetFiles',
      members: { ownerSlug: 'alice', datasetSlug: 'tiny-bundle', datasetVersionNumber: 2, pageToken: '7x' },
      bodyIn: undefined,
    });
  });

  test('a file in a folder is the rest of the path, and the path wins over the query', () => {
    const path = '/v1/datasets/download/alice/tiny-bundle/wheels/a%20b.whl';
    const found = find('GET', path, 'ownerSlug=bob&raw=true');
    assert.equal(found?.name, 'downloadDataset');
    assert.deepEqual(found?.members, {
      ...{ ownerSlug: 'alice', datasetSlug: 'tiny-bundle', fileName: 'wheels/a b.whl', raw: true },
    });
  });

  test('a version by number and one by owner and slug are told apart', () => {
    assert.equal(find('POST', '/api/v1/datasets/create/version/7')?.name, 'createDatasetVersionById');
    assert.equal(find('POST', '/api/v1/datasets/create/version/a/b')?.name, 'createDatasetVersion');
  });

  test('another verb, an empty part, a wrong escape and other prefixes are no address', () => {
    assert.equal(find('POST', '/api/v1/datasets/list'), undefined);
    assert.equal(find('GET', '/api/v1/datasets/list/alice/'), undefined);
    assert.equal(find('GET', '/api/v1/datasets/list/alice/%zz'), undefined);
    assert.equal(find('GET', '/api/v2/datasets/list'), undefined);
    assert.equal(find('GET', '/api/v1/datasets/view/alice/b/c'), undefined);
  });

  test('over REST a version is made, a kernel pushed, and its outputs are read', async (t) => {
    const server = await startedService(t);
    await published(server, { 'a.whl': 'wheel-a' });
    const ask = async (verb: string, path: string, body?: object) => {
      const response = await fetch(`${server.url}/api/v1${path}`, {
        method: verb,
        headers: { authorization: `Bearer ${alice.token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return JSON.parse(await response.text());
    };
    const { token, createUrl } = await ask('POST', '/blobs/upload', { name: 'b.whl', contentLength: 1 });
    await fetch(createUrl, { method: 'PUT', body: 'b' });
    const version = { versionNotes: 'again', files: [{ token }] };
    assert.equal((await ask('POST', '/datasets/create/version/alice/tiny-bundle', version)).status, 'ok');
    const { datasetFiles } = await ask('GET', '/datasets/list/alice/tiny-bundle?pageSize=20');
    assert.deepEqual(
      datasetFiles.map(({ name }: { name: string }) => name),
      ['b.whl'],
    );
    const pushed = await ask('POST', '/kernels/push', push(notebook("open('o.txt', 'w').write('o')")));
    assert.equal(pushed.versionNumber, 1);
    await ended(server, 'v1');
    const named = 'userName=alice&kernelSlug=tiny-kernel&versionLabel=v1';
    assert.equal((await ask('GET', `/kernels/status?${named}`)).status, 'COMPLETE');
    const { files } = await ask('GET', `/kernels/output?${named}&pageSize=20`);
    assert.equal(await (await fetch(files[0].url)).text(), 'o');
    assert.equal((await ask('DELETE', '/kernels/delete/alice/tiny-kernel')).code, 403);
    const form = await fetch(`${server.url}/api/v1/datasets/upload/file/3/7`, {
      method: 'POST',
      headers: { authorization: `Bearer ${alice.token}` },
      body: new URLSearchParams({ fileName: 'c.whl' }),
    });
    assert.match(await form.text(), /"createUrl"/);
    const { body } = await call(server, 'getKernelSessionStatus', { userName: 'alice', kernelSlug: 'none' });
    assert.equal(body['code'], 403);
  });
});
