import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openSpool } from '../../../src/jobs/spool.ts';
import { beat, giveBack, healthOf, takeLease } from '../../../src/jobs/worker-lease.ts';
import type { WorkerIdentity } from '../../../src/model/job.ts';
import { freshFolder } from '../../support/folders.ts';
import { workerPlace } from '../../support/job-spool.ts';

async function leased(folder: string, number: number, owner: WorkerIdentity): Promise<void> {
  await mkdir(join(folder, String(number)));
  await writeFile(join(folder, String(number), 'worker.json'), JSON.stringify(owner));
}

test('a second worker of a folder is refused while the first lives', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await openSpool(place.spool, place);
  const lease = await takeLease(place.spool, place);
  await assert.rejects(takeLease(place.spool, place), { code: 'WORKER_BUSY' });
  await giveBack(lease, place);
  await takeLease(place.spool, place);
});

test('the lease of a dead worker is taken over though its number lives again as another process', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await openSpool(place.spool, place);
  const here = await place.host.identity();
  await leased(place.spool.workers, 7, { ...here, started: '1' });
  const lease = await takeLease(place.spool, place);
  assert.equal(lease.number, 8);
  assert.deepEqual(await readdir(place.spool.workers), ['8']);
});

test('after a restart of the machine no lease of before is believed', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await openSpool(place.spool, place);
  await leased(place.spool.workers, 1, { ...(await place.host.identity()), boot: 'an-older-boot' });
  assert.equal((await takeLease(place.spool, place)).number, 2);
});

test('the lease of a worker on another machine is never taken over, as nobody can look at it from here', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await openSpool(place.spool, place);
  await leased(place.spool.workers, 1, { ...(await place.host.identity()), machine: 'elsewhere' });
  await assert.rejects(takeLease(place.spool, place), { code: 'WORKER_BUSY' });
});

test('of eight takers of one dead lease, one has it', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await openSpool(place.spool, place);
  await leased(place.spool.workers, 3, { ...(await place.host.identity()), started: '1' });
  const takers = Array.from({ length: 8 }, () => takeLease(place.spool, place));
  const ends = await Promise.allSettled(takers);
  assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('a living worker says name, version, free places and queue; a folder without one says nothing', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await openSpool(place.spool, place);
  assert.equal(await healthOf(place.spool, place), undefined);
  const lease = await takeLease(place.spool, place);
  const identity = await place.host.identity();
  const time = '2026-11-22T03:00:00.000Z';
  const said = { name: 'w', version: '1', slots: 2, free: 1, queue: 3, time, identity };
  await beat(lease, { schema: 'nx47.worker/1', ...said }, place);
  assert.deepEqual(await healthOf(place.spool, place), { schema: 'nx47.worker/1', ...said });
  await giveBack(lease, place);
  assert.equal(await healthOf(place.spool, place), undefined);
});
