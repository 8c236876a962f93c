import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { exitStatusOf } from '../../src/exit-status.ts';
import { outputsOf } from '../../src/github/outputs.ts';
import { createFiles } from '../../src/host/files.ts';
import { judgeCommand } from '../../src/judge-command.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { logsCommand } from '../../src/logs-command.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import { Failure } from '../../src/model/failure.ts';
import { freshFolder } from '../support/folders.ts';
import { certified, collected, interruptedWhile, servedProject } from '../support/served-project.ts';

const met = ({ verdict }: FinishedRun) =>
  verdict.conditions.map(({ id, answer, expected }) => [
    id,
    answer,
    expected.replace(/[0-9a-f]{32,64}|\d{19}/g, '…'),
  ]);
const codeOf = (run: Promise<unknown>) =>
  run.then(
    () => '',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );

test('a detached run is PENDING after its push, and collected elsewhere by its ticket alone it meets the conditions of an attached one', async (t) => {
  const recipe =
    "bundle: { path: bundle, recipe: { commands: [['{python}', '--version']], files: { model.bin: nx47.yml } } }";
  const served = await servedProject(t, [], { lines: [recipe] });
  const attached = await certified(served);
  assert.equal(attached.verdict.kind, 'REHEARSED');
  assert.equal(attached.ticketPath, '', 'a session that was judged leaves nothing to collect');

  const detached = await certified(served, { detach: true });
  assert.deepEqual([detached.verdict.kind, exitStatusOf(detached.verdict, 'kaggle')], ['PENDING', 4]);
  assert.equal(detached.announced['dataset-url'], `${served.url}/datasets/ndarray2000/small-bundle`);
  assert.match(detached.announced['kernel-url'] ?? '', /\/code\/ndarray2000\/core-notebook$/);
  const left = detached.events.find(({ goal }) => goal.startsWith('left behind'));
  assert.deepEqual(left?.touches, ['kernel ndarray2000/core-notebook v2']);
  const token = served.around.environment['KAGGLE_API_TOKEN'] ?? '';
  assert.ok(!(await readFile(detached.ticketPath, 'utf8')).includes(token));

  const elsewhere = await freshFolder(t);
  await cp(detached.ticketPath, join(elsewhere, 'ticket.json'));
  const later = await collected(served, 'ticket.json', elsewhere);
  assert.equal(later.verdict.kind, 'REHEARSED');
  assert.deepEqual(met(later), met(attached));
  assert.ok((later.dossier.session?.waitedSeconds ?? 0) >= 1);
  assert.equal((await verifySession(later.sessionFolder, createFiles())).problem, '');
  for (const { sessionFolder } of [attached, later]) {
    const judged = await judgeCommand(parseCommandLine(['judge', sessionFolder]), 'en');
    assert.equal(judged.status, 0);
    assert.match(judged.text, /The recorded verdict is the same: REHEARSED/);
  }
  assert.equal(await codeOf(collected(served, 'ticket.json', elsewhere)), 'TICKET_COLLECTED');
});

test('a run that is cancelled in its wait leaves a ticket; the next run does not push over the session, and collect takes it up', async (t) => {
  const served = await servedProject(t, [], { cell: 'import time\ntime.sleep(4)' });
  const cancelled = await interruptedWhile(served, 'wait');
  assert.equal(cancelled.failure?.code, 'CANCELLED');
  assert.match(cancelled.ticketPath, /\/ticket\.json$/);
  const left = cancelled.events.find(({ goal }) => goal.startsWith('left behind'));
  assert.deepEqual(left?.touches, ['kernel ndarray2000/core-notebook v1']);

  const next = await certified(served);
  assert.deepEqual([next.verdict.kind, next.dossier.incidents[0]?.code], ['INCONCLUSIVE', 'KERNEL_BUSY']);
  assert.equal((await served.state()).kernels[0]?.versions.length, 1);

  const taken = await collected(served, '.', served.project);
  const { kind, cause } = taken.verdict;
  assert.deepEqual([kind, cause, taken.dossier.kernel?.version], ['REHEARSED', '', 1]);
  assert.equal(taken.dossier.continues?.sessionId, cancelled.dossier.sessionId);

  const argv = ['logs', 'ndarray2000/core-notebook', '--version', '1', '--service', served.url];
  const kept = await logsCommand(parseCommandLine(argv), served.around, 'en', served.project);
  const asked = await logsCommand(parseCommandLine(argv), served.around, 'en', await freshFolder(t));
  assert.match(kept.text, /^ndarray2000\/core-notebook v1 \(.*\/evidence\/kernel\.log\)\n── /);
  assert.match(asked.text, /^ndarray2000\/core-notebook v1 \(http:/);
  assert.equal(kept.text.split('\n').slice(1).join('\n'), asked.text.split('\n').slice(1).join('\n'));
});

test('with certify-in the run is pushed to a private kernel of that slug, and the public one of the project is not touched', async (t) => {
  const served = await servedProject(t, [], {
    lines: ['certify-in: nx47-certification-run', 'make-public: [kernel]'],
  });
  const path = join(served.project, 'notebook/kernel-metadata.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"is_private": true', '"is_private": false'));
  const detached = await certified(served, { detach: true });
  assert.equal(detached.verdict.kind, 'PENDING');
  const { kernels } = await served.state();
  assert.deepEqual(
    kernels.map(({ slug, versions }) => [slug, versions.map(({ isPrivate }) => isPrivate)]),
    [['nx47-certification-run', [true]]],
  );
  assert.deepEqual(detached.dossier.certifies, { owner: 'ndarray2000', slug: 'core-notebook' });
  const report = await readFile(`${detached.sessionFolder}/reports/report.md`, 'utf8');
  assert.match(report, /core&#45;notebook/);
  assert.match(report, /nx47&#45;certification&#45;run v1/);
});

test('a push whose data source was refused is NO-GO, and what now runs all the same is told: address, version, ledger', async (t) => {
  const recipe =
    "bundle: { path: bundle, recipe: { commands: [['{python}', '--version']], files: { a.txt: nx47.yml } } }";
  const served = await servedProject(t, [], { lines: [recipe], faults: ['invalid-dataset-source'] });
  const run = await certified(served);
  assert.equal(run.verdict.kind, 'NO-GO');
  assert.match(run.announced['kernel-url'] ?? '', /\/code\/ndarray2000\/core-notebook$/);
  const outputs = outputsOf(run);
  assert.deepEqual([outputs['kernel-version'], outputs['dataset-version']], ['1', '1']);
  assert.match(outputs['dataset-url'] ?? '', /\/datasets\/ndarray2000\/small-bundle$/);
  const left = run.events.find(({ goal }) => goal.startsWith('left behind'));
  assert.deepEqual(left?.touches, ['kernel ndarray2000/core-notebook v1']);
});
