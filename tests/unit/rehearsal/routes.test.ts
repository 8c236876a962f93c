import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findRoute } from '../../../src/rehearsal/routes.ts';
import { notebook, push } from '../../support/rehearsal-service.ts';
import { bundle, kernel, table, withBundle } from '../../support/rehearsal-table.ts';

describe('paths', () => {
  test('SaveKernel is found under /v1 and /api/v1, and nowhere else', () => {
    assert.equal(findRoute('/v1/kernels.KernelsApiService/SaveKernel'), 'saveKernel');
    assert.equal(findRoute('/api/v1/kernels.KernelsApiService/SaveKernel'), 'saveKernel');
    assert.equal(findRoute('/v2/kernels.KernelsApiService/SaveKernel'), undefined);
  });

  test('deleting a kernel or a dataset is refused to its owner, and both are still there', async () => {
    const service = await withBundle(table());
    await service.ask('saveKernel', push(notebook('1')));
    const refusals = [await service.ask('deleteKernel', kernel), await service.ask('deleteDataset', bundle)];
    assert.deepEqual(
      refusals.map(({ status, body }) => [status, body['message']]),
      [
        [403, "Permission 'kernels.delete' was denied"],
        [403, "Permission 'datasets.delete' was denied"],
      ],
    );
    assert.equal((await service.ask('getKernel', kernel)).status, 200);
    assert.equal((await service.ask('getDataset', bundle)).status, 200);
  });

  test('a body of another shape is answered 400 and names the member', async () => {
    const { status, body } = await table().ask('getDataset', { ownerSlug: 7 });
    assert.equal(status, 400);
    assert.match(String(body['message']), /ownerSlug/);
  });
});
