import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { holdTask } from '../../../src/macro/hold-task.ts';
import { Failure } from '../../../src/model/failure.ts';
import { bench } from '../../support/macro-run.ts';

const nothing = async () => undefined;

test('while one task runs in a project a second one is TASK_RUNNING, and after its end another may begin', async (t) => {
  const { context } = await bench(t);
  const second = () => holdTask(context, nothing, async () => 'second');
  await holdTask(context, nothing, () =>
    assert.rejects(second(), (error: unknown) => error instanceof Failure && error.code === 'TASK_RUNNING'),
  );
  assert.equal(await second(), 'second');
});

test('a task that fails gives its lock back', async (t) => {
  const { context } = await bench(t);
  await assert.rejects(holdTask(context, nothing, () => Promise.reject(new Error('x'))));
  assert.equal(await holdTask(context, nothing, async () => 1), 1);
});

test('the lock of a process that is gone is taken over, and that is told', async (t) => {
  const { context, paths } = await bench(t);
  const file = `${paths.state}/RUNNING`;
  const now = await holdTask(context, nothing, () => readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...JSON.parse(now), task: 'T0', started: '1' }));
  const told: string[] = [];
  await holdTask(context, async (left) => void told.push(left), nothing);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /^T0, process \d+ on /);
});

test('in observe nothing is written, so nothing is held', async (t) => {
  const { context } = await bench(t);
  const observing = { ...context, mode: 'observe' as const };
  await holdTask(context, nothing, () => holdTask(observing, nothing, nothing));
});
