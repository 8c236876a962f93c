import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { rollbackCommand } from '../../src/rollback-command.ts';
import { certified, type ServedProject, servedProject } from '../support/served-project.ts';

const recipe =
  "bundle: { path: bundle, recipe: { commands: [['{python}', '--version']], files: { model.bin: weights.txt } } }";

async function publishedWith(served: ServedProject, weights: string): Promise<void> {
  await writeFile(join(served.project, 'weights.txt'), weights);
  for (const folder of ['bundle', '.nx47/bundle-3.13', '.nx47/bundle-3.11', '.nx47/bundle-3.10'])
    await rm(join(served.project, folder), { recursive: true, force: true });
  const run = await certified(served, { detach: true });
  assert.equal(run.verdict.kind, 'PENDING', JSON.stringify(run.dossier.incidents));
}

test('version 1 of dataset and kernel become versions 3, after a dry run that fetched and proved them and wrote nothing', async (t) => {
  const served = await servedProject(t, [], { lines: [recipe] });
  const back = (...argv: string[]) => {
    const all = ['rollback', served.project, '--service', served.url, '--language', 'en', ...argv];
    return rollbackCommand(parseCommandLine(all), served.around);
  };
  await publishedWith(served, 'good');
  await served.idle();
  await publishedWith(served, 'bad');

  const planned = await back('--dataset', '1', '--kernel', '1');
  assert.equal(planned.status, 0, planned.text);
  assert.match(planned.text, /^What --execute would do$/m);
  assert.match(planned.text, /2 files of ndarray2000\/small-bundle v1; source of .* v1, as recorded: ok/);
  assert.match(planned.text, /\(not executed\) — StartBlobUpload model\.bin/);
  assert.equal((await served.state()).datasets[0]?.versions.length, 2);

  await served.idle();
  const done = await back('--dataset', '1', '--kernel', '1', '--execute');
  assert.equal(done.status, 0, done.text);
  const { datasets, kernels } = await served.state();
  const files = datasets[0]?.versions.map((version) =>
    version.files.map(({ name, sha256 }) => `${name} ${sha256}`),
  );
  assert.equal(files?.length, 3);
  assert.deepEqual(files?.[2], files?.[0]);
  const sources = kernels[0]?.versions.map(({ source }) => source);
  assert.equal(sources?.length, 3);
  assert.equal(sources?.[2], sources?.[0]);
  assert.notEqual(sources?.[1], sources?.[0]);
  const session = /^Session: (.+)$/m.exec(done.text)?.[1] ?? '';
  assert.equal((await verifySession(session, createFiles())).problem, '');
  assert.match(await readFile(`${session}/logs/session.jsonl`, 'utf8'), /"source v1"/);

  const current = await back('--dataset', '3');
  assert.match(current.text, /USAGE_BAD_VALUE/);
});

test('without --dataset and --kernel there is nothing to go back to: USAGE_BAD_VALUE', async (t) => {
  const served = await servedProject(t);
  const line = parseCommandLine(['rollback', served.project, '--service', served.url]);
  await assert.rejects(rollbackCommand(line, served.around), /USAGE_BAD_VALUE/);
  const dataset = parseCommandLine(['rollback', served.project, '--service', served.url, '--dataset', '1']);
  await assert.rejects(rollbackCommand(dataset, served.around), /CONFIG_MISSING_KEY/);
});
