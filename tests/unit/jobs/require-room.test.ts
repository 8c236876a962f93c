import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomOf } from '../../../src/job-machines.ts';
import { requireRoom } from '../../../src/jobs/require-room.ts';
import { freshFolder } from '../../support/folders.ts';
import { orderOf, workerPlace, workOne } from '../../support/job-spool.ts';
import { declared } from '../../support/machine-case.ts';

const room = roomOf(declared({ limits: { jobs: 1, minutes: 1, 'memory-gib': 0.5, 'disk-gib': 1 } }));
const within = { seconds: 60, memory_mb: 512, disk_mb: 1024 };

test('an order of one second, MiB of memory or MiB of disk above what its machine declares is JOB_REFUSED', () => {
  requireRoom(orderOf('j1', { limits: within }), room);
  for (const name of ['seconds', 'memory_mb', 'disk_mb'] as const) {
    const order = orderOf('j1', { limits: { ...within, [name]: within[name] + 1 } });
    const why = `${name} ${within[name] + 1} > ${within[name]}`;
    assert.throws(() => requireRoom(order, room), {
      code: 'JOB_REFUSED',
      parameters: { job: 'j1', why, rule: 44 },
    });
  }
  requireRoom(orderOf('j1', { limits: { seconds: 3000 } }), undefined);
});

test('a worker ends an order above the limits of its machine as REFUSED, and runs nothing of it', async (t) => {
  const place = workerPlace(await freshFolder(t), {}, { policy: { most: room } });
  const macros = { find: async () => (await import('../../../src/jobs/ping-macro.ts')).pingMacro };
  const order = orderOf('j1', { MACRO_NAME: 'ping', INPUT: { text: 'x' }, limits: { memory_mb: 513 } });
  const { STATUS, OUTPUT } = await workOne({ ...place, macros }, order);
  assert.deepEqual([STATUS, OUTPUT], ['REFUSED', []]);
});
