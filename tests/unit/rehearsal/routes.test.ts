import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { methods } from '../../../src/kaggle/dialect.ts';
import { findRoute } from '../../../src/rehearsal/routes.ts';
import { table } from '../../support/rehearsal-table.ts';

describe('paths', () => {
  test('SaveKernel is found under /v1 and /api/v1, and nowhere else', () => {
    assert.equal(findRoute('/v1/kernels.KernelsApiService/SaveKernel'), 'saveKernel');
    assert.equal(findRoute('/api/v1/kernels.KernelsApiService/SaveKernel'), 'saveKernel');
    assert.equal(findRoute('/v2/kernels.KernelsApiService/SaveKernel'), undefined);
  });

  test('nothing is offered that deletes a kernel or a dataset', () => {
    const names = Object.values(methods).map(({ method }) => method);
    assert.deepEqual(
      names.filter((name) => /Delete|Cancel/.test(name)),
      [],
    );
    assert.equal(findRoute('/v1/kernels.KernelsApiService/DeleteKernel'), undefined);
  });

  test('a body of another shape is answered 400 and names the member', async () => {
    const { status, body } = await table().ask('getDataset', { ownerSlug: 7 });
    assert.equal(status, 400);
    assert.match(String(body['message']), /ownerSlug/);
  });
});
