import assert from 'node:assert/strict';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { beginSession } from '../../../src/session/begin-session.ts';
import { tellSession } from '../../../src/session/held-session.ts';
import { lastClosed, openSessions } from '../../../src/session/open-sessions.ts';
import { freshFolder } from '../../support/folders.ts';
import { silent, task } from '../../support/led-events.ts';
import { testWorld } from '../../support/test-world.ts';

const world = testWorld();
const files = createFiles();

test('a session is open until its verdict, and then it is the last that was closed; a killed run is told beside it', async (t) => {
  const root = await freshFolder(t);
  assert.deepEqual([await openSessions(root, files), await lastClosed(root, files)], [[], undefined]);
  const run = join(root, 'session/20261121_run_100000z-1/logs');
  await mkdir(run, { recursive: true });
  await mkdir(join(root, 'session/empty/logs'), { recursive: true });
  await writeFile(join(root, 'session/empty/logs/session.jsonl'), '');
  const sink = { append: (line: string) => appendFile(join(run, 'session.jsonl'), line) };
  const ids = { sessionId: '20261121_run_100000z-1', taskId: 'T1' };
  await new Ledger(sink, world.clock, ids).append({ ...silent, goal: 'certify' });
  await appendFile(join(run, 'session.jsonl'), '{"half');
  const order = { root, goal: 'Say new', task, taskText: new Uint8Array() };
  const session = await beginSession(order, world);
  const open = await openSessions(root, files);
  assert.deepEqual(
    open.map(({ goal, isLed, problem }) => [goal, isLed, problem]),
    [
      ['Say new', true, ''],
      ['certify', false, 'torn-tail'],
    ],
  );
  const { ledger } = await tellSession(
    session,
    { ...silent, phase: 'VERDICT', decision: 'KO enough' },
    world,
  );
  assert.deepEqual(
    (await openSessions(root, files)).map(({ isLed }) => isLed),
    [false],
  );
  assert.equal((await lastClosed(root, files))?.head, ledger.head);
});
