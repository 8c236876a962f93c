import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { beginSession, planOf } from '../../../src/session/begin-session.ts';
import { freshFolder } from '../../support/folders.ts';
import { here, refusal, task } from '../../support/led-events.ts';
import { testWorld } from '../../support/test-world.ts';

const order = (root: string, more = {}) => ({
  ...{ root, goal: 'Été: the option is called new', task, taskText: new TextEncoder().encode('TASK:\n') },
  ...more,
});

test('a session has a folder of its date and goal, its pages, its log, and a task with an id', async (t) => {
  const root = await freshFolder(t);
  const { folder, events, state } = await beginSession(order(root), testWorld());
  assert.match(folder, /\/session\/\d{8}_ete-the-option-is-called-new_\d{6}z-1$/);
  const names = await readdir(folder, { recursive: true });
  for (const page of ['SESSION.md', 'TODO.md', 'RISKS.md', 'ROLLBACK.md', 'STATUS.md', 'logs/session.jsonl'])
    assert.ok(names.includes(page), page);
  for (const room of ['reports', 'evidence', 'PLANS']) assert.ok(names.includes(room), room);
  assert.deepEqual([events.length, events[0]?.task_id, state.task], [1, 'T1', task]);
});

test('the steps of a task are its first plan, in their order', async (t) => {
  const steps = ['change', 'check'];
  const { state, folder } = await beginSession(
    order(await freshFolder(t), { task: { ...task, steps } }),
    testWorld(),
  );
  assert.deepEqual(state.planned, steps);
  assert.match(await readFile(join(folder, 'PLANS/T1.md'), 'utf8'), /1\. change\n2\. check/);
});

test('a second session is refused while the first one is open', async (t) => {
  const root = await freshFolder(t);
  await beginSession(order(root), testWorld());
  await assert.rejects(beginSession(order(root), testWorld()), refusal('SESSION_OPEN', 17));
});

test('a task or a plan that is too long for one message is refused', async (t) => {
  const long = { ...task, CONTEXT: 'x'.repeat(4000) };
  await assert.rejects(
    beginSession(order(await freshFolder(t), { task: long }), testWorld()),
    refusal('MESSAGE_TOO_LONG', 99),
  );
  assert.throws(() => planOf(['x'.repeat(2001)], '', here), refusal('MESSAGE_TOO_LONG', 99));
});
