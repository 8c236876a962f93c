import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closedService } from '../../../src/macro/closed-service.ts';
import { Failure } from '../../../src/model/failure.ts';

test('a closed service says its address and has reached nobody and refuses every call, pushKernel by its name', async () => {
  const { baseUrl, transport, ...calls } = closedService('http://x');
  assert.equal(baseUrl, 'http://x');
  assert.deepEqual(transport(), { answers: 0, peers: [] });
  for (const [name, call] of Object.entries(calls)) {
    // Each call refuses before it looks at what it was given.
    await assert.rejects(Reflect.apply(call, undefined, []), (error: unknown) => {
      assert.ok(error instanceof Failure);
      assert.deepEqual(error.parameters, { what: 'service', target: name });
      return error.code === 'MACRO_REFUSED';
    });
  }
});
