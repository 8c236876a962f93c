import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createTaskLock } from '../../../src/host/task-lock.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

const lock = createTaskLock();
const child = join(import.meta.dirname, '../../support/locking-child.ts');

/** Starts a process that takes the lock and holds it until it is ended; gives it, and what it answered. */
async function holding(path: string) {
  const process = spawn(globalThis.process.execPath, [child, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answer = await new Promise<string>((resolve) => {
    process.stdout.once('data', (data: Buffer) => resolve(data.toString('utf8').trim()));
  });
  const ended = new Promise((resolve) => process.once('close', resolve));
  return { answer, kill: () => process.kill('SIGKILL') && ended };
}

test('a lock that a living process holds is not given, and names that process', async (t) => {
  const path = join(await freshFolder(t), 'RUNNING');
  const other = await holding(path);
  assert.equal(other.answer, 'held');
  const answer = await lock.take(path, 'T2');
  assert.ok(!answer.held);
  assert.equal(answer.heldBy.task, 'child');
  await other.kill();
});

test('the lock of a process that was killed is taken over', async (t) => {
  const path = join(await freshFolder(t), 'RUNNING');
  const other = await holding(path);
  await other.kill();
  const answer = await lock.take(path, 'T2');
  assert.ok(answer.held);
  assert.equal(answer.takenFrom?.task, 'child');
  await lock.giveBack(path);
  assert.deepEqual(await readdir(join(path, '..')), []);
});

test('of six processes that find a dead lock at once, one has it', async (t) => {
  const path = join(await freshFolder(t), 'RUNNING');
  const dead = await holding(path);
  await dead.kill();
  const all = await Promise.all(Array.from({ length: 6 }, () => holding(path)));
  assert.equal(all.filter(({ answer }) => answer === 'held').length, 1);
  await Promise.all(all.map(({ kill }) => kill()));
});

test('a lock of an earlier boot, an unreadable one, and one a day old of another machine are not believed', async (t) => {
  const path = join(await freshFolder(t), 'RUNNING');
  await lock.take(path, 'T1');
  const own = JSON.parse(await readFile(path, 'utf8'));
  const day = new Date(Date.now() - 25 * 3600 * 1000).toISOString();
  const rows = [
    JSON.stringify({ ...own, boot: 'other' }),
    '{',
    JSON.stringify({ ...own, machine: 'x', since: day }),
  ];
  for (const text of rows) {
    await writeFile(path, text);
    assert.ok((await lock.take(path, 'T2')).held, text);
  }
  await writeFile(path, JSON.stringify({ ...own, machine: 'x' }));
  assert.ok(!(await lock.take(path, 'T2')).held);
});

test('a takeover that a crash left half done is gone through after five seconds', async (t) => {
  const path = join(await freshFolder(t), 'RUNNING');
  await writeFile(path, '{');
  await mkdir(`${path}.takeover`);
  const past = new Date(Date.now() - 6000);
  await utimes(`${path}.takeover`, past, past);
  assert.ok((await lock.take(path, 'T1')).held);
});

test('the lock of another process is not given back, and one in no folder is DISK_WRITE_FAILED', async (t) => {
  const folder = await freshFolder(t);
  const path = join(folder, 'RUNNING');
  const other = await holding(path);
  await lock.giveBack(path);
  assert.ok(!(await lock.take(path, 'T2')).held);
  await other.kill();
  await assert.rejects(
    lock.take(join(folder, 'none', 'RUNNING'), 'T1'),
    (error: unknown) => error instanceof Failure && error.code === 'DISK_WRITE_FAILED',
  );
});
