import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MethodName } from '../../../src/kaggle/dialect.ts';
import { bob, notebook, push } from '../../support/rehearsal-service.ts';
import { create, endSession, kernel, table, withBundle } from '../../support/rehearsal-table.ts';

describe('kernels', () => {
  test('a push answers version, id and address, and queues its session; the next push is version 2', async () => {
    const service = await withBundle(table());
    const first = await service.ask('saveKernel', push(notebook('1')));
    assert.equal(first.body['versionNumber'], 1);
    assert.equal(first.body['ref'], '/code/alice/tiny-kernel');
    assert.equal(first.body['url'], 'http://127.0.0.1:4747/code/alice/tiny-kernel');
    assert.deepEqual(first.body['invalidDatasetSources'], []);
    assert.deepEqual(first.queue, { kernelId: first.body['kernelId'], version: 1 });
    const second = await service.ask('saveKernel', push(notebook('2')));
    assert.equal(second.body['versionNumber'], 2);
    assert.equal(second.body['kernelId'], first.body['kernelId']);
  });

  test('an unknown dataset source is named in a 200 answer, and the kernel runs without it', async () => {
    const service = await withBundle(table());
    const sources = ['alice/tiny-bundle', 'alice/no-such-bundle', 'alice/tiny-bundle/7'];
    const { status, body, queue } = await service.ask(
      'saveKernel',
      push(notebook('1'), { datasetDataSources: sources }),
    );
    assert.equal(status, 200);
    assert.deepEqual(body['invalidDatasetSources'], ['alice/no-such-bundle', 'alice/tiny-bundle/7']);
    assert.ok(queue);
    assert.deepEqual(service.state().kernels[0]?.versions[0]?.datasetSources, ['alice/tiny-bundle']);
  });

  test('a dataset whose first version is still processed is no valid source yet', async () => {
    const service = table();
    await create(service);
    const { body } = await service.ask('saveKernel', push(notebook('1')));
    assert.deepEqual(body['invalidDatasetSources'], ['alice/tiny-bundle']);
  });

  test('a title that makes another slug gives another address than the one asked for', async () => {
    const service = await withBundle(table());
    const { body } = await service.ask('saveKernel', push(notebook('1'), { newTitle: 'Très Other Kernel' }));
    assert.equal(body['url'], 'http://127.0.0.1:4747/code/alice/tres-other-kernel');
    assert.equal((await service.ask('getKernel', kernel)).status, 403);
  });

  for (const [what, changes, why] of [
    ['the owner bob', { slug: 'bob/tiny-kernel' }, /Notebook not found/],
    ['no slug', { slug: 'tiny-kernel' }, /Notebook not found/],
    ['the id of nothing', { id: 5 }, /Notebook not found/],
    ['a title of three letters', { newTitle: 'Abc' }, /not valid/],
    ['a text that is no notebook', { text: 'print(1)' }, /not a valid notebook/],
    ['JSON that is no notebook', { text: '{"nbformat": 4}' }, /not a valid notebook/],
    ['no text', { text: '' }, /empty/],
    ['the language r', { language: 'r' }, /can't run/],
    ['a text of 1,000,000 bytes', { text: notebook('#'.repeat(1_000_000)) }, /less than 1 megabytes/],
  ] as const) {
    test(`a push with ${what} is an error in a 200 answer, and nothing is saved`, async () => {
      const service = await withBundle(table());
      const { status, body, queue } = await service.ask('saveKernel', push(notebook('1'), changes));
      assert.equal(status, 200);
      assert.match(String(body['error']), why);
      assert.equal(queue, undefined);
      assert.deepEqual(service.state().kernels, []);
    });
  }

  test('a notebook cannot become a script, and a kernel is found by its id as well', async () => {
    const service = await withBundle(table());
    const { body } = await service.ask('saveKernel', push(notebook('1')));
    const script = push('print(1)', { kernelType: 'script' });
    assert.match(String((await service.ask('saveKernel', script)).body['error']), /editor type/);
    const byId = await service.ask('saveKernel', push(notebook('2'), { id: body['kernelId'], slug: '' }));
    assert.equal(byId.body['versionNumber'], 2);
  });

  test('v1 names version 1 for ever; 1 is 404; no label is the newest', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('first')));
    await service.ask('saveKernel', push(notebook('second')));
    const source = async (label: object) =>
      (await service.ask('getKernel', { ...kernel, ...label })).body['blob'];
    assert.match(JSON.stringify(await source({ versionLabel: 'v1' })), /first/);
    assert.match(JSON.stringify(await source({})), /second/);
    for (const versionLabel of ['1', 'v3', 'v01', 'V1']) {
      assert.equal((await service.ask('getKernelSessionStatus', { ...kernel, versionLabel })).status, 404);
    }
    assert.equal((await service.ask('getKernel', { ...kernel, kernelSlug: 'tiny-kernel/1' })).status, 403);
  });

  test("an unknown kernel and somebody else's private kernel are denied in the same words", async () => {
    const service = await withBundle(table());
    const unknown = await service.ask('getKernel', kernel, bob);
    await service.ask('saveKernel', push(notebook('1')));
    const foreign = await service.ask('getKernel', kernel, bob);
    assert.equal(foreign.status, 403);
    assert.deepEqual(foreign.body, unknown.body);
    assert.deepEqual(foreign.body['message'], "Permission 'kernels.get' was denied");
    const names: MethodName[] = ['getKernelSessionStatus', 'listKernelSessionOutput', 'listKernelFiles'];
    for (const name of names) assert.equal((await service.ask(name, kernel, bob)).status, 403);
  });

  test('outputs come in pages with sizes beside them; the log is empty until the session has ended', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    assert.equal((await service.ask('getKernelSessionStatus', kernel)).body['status'], 'QUEUED');
    assert.equal((await service.ask('listKernelSessionOutput', kernel)).body['log'], '');
    endSession(service, 1, ['a.json', 'b.csv', 'sub/c.txt'], '[{"stream_name":"stdout"}]');
    const first = await service.ask('listKernelSessionOutput', { ...kernel, pageSize: 2 });
    assert.deepEqual(first.body['files'], [
      { url: 'http://127.0.0.1:4747/output/x/a.json', fileName: 'a.json' },
      { url: 'http://127.0.0.1:4747/output/x/b.csv', fileName: 'b.csv' },
    ]);
    assert.equal(first.body['log'], '[{"stream_name":"stdout"}]');
    const pageToken = first.body['nextPageToken'];
    const sizes = await service.ask('listKernelFiles', { ...kernel, pageSize: 2, pageToken });
    const creationDate = '1970-01-01T00:00:00.000Z';
    assert.deepEqual(sizes.body['files'], [{ name: 'sub/c.txt', size: 3, creationDate }]);
    assert.equal(sizes.body['nextPageToken'], undefined);
    assert.equal((await service.ask('listKernelFiles', { ...kernel, pageSize: 501 })).status, 400);
  });

  test('the status of an ended session says how it was run', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    endSession(service, 1, []);
    const { body, answer } = await service.ask('getKernelSessionStatus', { ...kernel, versionLabel: 'v1' });
    assert.deepEqual(body, { status: 'COMPLETE' });
    const id = service.state().kernels[0]?.versions[0]?.session.id;
    assert.deepEqual(answer.headers, {
      'x-nx47-session': String(id),
      'x-nx47-isolation': 'namespaces',
      'x-nx47-interpreter': '3.12.1',
    });
  });
});
