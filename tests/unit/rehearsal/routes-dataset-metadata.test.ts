import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bob } from '../../support/rehearsal-service.ts';
import { bundle, create, table, withBundle } from '../../support/rehearsal-table.ts';

describe('what the owner says about a dataset', () => {
  test('title, licence and the like are read back as they were written', async () => {
    const service = await withBundle(table());
    const settings = {
      title: 'Tiny bundle, renamed',
      subtitle: 'wheels for a notebook without internet',
      description: 'd',
      keywords: ['wheels'],
      licenses: [{ name: 'MIT' }],
      expectedUpdateFrequency: 'never',
      userSpecifiedSources: 's',
      isPrivate: true,
    };
    const { body } = await service.ask('updateDatasetMetadata', { ...bundle, settings });
    assert.deepEqual(body['errors'], []);
    const read = (await service.ask('getDatasetMetadata', bundle)).body['info'];
    const { collaborators, data, ...told } = JSON.parse(JSON.stringify(read));
    for (const [name, value] of Object.entries(settings)) assert.deepEqual(told[name], value, name);
    assert.deepEqual([collaborators, data], [[], [{ name: 'a.whl', description: '', totalBytes: 3 }]]);
  });

  test('a title of three letters is an error in a 200 answer, and nothing changes', async () => {
    const service = await withBundle(table());
    const { status, body } = await service.ask('updateDatasetMetadata', {
      ...bundle,
      settings: { title: 'Abc' },
    });
    assert.equal(status, 200);
    assert.match(JSON.stringify(body['errors']), /between 6 and 50/);
    assert.equal(service.state().datasets[0]?.title, 'Tiny bundle');
  });

  test('mine are all of mine, the public list has neither private nor unprocessed ones', async () => {
    const service = await withBundle(table());
    await create(service, { slug: 'open-bundle', title: 'Open bundle', isPrivate: false });
    const listed = async (changes: object, account?: typeof bob) => {
      const { body } = await service.ask('listDatasets', changes, account);
      return (JSON.stringify(body['datasets']).match(/"ref":"[^"]*"/g) ?? []).join();
    };
    const mine = { group: 'DATASET_SELECTION_GROUP_MY' };
    assert.equal(await listed(mine), '"ref":"alice/tiny-bundle"');
    service.advance(30);
    assert.equal(await listed(mine), '"ref":"alice/open-bundle","ref":"alice/tiny-bundle"');
    assert.equal(await listed({}, bob), '"ref":"alice/open-bundle"');
    assert.equal(
      await listed({ user: 'alice', group: 'DATASET_SELECTION_GROUP_USER' }, bob),
      '"ref":"alice/open-bundle"',
    );
    assert.equal(await listed({ ...mine, search: 'TINY' }), '"ref":"alice/tiny-bundle"');
  });

  test('a version of the dataset with a number is made by that number', async () => {
    const service = await withBundle(table());
    const id = service.state().datasets[0]?.id;
    await service.ask('createDatasetVersionById', { id, body: { versionNotes: 'by number' } });
    assert.equal(service.state().datasets[0]?.versions[1]?.notes, 'by number');
    assert.equal((await service.ask('createDatasetVersionById', { id: 5, body: {} })).status, 403);
  });
});
