import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { logFromWire } from '../../../src/kaggle/dialect.ts';
import { notebook, push } from '../../support/rehearsal-service.ts';
import { bundle, endSession, kernel, table, withBundle } from '../../support/rehearsal-table.ts';

const log =
  '[{"stream_name":"stdout","time":1,"data":"one\\n"}\n,{"stream_name":"stderr","time":2,"data":"two"}\n]';

/** A service whose one kernel has run, and then does wrong what it is told to. */
async function ran(...faults: string[]) {
  const service = await withBundle(table(faults));
  await service.ask('saveKernel', push(notebook('1')));
  endSession(service, 1, ['a.json', 'b.json'], log);
  return service;
}

describe('distorted answers', () => {
  for (const [fault, expected] of [
    ['missing-status', undefined],
    ['camel-case-status', 'complete'],
    ['numeric-status', 2],
    ['unknown-status', 'HIBERNATING'],
  ] as const) {
    test(`under ${fault} COMPLETE is told as ${String(expected)}`, async () => {
      const { body } = await (await ran(fault)).ask('getKernelSessionStatus', kernel);
      assert.equal(body['status'], expected);
    });
  }

  for (const [fault, texts] of [
    ['log-lines', ['one\n', 'two']],
    ['log-plain', ['one\ntwo']],
    ['log-empty', []],
  ] as const) {
    test(`under ${fault} the log is read as ${JSON.stringify(texts)}`, async () => {
      const { body } = await (await ran(fault)).ask('listKernelSessionOutput', kernel);
      assert.deepEqual(
        logFromWire(String(body['log'])).map(({ text }) => text),
        texts,
      );
    });
  }

  test('under log-cut half of the log is missing, and null-files has null where files should be', async () => {
    const { body } = await (await ran('log-cut', 'null-files')).ask('listKernelSessionOutput', kernel);
    assert.equal(body['log'], log.slice(0, Math.ceil(log.length / 2)));
    assert.equal(body['files'], null);
  });

  test('under missing-output the last file has no address, though its size is listed', async () => {
    const service = await ran('missing-output');
    const names = async (name: 'listKernelFiles' | 'listKernelSessionOutput') =>
      JSON.stringify((await service.ask(name, kernel)).body['files']).includes('b.json');
    assert.deepEqual([await names('listKernelSessionOutput'), await names('listKernelFiles')], [false, true]);
  });

  test('throttled-seconds@1 and throttled-date@2 say when to come back, in both forms', async () => {
    const service = table(['throttled-seconds@1', 'throttled-date@2']);
    const first = await service.ask('getDataset', bundle);
    const second = await service.ask('getDataset', bundle);
    assert.deepEqual([first.status, first.answer.headers], [429, { 'retry-after': '2' }]);
    assert.deepEqual(second.answer.headers, { 'retry-after': 'Sun, 01 Mar 2026 10:00:02 GMT' });
    assert.equal((await service.ask('getDataset', bundle)).status, 404);
  });

  test('an error is a page under html-errors and nested under nested-errors', async () => {
    const service = table(['html-errors@1', 'nested-errors']);
    assert.match(JSON.stringify((await service.ask('getDataset', bundle)).body), /<title>Error 404/);
    const { body } = await service.ask('getDataset', bundle);
    assert.deepEqual(body['error'], { code: 404, message: 'Dataset not found', status: 'UNKNOWN' });
  });

  test('under accepted-error the push is answered 500 and saved all the same; a refused one is refused', async () => {
    const service = await withBundle(table(['accepted-error@1']));
    const { status, queue } = await service.ask('saveKernel', push(notebook('1')));
    assert.deepEqual([status, queue !== undefined, service.state().kernels.length], [500, true, 1]);
    const { body } = await service.ask('saveKernel', push('', {}));
    assert.match(String(body['error']), /empty/);
  });

  test('under other-address and no-version-number the push is taken and its answer tells neither rightly', async () => {
    const service = await withBundle(table(['other-address', 'no-version-number']));
    const { body } = await service.ask('saveKernel', push(notebook('1')));
    assert.deepEqual([body['ref'], body['versionNumber']], ['/code/alice/tiny-kernel-2', undefined]);
  });

  test('under stale-latest a question without a label gets version 1 of 2, under label-unknown v1 is 404', async () => {
    const service = await withBundle(table(['stale-latest']));
    await service.ask('saveKernel', push(notebook('first')));
    await service.ask('saveKernel', push(notebook('second')));
    const { body } = await service.ask('getKernel', kernel);
    assert.match(JSON.stringify(body['blob']), /first/);
    const other = await withBundle(table(['label-unknown']));
    await other.ask('saveKernel', push(notebook('1')));
    assert.equal((await other.ask('getKernel', { ...kernel, versionLabel: 'v1' })).status, 404);
  });

  test('slow-processing@2 and dataset-failed@3 strike the second and the third version', async () => {
    const service = await withBundle(table(['slow-processing@2', 'dataset-failed@3']));
    const body = { versionNotes: '', files: [] };
    await service.ask('createDatasetVersion', { ...bundle, body });
    service.advance(31);
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 1);
    service.advance(30);
    assert.equal((await service.ask('getDataset', bundle)).body['currentVersionNumber'], 2);
    await service.ask('createDatasetVersion', { ...bundle, body });
    service.advance(30);
    assert.equal((await service.ask('getDatasetStatus', bundle)).body['status'], 'FAILED');
  });

  test('dataset-error, file-list-error and late-version are told inside the answer, or as 404', async () => {
    const service = await withBundle(table(['late-version@1', 'file-list-error@1']));
    assert.equal((await service.ask('listDatasetFiles', bundle)).status, 404);
    const listed = await service.ask('listDatasetFiles', bundle);
    assert.deepEqual(listed.body['errorMessage'], 'The files could not be listed');
    const other = await withBundle(table(['dataset-error@2']));
    const { body } = await other.ask('createDatasetVersion', { ...bundle, body: {} });
    assert.equal(body['error'], 'Internal error');
  });
});
