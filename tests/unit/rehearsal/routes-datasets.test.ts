import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bob } from '../../support/rehearsal-service.ts';
import { arrived, bundle, create, listedNames, nextVersion, table } from '../../support/rehearsal-table.ts';

describe('datasets', () => {
  test('a first version is pending for its 30 s of processing, then READY and current', async () => {
    const service = table();
    assert.equal((await create(service)).body['status'], 'ok');
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'BLOBS_RECEIVED');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 0);
    assert.equal((await nextVersion(service, 'b.whl')).status, 403);
    service.advance(30);
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'READY');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 1);
  });

  test('while version 2 is processed the dataset says READY, of version 1', async () => {
    const service = table();
    await create(service);
    service.advance(30);
    await nextVersion(service, 'b.whl');
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'READY');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 1);
    assert.equal((await service.ask('listDatasetFiles', { ...bundle, datasetVersionNumber: 2 })).status, 404);
    service.advance(30);
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 2);
  });

  test('a version is a full snapshot: a.whl is gone from version 2 and still in version 1', async () => {
    const service = table();
    await create(service);
    service.advance(30);
    await nextVersion(service, 'b.whl');
    service.advance(30);
    assert.deepEqual(await listedNames(service, 1), ['a.whl']);
    assert.deepEqual(await listedNames(service, 2), ['b.whl']);
  });

  test('folders arrive as paths: a directory wheels with a.whl is listed as wheels/a.whl', async () => {
    const service = table();
    const directories = [{ name: 'wheels', files: [await arrived(service, 'a.whl')], directories: [] }];
    await create(service, { files: [], directories });
    service.advance(30);
    assert.deepEqual(await listedNames(service, 1), ['wheels/a.whl']);
  });

  test('45 files come in pages of at most 20 by default, and a page of 201 is refused', async () => {
    const service = table();
    const files = [];
    for (let index = 10; index < 55; index += 1) files.push(await arrived(service, `${index}.whl`));
    await create(service, { files });
    service.advance(30);
    assert.equal((await listedNames(service, 1)).length, 45);
    assert.equal((await service.ask('listDatasetFiles', { ...bundle, pageSize: 201 })).status, 400);
    assert.equal((await service.ask('listDatasetFiles', { ...bundle, pageToken: 'x' })).status, 400);
  });

  for (const [what, changes, why] of [
    ['an unknown upload token', { files: [{ token: 'secret-99' }] }, /Unknown upload token/],
    ['no file at all', { files: [] }, /at least one file/],
    ['a title of five letters', { title: 'Small' }, /between 6 and 50/],
    ['the slug Tiny_Bundle', { slug: 'Tiny_Bundle' }, /is not valid/],
  ] as const) {
    test(`a dataset with ${what} is refused inside a 200 answer`, async () => {
      const { status, body } = await create(table(), changes);
      assert.equal(status, 200);
      assert.equal(body['status'], 'error');
      assert.match(String(body['error']), why);
    });
  }

  test('a dataset without a licence, as kagglehub makes it, is created with the licence unknown', async () => {
    const service = table();
    await create(service, { licenseName: '' });
    assert.equal(service.state().datasets[0]?.licence, 'unknown');
  });

  test('an upload that has not arrived, or that bob made, is refused', async () => {
    const service = table();
    const { body } = await service.ask('startBlobUpload', { name: 'a.whl', contentLength: 3 });
    const open = await create(service, { files: [{ token: body['token'] }] });
    assert.match(String(open.body['error']), /not complete/);
    const foreign = await create(service, { files: [await arrived(service, 'a.whl', bob)] });
    assert.match(String(foreign.body['error']), /Unknown upload token/);
  });

  test('a file named ../evil, two of one name, and a file named as a folder are refused', async () => {
    const service = table();
    const evil = await create(service, { files: [await arrived(service, '../evil')] });
    assert.match(String(evil.body['error']), /parent-folder/);
    const twice = [await arrived(service, 'a.whl'), await arrived(service, 'a.whl')];
    assert.match(String((await create(service, { files: twice })).body['error']), /same name/);
    const directories = [{ name: 'a.whl', files: [await arrived(service, 'b.whl')], directories: [] }];
    assert.match(String((await create(service, { directories })).body['error']), /same name/);
  });

  test('a title that is in use is refused in the words of Kaggle', async () => {
    const service = table();
    await create(service);
    const { body } = await create(service, { slug: 'another-bundle' });
    assert.match(String(body['error']), /requested title "Tiny bundle" is already in use by a dataset/);
  });

  test('bob may neither see nor version what is private to alice, nor create in her name', async () => {
    const service = table();
    await create(service);
    service.advance(30);
    const answers = [
      await service.ask('getDataset', bundle, bob),
      await service.ask('getDatasetStatus', bundle, bob),
      await service.ask('listDatasetFiles', bundle, bob),
      await service.ask('createDatasetVersion', { ...bundle, body: {} }, bob),
      await service.ask(
        'createDataset',
        { ownerSlug: 'alice', slug: 'other-bundle', title: 'Other one' },
        bob,
      ),
    ];
    for (const { status, body } of answers) {
      assert.equal(status, 403);
      assert.match(String(body['message']), /^Permission 'datasets\.(get|update|create)' was denied$/);
    }
  });

  test('an own dataset that does not exist is 404 to read and 403 to version', async () => {
    const service = table();
    assert.equal((await service.ask('getDataset', bundle)).status, 404);
    assert.equal((await service.ask('createDatasetVersion', { ...bundle, body: {} })).status, 403);
  });
});
