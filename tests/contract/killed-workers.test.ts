import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { listJobs, resultOf } from '../../src/jobs/spool.ts';
import { deterministicChoice } from '../support/deterministic-choice.ts';
import { freshFolder } from '../support/folders.ts';
import { somePythons, workerPlace } from '../support/job-spool.ts';

const child = join(import.meta.dirname, '../support/job-child.ts');
const kills = process.env['NX47_LONG'] === '1' ? 200 : 10;
const jobs = process.env['NX47_LONG'] === '1' ? 120 : 12;
const longestMomentMs = 500;

test(`worker and submitter killed at ${kills} random moments lose no job and do none twice`, async (t) => {
  const root = await freshFolder(t);
  await mkdir(join(root, 'effects'));
  const choose = deterministicChoice(47);
  process.env['NX47_TEST_PYTHON'] = (await somePythons.findAny())?.executable ?? '';
  const acknowledged = new Set<string>();
  let cut = 0;
  for (let round = 0; cut < kills; round += 1) {
    const [submitter, worker] = [start(t, 'submit', root), start(t, 'work', root)];
    hear(submitter, acknowledged);
    await Promise.all([worker, submitter].map(started));
    const [first, second] = [choose.below(longestMomentMs), choose.below(longestMomentMs)];
    const ends = await Promise.all([killAfter(worker, first), killAfter(submitter, second)]);
    cut += ends.filter((killed) => killed).length;
    assert.ok(round < kills * 3, 'nearly every process was killed before it had ended');
  }
  for (const role of ['submit', 'work']) {
    const last = start(t, role, root);
    hear(last, acknowledged);
    const [status] = await once(last, 'close');
    assert.equal(status, 0, role);
  }
  await assertDoneOnce(root, acknowledged);
});

async function assertDoneOnce(root: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const place = workerPlace(root, {});
  assert.equal(acknowledged.size, jobs);
  const lines = (await readFile(join(root, 'effects/lines.txt'), 'utf8')).trim().split('\n');
  assert.deepEqual(lines.toSorted(), [...acknowledged].sort(), 'each effect once');
  const seen = await listJobs(place.spool, place);
  assert.deepEqual(
    seen.filter(({ state }) => state.at !== 'OVER'),
    [],
  );
  for (const id of acknowledged) assert.equal((await resultOf(place.spool, id, place))?.STATUS, 'DONE', id);
  assert.deepEqual([await readdir(place.spool.drafts), await readdir(place.spool.work)], [[], []]);
}

function start(t: TestContext, role: string, root: string): ChildProcess {
  const one = spawn(process.execPath, [child, role, root, String(jobs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => one.kill('SIGKILL'));
  return one;
}

function hear({ stdout }: ChildProcess, acknowledged: Set<string>): void {
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    for (const [, id = ''] of text.matchAll(/^submitted (\S+)$/gm)) acknowledged.add(id);
  });
}

async function started(one: ChildProcess): Promise<void> {
  if (one.stdout !== null) await once(one.stdout, 'data');
}

/** Whether the process was still there to be killed. */
function killAfter(one: ChildProcess, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => one.kill('SIGKILL'), ms);
    one.once('close', (_status, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
    if (one.exitCode !== null) resolve(false);
  });
}
