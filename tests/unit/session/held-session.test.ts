import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { beginSession } from '../../../src/session/begin-session.ts';
import { holdSession, mostLogBytes, tellSession } from '../../../src/session/held-session.ts';
import { freshFolder } from '../../support/folders.ts';
import { ended, refusal, silent, task } from '../../support/led-events.ts';
import { testWorld } from '../../support/test-world.ts';

const order = (root: string) => ({
  ...{ root, goal: 'The option is called new', task, taskText: new TextEncoder().encode('TASK:\n') },
});

test('a full log takes no further step, but the one that runs may end and the session be closed', async (t) => {
  const session = {
    ...(await beginSession(order(await freshFolder(t)), testWorld())),
    byteLength: mostLogBytes,
  };
  const [plan = {}] = ended(2, 1);
  await assert.rejects(
    tellSession(session, { ...silent, ...plan }, testWorld()),
    refusal('SESSION_FULL', 106),
  );
  const told = await tellSession(session, { ...silent, phase: 'VERDICT', decision: 'KO full' }, testWorld());
  assert.equal(told.state.end, 'KO full');
});

test('the fifth step that ends is followed by a summary in the ledger and on its page', async (t) => {
  const root = await freshFolder(t);
  let session = await beginSession(order(root), testWorld());
  for (const body of [2, 3, 4, 5, 6].flatMap((step) => ended(step, 1)))
    session = await tellSession(session, { ...silent, ...body }, testWorld());
  const summaries = session.events.filter(({ macro }) => macro === 'summary');
  assert.deepEqual(
    summaries.map(({ decision }) => decision),
    ['on the way to the goal'],
  );
  assert.match(await readFile(join(session.folder, 'SUMMARY.md'), 'utf8'), /Sur la voie du but/);
  const held = await holdSession(root, testWorld());
  assert.deepEqual([held.folder, held.events.length], [session.folder, session.events.length]);
});

test('where no session is open there is none to go on with', async (t) => {
  await assert.rejects(holdSession(await freshFolder(t), testWorld()), /SESSION_NONE/);
});
