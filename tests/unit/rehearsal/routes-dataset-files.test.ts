import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nobody } from '../../../src/rehearsal/accounts.ts';
import { bob } from '../../support/rehearsal-service.ts';
import { arrived, bundle, create, nextVersion, table, withBundle } from '../../support/rehearsal-table.ts';

/** A dataset with `a.whl`, `wheels/b.whl` and what an archive held. */
async function withFolders() {
  const service = table();
  const inside = { name: 'wheels', files: [await arrived(service, 'b.whl')], directories: [] };
  const files = [await arrived(service, 'a.whl'), await arrived(service, 'docs.zip')];
  await create(service, { files, directories: [inside] });
  service.advance(30);
  return service;
}

describe('files of a dataset', () => {
  test('an uploaded archive is a folder of its name; its files are listed with their paths', async () => {
    const { body } = await (await withFolders()).ask('listDatasetFiles', bundle);
    const names = JSON.stringify(body['datasetFiles']).match(/"name":"[^"]*"/g);
    assert.deepEqual(names, ['"name":"a.whl"', '"name":"docs/in/side.txt"', '"name":"wheels/b.whl"']);
  });

  test('an archive that can not be unpacked lets the version fail; the one before stays current', async () => {
    const service = await withBundle(table());
    await nextVersion(service, 'bomb.zip');
    service.advance(30);
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'FAILED');
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 1);
    assert.equal(service.state().datasets[0]?.versions[1]?.failed, 'bomb.zip: too-large');
  });

  test('the tree shows folders with what they hold, then files, page by page', async () => {
    const service = await withFolders();
    const { body } = await service.ask('listTreeDatasetFiles', bundle);
    assert.deepEqual([body['totalDirectories'], body['totalFiles'], body['totalChildren']], [2, 1, 3]);
    assert.match(
      JSON.stringify(body['directories']),
      /"name":"docs","relativeUrl":"docs","totalDirectories":1/,
    );
    const below = await service.ask('listTreeDatasetFiles', { ...bundle, path: 'docs/in' });
    assert.match(JSON.stringify(below.body['files']), /"name":"side.txt","relativeUrl":"docs\/in\/side.txt"/);
    const first = await service.ask('listTreeDatasetFiles', { ...bundle, pageSize: 2 });
    const { nextPageToken: pageToken } = first.body;
    const second = await service.ask('listTreeDatasetFiles', { ...bundle, pageSize: 2, pageToken });
    assert.deepEqual([first.body['files'], second.body['directories']], [[], []]);
    assert.match(JSON.stringify(second.body['files']), /"name":"a.whl"/);
  });

  test('the summary counts files and bytes by ending', async () => {
    const { body } = await (await withFolders()).ask('getDatasetFilesSummary', bundle);
    assert.deepEqual(body['fileSummaryInfo'], {
      totalFileCount: 3,
      fileTypes: [
        { extension: '.txt', fileCount: 1, totalSize: 3 },
        { extension: '.whl', fileCount: 2, totalSize: 6 },
      ],
    });
  });

  test('a download is a redirect to one file, or to all as one archive; an unknown file is 404', async () => {
    const service = await withFolders();
    const location = async (changes: object) => {
      const { answer } = await service.ask('downloadDataset', { ...bundle, ...changes });
      return 'location' in answer ? answer.location : String(answer.status);
    };
    assert.match(await location({}), /\/output\/x\/tiny-bundle\.zip$/);
    assert.match(await location({ fileName: 'wheels/b.whl' }), /\/output\/x\/wheels\/b\.whl$/);
    assert.equal(await location({ fileName: 'none.whl' }), '404');
    assert.equal(await location({ datasetVersionNumber: 2 }), '404');
    const raw = await service.ask('downloadDatasetRaw', { ...bundle, fileName: 'a.whl' });
    assert.ok('location' in raw.answer);
  });

  test('a private dataset is nothing to bob and nobody; a public one is theirs to read, not to change', async () => {
    const service = await withBundle(table());
    for (const account of [bob, nobody]) {
      for (const name of ['getDatasetMetadata', 'downloadDataset', 'listTreeDatasetFiles'] as const) {
        assert.equal((await service.ask(name, bundle, account)).status, 403, name);
      }
    }
    await service.ask('updateDatasetMetadata', { ...bundle, settings: { isPrivate: false } });
    assert.equal((await service.ask('downloadDataset', bundle, nobody)).status, 302);
    const change = { ...bundle, settings: { title: 'Taken over' } };
    assert.equal((await service.ask('updateDatasetMetadata', change, bob)).status, 403);
  });
});
