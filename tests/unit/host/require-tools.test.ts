import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireTools } from '../../../src/host/require-tools.ts';
import { Failure } from '../../../src/model/failure.ts';

test('without a compiler on PATH the command to install one is named', async () => {
  await assert.rejects(requireTools(['cc'], '/nonexistent'), (error: unknown) => {
    assert.ok(error instanceof Failure);
    assert.deepEqual(error.parameters, { tool: 'cc', command: 'sudo apt-get install build-essential' });
    return true;
  });
});

test('a tool that is on PATH is accepted', () => requireTools(['sh'], process.env['PATH'] ?? ''));
