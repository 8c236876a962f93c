import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { composeService } from '../../src/compose.ts';
import { composeOffline } from '../../src/compose-offline.ts';
import { createFiles } from '../../src/host/files.ts';
import { jobCommand } from '../../src/job-command.ts';
import { macroCommand } from '../../src/macro-command.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import type { World } from '../../src/model/world.ts';
import { workerCommand } from '../../src/worker-command.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';
import { eventually } from '../support/e2e-processes.ts';
import { freshFolder } from '../support/folders.ts';
import { orderOf } from '../support/job-spool.ts';
import { plainMacro } from '../support/own-macro.ts';

const around = quietSurroundings();
const isCode = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;

/** Puts the file that ends everything into a project; what was begun has to end within a second, as CANCELLED. */
async function endsBy(root: string, begun: Promise<unknown>): Promise<void> {
  const started = performance.now();
  await writeFile(`${root}/.nx47/STOP`, '');
  await assert.rejects(begun, isCode('CANCELLED'));
  assert.ok(performance.now() - started < 1000, `${performance.now() - started} ms`);
}

test('what a command started ends within a second of .nx47/STOP, with a service and without; who begins beside that file may look', async (t) => {
  const root = await freshFolder(t);
  await mkdir(`${root}/.nx47`);
  const worlds: World[] = [
    composeOffline('en', around, root),
    await composeService({ language: 'en', service: 'http://127.0.0.1:9', root }, around),
  ];
  const begun = worlds.map(({ shell }) => shell.run({ argv: ['sleep', '60'], deadlineSeconds: 60 }));
  for (const one of begun) one.catch(() => undefined);
  for (const one of begun) await endsBy(root, one);
  const later = composeOffline('en', around, root);
  assert.equal((await later.shell.run({ argv: ['sleep', '0.5'], deadlineSeconds: 60 })).status, 0);
});

const sleeps = 'import pathlib,time; pathlib.Path("reports/begun").write_text(""); time.sleep(60)';

async function sleepingProject(t: TestContext): Promise<string> {
  const project = await projectWith(t, []);
  for (const folder of ['macros', 'reports', '.nx47']) await mkdir(`${project}/${folder}`);
  await writeFile(`${project}/reports/kept`, '');
  await writeFile(
    `${project}/macros/sleep.yml`,
    plainMacro('sleep', JSON.stringify(['python3', '-c', sleeps])),
  );
  return project;
}

/** Waits until the step has begun, somewhere below that folder. */
const begins = (folder: string) =>
  eventually('the step has begun', 20, async () => {
    const found = await createFiles()
      .list(folder)
      .catch(() => []);
    return found.some(({ path }) => path.endsWith('reports/begun')) ? true : undefined;
  });

test('a macro, and a job of a worker, end within a second of .nx47/STOP in the middle of a step; beside that file neither begins', async (t) => {
  const project = await sleepingProject(t);
  const macro = (...words: string[]) =>
    macroCommand(parseCommandLine(['macro', 'run', 'sleep', project, ...words]), around, 'en');
  const plan = /--plan ([0-9a-f]{64})/.exec((await macro()).text)?.[1] ?? '';
  const ran = macro('--execute', '--plan', plan);
  ran.catch(() => undefined);
  await begins(project);
  await endsBy(project, ran);
  await rm(`${project}/.nx47/STOP`);

  const spool = join(await freshFolder(t), 'spool');
  const work = () =>
    workerCommand(parseCommandLine(['worker', project, '--once', '--spool', spool]), around, 'en');
  const order = join(project, 'reports/order.json');
  await writeFile(order, JSON.stringify(orderOf('j1', { MACRO_NAME: 'sleep' })));
  await jobCommand(parseCommandLine(['job', 'submit', order, '--spool', spool]), around, 'en');
  const worked = work();
  worked.catch(() => undefined);
  await begins(spool);
  await endsBy(project, worked);
  await assert.rejects(work(), isCode('STOP_REQUESTED'));
  await assert.rejects(macro('--execute', '--plan', plan), isCode('STOP_REQUESTED'));
});
