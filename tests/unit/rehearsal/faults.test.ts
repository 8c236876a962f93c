import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { notebook, push } from '../../support/rehearsal-service.ts';
import { bundle, create, endSession, kernel, table, withBundle } from '../../support/rehearsal-table.ts';

describe('faults', () => {
  for (const [fault, member, expected] of [
    ['push-error', 'error', /Notebook not found/],
    ['capacity', 'error', /Maximum batch CPU session count of 5 reached/],
    ['html-page', 'html', /<html>/],
  ] as const) {
    test(`under ${fault} a push is answered 200 with ${member}, and nothing is saved`, async () => {
      const service = await withBundle(table([fault]));
      const { status, body } = await service.ask('saveKernel', push(notebook('1')));
      assert.equal(status, 200);
      assert.match(String(body[member]), expected);
      assert.deepEqual(service.state().kernels, []);
    });
  }

  test('under invalid-dataset-source the good source is refused and the kernel runs without it', async () => {
    const service = await withBundle(table(['invalid-dataset-source']));
    const { body, queue } = await service.ask('saveKernel', push(notebook('1')));
    assert.deepEqual(body['invalidDatasetSources'], ['alice/tiny-bundle']);
    assert.ok(queue);
    assert.deepEqual(service.state().kernels[0]?.versions[0]?.datasetSources, []);
  });

  test('under unknown-status a session is HIBERNATING', async () => {
    const { body } = await table(['unknown-status']).ask('getKernelSessionStatus', kernel);
    assert.equal(body['status'], 'HIBERNATING');
  });

  test('under stale-outputs version 2 is answered with the outputs and the log of version 1', async () => {
    const service = await withBundle(table(['stale-outputs']));
    await service.ask('saveKernel', push(notebook('1')));
    await service.ask('saveKernel', push(notebook('2')));
    endSession(service, 1, ['old.json'], 'old log');
    endSession(service, 2, ['new.json'], 'new log');
    const { body } = await service.ask('listKernelSessionOutput', { ...kernel, versionLabel: 'v2' });
    assert.match(JSON.stringify(body['files']), /old\.json/);
    assert.equal(body['log'], 'old log');
    const sizes = await service.ask('listKernelFiles', { ...kernel, versionLabel: 'v2' });
    assert.match(JSON.stringify(sizes.body['files']), /old\.json/);
  });

  test('under evil-output-name one more output is named ../../evil', async () => {
    const service = await withBundle(table(['evil-output-name']));
    await service.ask('saveKernel', push(notebook('1')));
    endSession(service, 1, ['a.json']);
    const { body } = await service.ask('listKernelSessionOutput', kernel);
    assert.match(JSON.stringify(body['files']), /"fileName":"\.\.\/\.\.\/evil"/);
  });

  test('under stale-ready the newest version never comes, though the dataset says READY', async () => {
    const service = table(['stale-ready']);
    await create(service);
    service.advance(3600);
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'READY');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 0);
  });
});
