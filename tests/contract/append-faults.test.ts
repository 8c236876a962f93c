import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { createClock } from '../../src/host/clock.ts';
import { createFiles } from '../../src/host/files.ts';
import { eventsOf } from '../../src/ledger/chain.ts';
import { closeLog, tornTailName } from '../../src/ledger/close-log.ts';
import { debianTool, missingProgram } from '../support/debian-tools.ts';
import { freshFolder } from '../support/folders.ts';
import { seeded } from '../support/harmless-noise.ts';

const isLong = process.env['NX47_LONG'] === '1';
const child = join(import.meta.dirname, '../support/append-child.ts');
const ports = { files: createFiles(), clock: createClock(), place: { machine: 'm', terminal: 't' } };
const events = 3;

type Recorded = { readonly stdout: string; readonly trace: string };

/** The child below strace, with a fault in its n-th call of a kind on the ledger's file. */
function traced(strace: string, log: string, inject: readonly string[]): Promise<Recorded> {
  const argv = ['-f', '-qq', '-P', log, ...inject, process.execPath, child, log, String(events)];
  return new Promise((resolve) =>
    execFile(strace, argv, { maxBuffer: 1 << 24 }, (_, stdout, stderr) => resolve({ stdout, trace: stderr })),
  );
}

async function freshLog(t: TestContext): Promise<string> {
  const session = await freshFolder(t);
  await mkdir(join(session, 'logs'));
  return join(session, 'logs/session.jsonl');
}

/** After one more start the ledger holds, and every event that was acknowledged is in it, once. */
async function assertRecovered(log: string, stdout: string, what: string): Promise<void> {
  const session = log.slice(0, -'/logs/session.jsonl'.length);
  if (!(await ports.files.exists(log))) {
    assert.equal(stdout, '', what);
    return;
  }
  const { problem, lines } = await closeLog(session, ports);
  assert.equal(problem, '', what);
  const acknowledged = stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map(Number);
  const recorded = eventsOf(lines)
    .filter(({ macro }) => macro === 'collect')
    .map(({ seq }) => seq);
  assert.deepEqual(
    recorded,
    recorded.map((_, at) => at + 1),
    what,
  );
  assert.ok(recorded.length >= (acknowledged.at(-1) ?? 0), `${what}: ${acknowledged} acknowledged`);
}

test('a fault in any open, write, fsync or close of an append leaves a ledger that holds after one more start', async (t) => {
  const strace = debianTool('strace')?.path;
  const probe = strace === undefined ? undefined : await traced(strace, await freshLog(t), []);
  const calls =
    (probe?.trace ?? '').match(/\b(?:openat|write|pwrite64|fsync|fdatasync|close|ftruncate)\(/g) ?? [];
  if (strace === undefined || calls.length === 0) return t.diagnostic(missingProgram.strace);
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(call.slice(0, -1), (counts.get(call.slice(0, -1)) ?? 0) + 1);
  assert.ok(
    ['openat', 'fsync', 'close'].every((call) => (counts.get(call) ?? 0) >= events),
    JSON.stringify([...counts]),
  );
  const plans = [...counts].flatMap(([call, count]) =>
    Array.from({ length: count }, (_, nth) => nth + 1).flatMap((nth) =>
      ['error=EIO', 'error=ENOSPC', 'signal=KILL', ...(/write/.test(call) ? ['retval=3'] : [])].map(
        (fault) => `inject=${call}:${fault}:when=${nth}`,
      ),
    ),
  );
  const chosen = plans.filter((_, at) => isLong || at % 5 === 0);
  for (const plan of chosen) {
    const log = await freshLog(t);
    const { stdout } = await traced(strace, log, ['-e', plan]);
    await assertRecovered(log, stdout, plan);
  }
  t.diagnostic(`${chosen.length} of ${plans.length} faults`);
});

const kills = isLong ? 1000 : 100;
test(`${kills} recordings killed at a random moment go on: nothing acknowledged is missing, nothing is doubled, half a line is kept`, async (t) => {
  const next = seeded(47);
  let torn = 0;
  const one = async () => {
    const log = await freshLog(t);
    const recording = spawn(process.execPath, [child, log, '0'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let stdout = '';
    recording.stdout.on('data', (part: Buffer) => {
      stdout += part.toString();
    });
    const ended = new Promise((resolve) => recording.once('close', resolve));
    while (stdout === '' && recording.exitCode === null) await later(5);
    await later(next() * 60);
    recording.kill('SIGKILL');
    await ended;
    const whole = stdout.slice(0, stdout.lastIndexOf('\n') + 1);
    await assertRecovered(log, whole, 'killed');
    const kept = join(log, '../..', tornTailName);
    if (await ports.files.exists(kept)) torn += (await readFile(kept)).length > 0 ? 1 : 0;
  };
  for (let done = 0; done < kills; done += 4) await Promise.all([one(), one(), one(), one()]);
  t.diagnostic(`${torn} of ${kills} left half a line`);
});
