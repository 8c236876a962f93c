import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { listJobs, newDraft, openSpool, removeDrafts, resultOf, submitJob } from '../../../src/jobs/spool.ts';
import { freshFolder } from '../../support/folders.ts';
import { orderOf, workerPlace } from '../../support/job-spool.ts';

test('the same order submitted again changes nothing', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  assert.equal(await submitJob(place.spool, orderOf('j1'), place), 'submitted');
  const before = await readFile(join(place.spool.jobs, 'j1/submitted.json'), 'utf8');
  assert.equal(await submitJob(place.spool, orderOf('j1'), place), 'known');
  assert.equal(await readFile(join(place.spool.jobs, 'j1/submitted.json'), 'utf8'), before);
  assert.deepEqual(await readdir(place.spool.drafts), []);
});

test('another order under an id that is taken is refused', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await submitJob(place.spool, orderOf('j1'), place);
  const other = orderOf('j1', { INPUT: { line: 'other' } });
  await assert.rejects(submitJob(place.spool, other, place), { code: 'JOB_ID_TAKEN' });
});

test('of two submitters of different orders under one id, one is told that it is taken', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  const orders = ['a', 'b', 'c', 'd'].map((line) => orderOf('j1', { INPUT: { line } }));
  const ends = await Promise.allSettled(orders.map((order) => submitJob(place.spool, order, place)));
  assert.equal(ends.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.equal((await listJobs(place.spool, place)).length, 1);
});

test('a job without a result has none, and one that was never submitted is JOB_NOT_FOUND', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await submitJob(place.spool, orderOf('j1'), place);
  assert.equal(await resultOf(place.spool, 'j1', place), undefined);
  await assert.rejects(resultOf(place.spool, 'j2', place), { code: 'JOB_NOT_FOUND' });
});

test('what a dead process had begun to write is removed, and what a living one writes is kept', async (t) => {
  const place = workerPlace(await freshFolder(t), {});
  await openSpool(place.spool, place);
  const living = await newDraft(place.spool, place);
  const { boot, space, pid } = await place.host.identity();
  const dead = join(place.spool.drafts, `${boot}_${space}_${pid}_1_0000`);
  await mkdir(dead);
  await writeFile(join(dead, 'order.json'), '{"JOB');
  await removeDrafts(place.spool, place);
  assert.deepEqual(await readdir(place.spool.drafts), [living.split('/').at(-1)]);
});
