import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { identityOf, lookAtProcess, memoryOf, processesBelow } from '../../../src/worker/processes.ts';

test('this process is alive, and one of its number that started at another moment is dead', async () => {
  const self = await identityOf(process.pid);
  assert.equal(await lookAtProcess(self), 'alive');
  assert.equal(await lookAtProcess({ ...self, started: '1' }), 'dead');
  assert.equal(await lookAtProcess({ ...self, boot: 'earlier' }), 'dead');
  assert.equal(await lookAtProcess({ ...self, machine: 'other' }), 'elsewhere');
  assert.equal(await lookAtProcess({ ...self, space: '1' }), 'elsewhere');
});

test('a child is below this process while it lives, has memory, and is dead as soon as it is killed', async () => {
  const child = spawn('sleep', ['60']);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const identity = await identityOf(pid);
  assert.ok((await processesBelow(process.pid)).includes(pid));
  assert.ok((await memoryOf([pid])) > 0);
  child.kill('SIGKILL');
  await once(child, 'close');
  assert.equal(await lookAtProcess(identity), 'dead');
});
