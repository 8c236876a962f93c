import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  bundleOf,
  contentsBelow,
  editCell,
  exampleProject,
  replacePrechecks,
  type TestProject,
  takeFromBundle,
  wheelOf,
} from '../support/e2e-project.ts';
import { type EndedRun, reportRow, runCommand, runProject } from '../support/e2e-run.ts';
import { servedKaggle } from '../support/e2e-service.ts';

const rehearse = ['rehearse', '--language', 'en'];

/** The run was refused with status 1, and its own embedded Kaggle was never given anything. */
async function assertNothingPublished(refused: EndedRun, { project }: TestProject): Promise<void> {
  assert.equal(refused.status, 1, refused.stderr);
  assert.equal(refused.run.dataset, null);
  assert.equal(refused.run.kernel, null);
  const kept = Object.entries(await contentsBelow(join(project, '.nx47/kaggle')));
  assert.deepEqual(
    kept.filter(([, what]) => what !== 'folder'),
    [],
  );
}

test('imagecodecs is missed although PIP_FIND_LINKS names a folder that has it and the pre-check passes', async (t) => {
  const around = await exampleProject(t);
  const bundle = await bundleOf(around);
  const wheel = await wheelOf(bundle, 'imagecodecs');
  const elsewhere = join(around.ground, 'wheelhouse');
  await mkdir(elsewhere);
  await cp(join(bundle, wheel), join(elsewhere, wheel));
  await takeFromBundle(bundle, wheel);
  await replacePrechecks(around, 'pass');
  const environment = { PIP_FIND_LINKS: elsewhere };
  const refused = await runProject(around.project, rehearse, { ...around, environment });
  assert.equal(refused.verdict, 'NO-GO DEP-001');
  reportRow(refused.report, 'DEP-001', 'error FAIL', 'imagecodecs>=2025.3');
  await assertNothingPublished(refused, around);
});

test('a wheel with one byte changed after the manifest is refused by name although the pre-check passes', async (t) => {
  const around = await exampleProject(t);
  const bundle = await bundleOf(around);
  const wheel = await wheelOf(bundle, 'numpy');
  const bytes = await readFile(join(bundle, wheel));
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(join(bundle, wheel), bytes);
  await replacePrechecks(around, 'pass');
  const refused = await runProject(around.project, rehearse, around);
  assert.equal(refused.verdict, 'NO-GO REP-004');
  reportRow(refused.report, 'REP-004', wheel);
  await assertNothingPublished(refused, around);
});

test('a pre-check that exits with 7 is refused, with its command and its words in the report', async (t) => {
  const around = await exampleProject(t);
  await replacePrechecks(around, "print('two assets are swapped'); raise SystemExit(7)");
  const refused = await runProject(around.project, rehearse, around);
  assert.equal(refused.verdict, 'NO-GO precheck-1');
  reportRow(refused.report, 'precheck-1', '-c print(', 'exit 7', 'two assets are swapped');
  await assertNothingPublished(refused, around);
});

test('a notebook whose fourth code cell has a syntax error is refused with cell 4 and line 2', async (t) => {
  const around = await exampleProject(t);
  await editCell(around, 4, () => 'volume = 1\nvolume = = 2\n');
  const refused = await runProject(around.project, rehearse, around);
  assert.equal(refused.verdict, 'NO-GO NBK-002');
  reportRow(refused.report, 'NBK-002', 'test-360-dep-lumvorax.ipynb:2', 'cell 4, line 2', 'SyntaxError');
  await assertNothingPublished(refused, around);
});

test('credentials that the service does not know are refused before anything is published', async (t) => {
  const around = await exampleProject(t);
  const served = await servedKaggle(around);
  const before = await contentsBelow(served.folder);
  const environment = { KAGGLE_API_TOKEN: `KGAT_${'0'.repeat(32)}` };
  const refused = await runProject(around.project, ['certify', '--execute', ...served.to], {
    ...around,
    environment,
  });
  assert.equal(refused.verdict, 'NO-GO CREDENTIALS_INVALID');
  assert.equal(refused.status, 1);
  reportRow(refused.report, 'check-access', 'CREDENTIALS_INVALID');
  assert.deepEqual(await contentsBelow(served.folder), before);
});

test('the unknown key `precheks` ends with status 2, asks whether `prechecks` is meant, and leaves no trace', async (t) => {
  const around = await exampleProject(t);
  const file = join(around.project, 'nx47.yml');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^prechecks:/m, 'precheks:'));
  const line = text.split('\n').indexOf('prechecks:') + 1;
  const before = await contentsBelow(around.project);
  const french = await runCommand(['rehearse', around.project], around);
  assert.match(french.stderr, new RegExp(`ligne ${line} : clé inconnue « precheks »`));
  assert.match(french.stderr, /Vouliez-vous dire « prechecks » \?/);
  const english = await runCommand(['rehearse', around.project, '--language', 'en'], around);
  assert.match(english.stderr, new RegExp(`line ${line}: unknown key "precheks"`));
  assert.match(english.stderr, /Did you mean "prechecks"\?/);
  assert.deepEqual([french.status, english.status], [2, 2]);
  assert.deepEqual(await contentsBelow(around.project), before);
});
