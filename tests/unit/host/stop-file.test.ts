import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createShell } from '../../../src/host/shell.ts';
import { watchStopFile } from '../../../src/host/stop-file.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

test('a command that would take a minute ends within two seconds once .nx47/STOP appears', async (t) => {
  const root = await freshFolder(t);
  await mkdir(`${root}/.nx47`);
  const watched = watchStopFile(root, new AbortController().signal);
  const shell = createShell({ PATH: process.env['PATH'] ?? '' }, watched.signal);
  const running = shell.run({ argv: ['sleep', '60'], deadlineSeconds: 60 });
  const started = Date.now();
  await writeFile(`${root}/.nx47/STOP`, '');
  await assert.rejects(running, (error: unknown) => error instanceof Failure && error.code === 'CANCELLED');
  assert.ok(Date.now() - started < 2000);
  await watched.close();
});

test('the signal that is watched for fires through, and closing closes what was opened beside', async (t) => {
  const root = await freshFolder(t);
  const stop = new AbortController();
  const watched = watchStopFile(root, stop.signal);
  stop.abort();
  assert.ok(watched.signal.aborted);
  assert.ok(watchStopFile(root, stop.signal).signal.aborted);
  const closed: string[] = [];
  await watched.close({ close: async () => void closed.push('beside') });
  assert.deepEqual(closed, ['beside']);
});
