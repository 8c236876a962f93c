import assert from 'node:assert/strict';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { z } from 'zod';
import { auditCommand } from '../../src/audit-command.ts';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { reduceCommand } from '../../src/reduce-command.ts';
import { cacheFolder } from '../../src/rehearsal/cache.ts';
import { tifffile } from '../support/audit-builder.ts';
import { projectWith, quietSurroundings, runHere } from '../support/audited-project.ts';
import { contentsBelow } from '../support/e2e-project.ts';
import { freshFolder } from '../support/folders.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const toldSchema = z.looseObject({
  folder: z.string(),
  failure: z.looseObject({ shown: z.string(), error: z.string() }),
  complaints: z.array(z.looseObject({ id: z.string(), file: z.string() })),
  isMinimal: z.boolean(),
  sizes: z.array(z.strictObject({ kind: z.string(), before: z.number(), after: z.number() })),
  asked: z.strictObject({ audits: z.number(), rehearsals: z.number(), known: z.number() }),
});

/** `nx47 reduce` in this process, with a cache of its own. */
async function reduced(project: string, cache: string, ...more: readonly string[]) {
  const around = quietSurroundings();
  const environment = { ...around.environment, NX47_CACHE: cache };
  const line = parseCommandLine(['reduce', project, '--format', 'json', '--language', 'en', ...more]);
  const answer = await reduceCommand(line, { ...around, environment });
  const told = toldSchema.parse(JSON.parse(answer.text));
  const sizes = Object.fromEntries(told.sizes.map(({ kind, before, after }) => [kind, [before, after]]));
  return { ...told, status: answer.status, sizes };
}

const foreign = buildWheel({
  name: 'numpy',
  version: '2.1.0',
  tag: 'cp311-cp311-manylinux_2_17_x86_64',
  files: [{ name: 'numpy/__init__.py', content: new Uint8Array() }],
});

test('of a project that WHL-008 refuses one wheel is left and no cell; reducing that again changes nothing and knows most answers', async (t) => {
  const project = await projectWith(t, [foreign, tifffile]);
  const before = await contentsBelow(project);
  const cache = await freshFolder(t);
  const { folder, status, sizes, complaints, asked, isMinimal } = await reduced(project, cache);
  assert.deepEqual([status, isMinimal, asked.rehearsals], [0, true, 0]);
  assert.deepEqual(
    [sizes['bundle'], sizes['cells'], sizes['statements']],
    [
      [2, 1],
      [4, 0],
      [19, 0],
    ],
  );
  assert.deepEqual(
    complaints.map(({ id, file }) => [id, file]),
    [['WHL-008', foreign.name]],
  );
  assert.deepEqual(await contentsBelow(project), before, 'the project is untouched');
  const audit = await runHere(auditCommand, ['audit', folder, '--language', 'en']);
  assert.equal(audit.status, 1);
  assert.match(audit.text, /WHL-008/);
  assert.match(
    await readFile(join(folder, 'README.md'), 'utf8'),
    /WHL-008[\s\S]*nx47 audit \.[\s\S]*\| cells \| 4 \| 0 \|/,
  );
  const left = await contentsBelow(folder, '.nx47', 'README.md');
  await rm(join(folder, 'README.md'));
  const again = await reduced(folder, cache, '--out', `${folder}-again`);
  assert.deepEqual(await contentsBelow(again.folder, 'README.md'), left);
  // Only halves of what is left are new questions.
  assert.ok(again.asked.known > again.asked.audits, JSON.stringify(again.asked));
});

/** A cache that knows no answer yet, with the environments of this machine: making them would take minutes. */
async function cacheWithEnvironments(t: TestContext): Promise<string> {
  const cache = await freshFolder(t);
  const own = join(cacheFolder(process.env, homedir()), 'environments');
  await mkdir(own, { recursive: true });
  await symlink(own, join(cache, 'environments'));
  return cache;
}

async function withCells(t: TestContext, ...sources: readonly string[]): Promise<string> {
  const project = await projectWith(t, []);
  const path = join(project, 'notebook/core-notebook.ipynb');
  const notebook = z
    .looseObject({ cells: z.array(z.unknown()) })
    .parse(JSON.parse(await readFile(path, 'utf8')));
  const cells = sources.map((source, index) => ({
    ...{ cell_type: 'code', execution_count: null, id: `cell-${index}`, metadata: {}, outputs: [], source },
  }));
  await writeFile(path, JSON.stringify({ ...notebook, cells }));
  return project;
}

test('of a session that fails by an ImportError its cell is left, found in 4 rehearsals', async (t) => {
  const project = await withCells(t, 'from collections import Nothing', 'import json\nprint(json.dumps(1))');
  const cache = await cacheWithEnvironments(t);
  const { folder, failure, sizes, asked, status } = await reduced(project, cache);
  assert.deepEqual([status, sizes['cells'], sizes['statements']], [0, [2, 1], [3, 1]]);
  assert.equal(failure.error, "ImportError: cannot import name 'Nothing' from 'collections' (__init__.py)");
  assert.ok(asked.rehearsals <= 4, JSON.stringify(asked));
  assert.match(await readFile(join(folder, 'README.md'), 'utf8'), /nx47 rehearse \./);
});

test('a reduction that --deadline 1 cuts off leaves the smallest so far with status 3, and says so', async (t) => {
  const project = await projectWith(t, [foreign, tifffile]);
  const cache = await freshFolder(t);
  // The failure itself is known from here on: the second is there for what comes after it.
  await assert.rejects(reduced(project, cache, '--rule', 'WHL-001'), { code: 'FAILURE_OTHER' });
  const cut = await reduced(project, cache, '--rule', 'WHL-008', '--deadline', '1');
  assert.deepEqual(
    cut.complaints.map(({ id }) => id),
    ['WHL-008'],
    'nothing is told of failures that are not looked at',
  );
  assert.deepEqual([cut.status, cut.isMinimal], [3, false]);
  assert.match(await readFile(join(cut.folder, 'README.md'), 'utf8'), /CUT OFF/);
});

test('nothing to reduce, a rule that does not fail, a folder that is taken and SARIF are refused by their codes', async (t) => {
  const project = await projectWith(t, [foreign, tifffile]);
  const cache = await freshFolder(t);
  await assert.rejects(reduced(project, cache, '--rule', 'WHL-001'), {
    code: 'FAILURE_OTHER',
    parameters: { wanted: 'WHL-001', observed: 'WHL-008' },
  });
  await assert.rejects(reduced(project, cache, '--out', project), { code: 'REDUCTION_FOLDER_TAKEN' });
  await assert.rejects(runHere(reduceCommand, ['reduce', project, '--format', 'sarif']), {
    code: 'USAGE_BAD_VALUE',
  });
  const sound = await projectWith(t, []);
  await assert.rejects(reduced(sound, cache, '--rule', 'WHL-008'), { code: 'FAILURE_ABSENT' });
  await writeFile(join(sound, 'nx47.yml'), 'packs: [core]\nkernel: notebook\nprofile: elsewhere\n');
  await assert.rejects(reduced(sound, cache, '--rule', 'WHL-008'), { code: 'FAILURE_UNANSWERED' });
});
