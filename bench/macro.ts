// What the law of the runner costs: one macro that looks at one file, bare and through `runMacro`, once with a ledger in
// memory and once on disk, where its six events are synced in three appends: those between which nothing is done share
// one. Goal: at most 5 ms a macro; the disk's own three appends stand beside it.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyStep } from '../macros/verify-step.ts';
import { sha256Hex } from '../src/codec/digest.ts';
import { createFiles } from '../src/host/files.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { leavePlan } from '../src/macro/plan-page.ts';
import { runMacro } from '../src/macro/runner.ts';
import { buildTools } from '../src/macro/tools.ts';
import { someTask } from '../tests/support/macro-run.ts';
import { testWorld } from '../tests/support/test-world.ts';
import { median, print, timed } from './measure.ts';

const repeats = 200;
const root = await mkdtemp(join(tmpdir(), 'nx47-bench-macro-'));
const paths = { root, state: `${root}/.nx47`, session: `${root}/.nx47/session/s`, bundle: `${root}/bundle` };
await mkdir(paths.session, { recursive: true });
await writeFile(`${root}/a`, 'a');
const world = testWorld();
const files = createFiles();
const input = { expected: { a: sha256Hex('a') } };
const planPage = await leavePlan(someTask, [], paths.session, files);

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < repeats; at += 1) times.push(await timed(work));
  return median(times);
}

function through(append: (line: string) => Promise<void>): () => Promise<unknown> {
  const ledger = new Ledger({ append }, world.clock, { sessionId: 's', taskId: 'T1' });
  const context = { world, mode: 'execute' as const, paths, ledger, task: someTask, planPage };
  return () => runMacro({ name: 'verify-step', step: 2, macro: verifyStep }, input, context);
}

async function bare(): Promise<void> {
  const tools = buildTools(world, 'execute', paths, verifyStep.ALLOWLIST);
  const plan = await verifyStep.plan(input, tools);
  verifyStep.critique({ kind: 'plan', hash: '', plan, input });
  const output = await verifyStep.execute(input, tools);
  const check = await verifyStep.verify(output, input, tools);
  verifyStep.critique({ kind: 'result', hash: '', output, check });
}

async function threeAppends(): Promise<void> {
  for (let at = 0; at < 3; at += 1) await files.append(`${root}/appends`, `${'x'.repeat(1200)}\n`);
}

const alone = await medianOf(bare);
const inMemory = await medianOf(through(async () => undefined));
const onDisk = await medianOf(through((line) => files.append(`${root}/ledger`, line)));
const appends = await medianOf(threeAppends);
print('the runner, per macro', [
  {
    name: 'law and ledger in memory',
    milliseconds: inMemory,
    peer: 'bare',
    peerMilliseconds: alone,
    goalMilliseconds: 5,
  },
  {
    name: 'law and ledger on disk',
    milliseconds: onDisk,
    peer: 'bare and three synced appends',
    peerMilliseconds: alone + appends,
    goalMilliseconds: 5,
  },
]);
await rm(root, { recursive: true, force: true });
