import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { outlookSchema } from '../../src/model/finding.ts';
import { whenCommand } from '../../src/when-command.ts';
import { projectWith, runHere } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { freshFolder } from '../support/folders.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const linux = 'manylinux_2_17_x86_64';
const own = buildWheel({ name: 'one', version: '1.0', tag: `cp312-cp312-${linux}` });
const old = buildWheel({ name: 'one', version: '1.0', tag: `cp36-cp36m-${linux}` });
const isFailure = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;
const answerSchema = outlookSchema.extend({ schema: z.literal('nx47.when/1'), bundle: z.string() });

const ask = (path: string, ...more: readonly string[]) =>
  runHere((line, around) => whenCommand(line, around, 'en'), ['when', path, ...more]);

test('a project with a cp312 wheel fits kaggle-py312 alone: status 0, and nothing is written', async (t) => {
  const project = await projectWith(t, [own]);
  const before = await contentsBelow(project);
  const table = await ask(project);
  assert.equal(table.status, 0);
  assert.match(table.text, /fits from profile kaggle-py312 to profile kaggle-py312; nothing is said/);
  const json = await ask(project, '--format', 'json');
  const { first, last, bundle, profiles } = answerSchema.parse(JSON.parse(json.text));
  assert.deepEqual([first, last, bundle], ['kaggle-py312', 'kaggle-py312', 'bundle']);
  assert.equal(profiles.length, 3);
  assert.deepEqual(await contentsBelow(project), before);
});

test('a folder of wheels without nx47.yml is asked about by itself; a cp36 wheel fits none: status 1', async (t) => {
  const folder = await freshFolder(t);
  await writeFile(join(folder, old.name), old.bytes);
  const answer = await ask(folder);
  assert.equal(answer.status, 1);
  assert.match(answer.text, /fits none of these profiles/);
});

test('a package required by nx47.yml and absent from the bundle keeps it from fitting', async (t) => {
  const project = await projectWith(t, [own], ['required: { packages: [elsewhere] }']);
  const answer = await ask(project);
  assert.equal(answer.status, 1);
  assert.match(answer.text, /lacking: DEP-001 elsewhere/);
});

test('a project whose bundle is not there is BUNDLE_MISSING', async (t) => {
  const project = await projectWith(t, [], ['bundle: { path: bundle }']);
  await assert.rejects(ask(project), isFailure('BUNDLE_MISSING'));
  await mkdir(join(project, 'bundle'));
  await assert.rejects(ask(project), isFailure('BUNDLE_MISSING'));
});
