import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { alice, bob } from '../../support/rehearsal-service.ts';
import { table } from '../../support/rehearsal-table.ts';

describe('identity', () => {
  test('the token of alice is active and hers; the token of nobody is not active', async () => {
    const service = table();
    const known = await service.ask('introspectToken', { token: alice.token });
    assert.deepEqual([known.body['active'], known.body['username']], [true, 'alice']);
    assert.deepEqual((await service.ask('introspectToken', { token: 'KGAT_nobody' })).body, {
      active: false,
    });
    assert.deepEqual((await service.ask('hello', {}, bob)).body, { userName: 'bob' });
  });
});
