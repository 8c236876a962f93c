import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createShell } from '../../../src/host/shell.ts';
import { Failure } from '../../../src/model/failure.ts';
import { slowness } from '../../support/slowness.ts';

const environment = { PATH: process.env['PATH'] ?? '' };
const shell = () => createShell(environment, new AbortController().signal);

test('a child gives its status, both streams, and sees only the variables it was given', async () => {
  const argv = ['sh', '-c', 'echo out$HOME; echo err >&2; exit 3'];
  const result = await shell().run({ argv, deadlineSeconds: 10 });
  assert.deepEqual(result, { status: 3, signal: null, timedOut: false, stdout: 'out\n', stderr: 'err\n' });
});

test('a child that outlives its deadline of 0.2 s is ended, with the grandchild it started', async () => {
  const result = await shell().run({ argv: ['sh', '-c', 'sleep 60 & echo $!; wait'], deadlineSeconds: 0.2 });
  assert.equal(result.timedOut, true);
  assert.ok(!isRunning(result.stdout.trim()));
});

// A process that nobody has waited for yet is dead all the same: state Z.
function isRunning(pid: string): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

test('a missing program is TOOL_MISSING with its name', async () => {
  await assert.rejects(
    shell().run({ argv: ['no-such-program-47'], deadlineSeconds: 1 }),
    (error: unknown) => {
      assert.ok(error instanceof Failure);
      assert.deepEqual([error.code, error.parameters['tool']], ['TOOL_MISSING', 'no-such-program-47']);
      return true;
    },
  );
});

test('cancelling ends the child and is said as CANCELLED', async () => {
  const stop = new AbortController();
  const run = createShell(environment, stop.signal).run({ argv: ['sleep', '60'], deadlineSeconds: 60 });
  stop.abort();
  await assert.rejects(run, (error: unknown) => error instanceof Failure && error.code === 'CANCELLED');
});

test('a child that does not listen to TERM is ended after Ctrl-C all the same, and its daemon keeps nobody', async () => {
  const stop = new AbortController();
  const argv = ['sh', '-c', 'trap "" TERM; setsid sleep 30 & echo ready; sleep 31; sleep 32'];
  const run = createShell(environment, stop.signal).run({ argv, deadlineSeconds: 60 });
  const ended = run.then(
    () => 0,
    () => performance.now(),
  );
  // The shell has to be up, and deaf, before it is told to end.
  await createShell(environment, new AbortController().signal).run({
    argv: ['sleep', '0.5'],
    deadlineSeconds: 60,
  });
  const stoppedMs = performance.now();
  stop.abort();
  const seconds = ((await ended) - stoppedMs) / 1000;
  assert.ok(seconds > 0 && seconds < 2 * slowness(), `${seconds} s`);
});

test('a large input to a child that does not read it is no error', async () => {
  const result = await shell().run({ argv: ['true'], input: 'x'.repeat(1 << 20), deadlineSeconds: 10 });
  assert.equal(result.status, 0);
});

test('a daemon that keeps the pipes open does not keep the answer of its parent back', async () => {
  const argv = ['sh', '-c', 'setsid sleep 30 & echo done'];
  const { status, timedOut, stdout } = await shell().run({ argv, deadlineSeconds: 20 });
  assert.deepEqual([status, timedOut, stdout], [0, false, 'done\n']);
});
