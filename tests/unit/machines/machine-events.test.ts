import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  machineEvents,
  machineEventsPath,
  recordMachineEvent,
} from '../../../src/machines/machine-events.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';
import { testWorld } from '../../support/test-world.ts';

const event = (machine: string) => ({
  ...{ machine, goal: 'probe', command: 'nx47 machines probe', decision: '', touches: [], evidence: [] },
});

test('twelve events that are told at once are one chain of twelve', async (t) => {
  const root = await freshFolder(t);
  const world = testWorld();
  const names = Array.from({ length: 12 }, (_, at) => `m${at}`);
  await Promise.all(names.map((name) => recordMachineEvent(root, event(name), world)));
  const { events } = await machineEvents(root, world);
  assert.deepEqual(events.map(({ task_id: about }) => about).toSorted(), names.toSorted());
});

test('a lock that a killed program left is believed for ten seconds, and then no longer', async (t) => {
  const root = await freshFolder(t);
  const lock = join(root, '.nx47/machines/.lock');
  for (const [since, left] of [
    ['2026-03-01T12:00:00.000Z', 'its time'],
    ['', 'nothing'],
  ]) {
    await mkdir(lock, { recursive: true });
    if (since !== '' && since !== undefined) await writeFile(join(lock, 'since'), since);
    let ms = Date.parse('2026-03-01T12:00:05.000Z');
    const waits: number[] = [];
    const sleep = async (seconds: number) => {
      waits.push(seconds);
      ms += 1000;
    };
    const clock = { ...testWorld().clock, now: () => new Date(ms), sleep };
    await recordMachineEvent(root, event('vm100'), { ...testWorld(), clock });
    assert.ok(waits.length >= 5 && waits.length <= 12, `${left}: ${waits.length}`);
  }
  assert.equal((await machineEvents(root, testWorld())).events.length, 2);
});

test('a line that was taken out of the chain is MACHINE_STATE_INVALID, and nothing is added to it', async (t) => {
  const root = await freshFolder(t);
  const world = testWorld();
  for (const name of ['one', 'two', 'three']) await recordMachineEvent(root, event(name), world);
  const path = join(root, machineEventsPath);
  const lines = (await readFile(path, 'utf8')).split('\n');
  const cut = [lines[0], ...lines.slice(2)].join('\n');
  await writeFile(path, cut);
  const isRefused = (error: unknown) => error instanceof Failure && error.code === 'MACHINE_STATE_INVALID';
  await assert.rejects(recordMachineEvent(root, event('four'), world), isRefused);
  assert.equal(await readFile(path, 'utf8'), cut);
});
