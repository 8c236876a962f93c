import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { eventSchema } from '../../src/model/event.ts';
import {
  descendantsOf,
  eventually,
  mountsOf,
  type SeenProcess,
  stillRunning,
} from '../support/e2e-processes.ts';
import { coreProject, editCell, exampleProject, type TestProject } from '../support/e2e-project.ts';
import {
  assertIntact,
  type RunningCommand,
  type Surroundings,
  sessionsOf,
  startCommand,
} from '../support/e2e-run.ts';
import { servedKaggle, storedState } from '../support/e2e-service.ts';
import { slowness } from '../support/slowness.ts';

const startSeconds = 60;
/** From the signal to the exit of the whole program, on a machine that has nothing else to do. */
const endSeconds = 2;
/** For what ends in the background. */
const goneSeconds = 10;

/** A run that does not outlive its test. */
function started(project: TestProject, argv: readonly string[], around: Surroundings): RunningCommand {
  const run = startCommand(argv, around);
  project.atEnd(async () => {
    run.child.kill('SIGKILL');
    await run.ended;
  });
  return run;
}

/** Interrupts the run, which ends with 130 soon, leaving a ledger that says so and no process of its own. */
async function assertCancelled(run: RunningCommand, around: TestProject): Promise<void> {
  const below = await descendantsOf(run.pid);
  const sentMs = performance.now();
  run.child.kill('SIGINT');
  const end = await run.ended;
  const seconds = (performance.now() - sentMs) / 1000;
  assert.equal(end.status, 130, end.stdout + end.stderr);
  assert.ok(seconds < endSeconds * slowness(), `it took ${seconds} s`);
  await assertSaidSoon(around);
  await assertNothingLeft(below, around);
  await assertReadable(around);
}

/** The ledger says that the run was cancelled, and all that it has to say after that. */
async function assertSaidSoon({ project }: TestProject): Promise<void> {
  const [session = ''] = await sessionsOf(project);
  const text = await readFile(join(session, 'logs/session.jsonl'), 'utf8');
  const events = text
    .trim()
    .split('\n')
    .map((line) => eventSchema.parse(JSON.parse(line)));
  const cancelled = events.findIndex(({ decision }) => decision === 'CANCELLED');
  assert.ok(cancelled >= 0, text);
  const [said, last] = [events[cancelled]?.time ?? '', events.at(-1)?.time ?? ''];
  assert.ok((Date.parse(last) - Date.parse(said)) / 1000 < endSeconds * slowness());
}

async function assertReadable(around: TestProject): Promise<void> {
  const [session = '', ...more] = await sessionsOf(around.project);
  assert.deepEqual(more, []);
  await assertIntact(session, around);
}

async function assertNothingLeft(below: readonly SeenProcess[], { ground }: TestProject): Promise<void> {
  await eventually('every process has ended', goneSeconds, async () =>
    (await stillRunning(below, ground)).length === 0 ? true : undefined,
  );
  assert.deepEqual(await mountsOf(ground), []);
}

/** A rehearsal whose notebook has told, by a file, that it runs, and goes on for ever. */
async function runningSession(t: TestContext): Promise<{ around: TestProject; run: RunningCommand }> {
  const around = await coreProject(t);
  await editCell(
    around,
    1,
    () => "open('started', 'w').close()\nimport subprocess\nsubprocess.run(['sleep', '3600'])",
  );
  const run = started(around, ['rehearse', around.project], around);
  const sessions = join(around.project, '.nx47/kaggle/sessions');
  await eventually('the notebook runs', startSeconds, async () => {
    if (run.child.exitCode !== null) throw new Error((await run.ended).stderr);
    const names = await readdir(sessions, { recursive: true }).catch((): string[] => []);
    return names.find((name) => name.endsWith('/working/started'));
  });
  // The file comes a moment before the child.
  await eventually('the child of the notebook runs', startSeconds, async () =>
    (await descendantsOf(run.pid)).find(({ command }) => command.startsWith('sleep 3600')),
  );
  return { around, run };
}

test('SIGINT while a dataset version is processed ends with 130 and an intact ledger', async (t) => {
  const around = await exampleProject(t);
  const served = await servedKaggle(around, ['stale-ready']);
  const argv = ['certify', around.project, '--execute', ...served.to];
  const run = started(around, argv, served.account);
  await eventually('a version is being processed', startSeconds, async () =>
    (await storedState(served.folder)).datasets.length > 0 ? true : undefined,
  );
  await assertCancelled(run, around);
  assert.deepEqual((await storedState(served.folder)).kernels, []);
});

test('SIGINT during a first wait of 300 s ends with 130 and an intact ledger', async (t) => {
  const around = await coreProject(t);
  const run = started(around, ['rehearse', around.project, '--wait', '300', '--language', 'en'], around);
  await eventually(
    'the wait has begun',
    startSeconds,
    () => run.said().includes('300 s of 300 s') || undefined,
  );
  await assertCancelled(run, around);
});

test('SIGINT while the notebook waits for a child of its own ends with 130, and the child ends too', async (t) => {
  const { around, run } = await runningSession(t);
  await assertCancelled(run, around);
});

test('kill -9 while a session runs leaves an intact ledger, and neither a process of it nor a mount', async (t) => {
  const { around, run } = await runningSession(t);
  const below = await descendantsOf(run.pid);
  run.child.kill('SIGKILL');
  assert.equal((await run.ended).signal, 'SIGKILL');
  await assertNothingLeft(below, around);
  await assertReadable(around);
});
