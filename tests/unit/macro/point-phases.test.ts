import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { pointPhases } from '../../../src/macro/point-phases.ts';
import type { FinishedRun } from '../../../src/macro/story.ts';
import { readOwnMacro } from '../../../src/own-macros.ts';
import { readRequest } from '../../../src/read-request.ts';
import { runRequest } from '../../../src/run-request.ts';
import { projectWith } from '../../support/audited-project.ts';
import { plainMacro } from '../../support/own-macro.ts';
import { certified, type ServedProject, servedProject } from '../../support/served-project.ts';

const report = '[cp, nx47.yml, reports/copy.yml]';
const failing = '[test, -f, reports/none]';

async function withMacros(
  t: TestContext,
  points: string,
  macros: Readonly<Record<string, string>>,
): Promise<ServedProject> {
  const served = await servedProject(t, [], { lines: [`macros: ${points}`] });
  await mkdir(`${served.project}/macros`);
  await mkdir(`${served.project}/reports`);
  for (const [name, argv] of Object.entries(macros))
    await writeFile(`${served.project}/macros/${name}.yml`, plainMacro(name, argv));
  return served;
}

const stepsOf = ({ dossier }: FinishedRun) => dossier.steps.map(({ macro, state }) => `${macro} ${state}`);
const eventsOf = ({ events }: FinishedRun, name: string) =>
  events.filter(({ macro }) => macro === name).map(({ phase, state }) => `${phase} ${state}`);

test('macros at every point run as steps of a certification, in the ledger and in the dossier; on-failure only when it failed', async (t) => {
  const points =
    '{ before-audit: [one], after-audit: [two], before-publish: [one], after-run: [two], on-failure: [one] }';
  const served = await withMacros(t, points, { one: report, two: report });
  const run = await certified(served);
  assert.equal(run.verdict.kind, 'REHEARSED', JSON.stringify(run.dossier.incidents));
  const steps = stepsOf(run).map((one) => one.split(' ')[0] ?? '');
  const own = steps.filter((name) => name.includes('/'));
  assert.deepEqual(own, ['before-audit/one', 'after-audit/two', 'before-publish/one', 'after-run/two']);
  const before = (name: string) => steps[steps.indexOf(name) + 1];
  assert.deepEqual(own.map(before), ['survey', 'assemble', 'push', 'judge']);
  assert.deepEqual(eventsOf(run, 'on-failure/one'), []);
  assert.ok(eventsOf(run, 'after-run/two').includes('EXECUTE RUNNING'));
  const named = run.dossier.configuration?.map(({ name }) => name) ?? [];
  assert.ok(named.includes('macros/one.yml') && named.includes('macros/two.yml'));
  assert.equal(new Set(run.dossier.steps.map(({ step }) => step)).size, run.dossier.steps.length);
});

test('a macro that fails before the audit ends the run as NO-GO with its cause, and those on-failure run without changing that', async (t) => {
  const points = '{ before-audit: [bad], on-failure: [good, bad] }';
  const served = await withMacros(t, points, { bad: failing, good: report });
  const run = await certified(served);
  assert.deepEqual([run.verdict.kind, run.verdict.cause], ['NO-GO', 'MACRO_POINT_FAILED']);
  const [incident, ...more] = run.dossier.incidents;
  assert.deepEqual(more, []);
  assert.deepEqual([incident?.step, incident?.parameters['name']], ['before-audit/bad', 'bad']);
  assert.match(String(incident?.parameters['why']), /^MACRO_STEP_FAILED test -f reports\/none, exit 1, done/);
  assert.ok(eventsOf(run, 'on-failure/good').includes('LOG_EVENT DONE'));
  assert.ok(eventsOf(run, 'on-failure/bad').includes('LOG_EVENT FAILED'));
  assert.ok(stepsOf(run).every((one) => !one.startsWith('on-failure/')));
  assert.equal(
    await readFile(`${served.project}/reports/copy.yml`, 'utf8'),
    await readFile(`${served.project}/nx47.yml`, 'utf8'),
  );
  assert.equal(run.dossier.kernel, undefined, 'nothing was pushed');
});

test('a macro before the publication that writes into the session of its own run ends it as NO-GO before anything is sent', async (t) => {
  const forge = `[python3, -c, "import glob; open(glob.glob('.nx47/session/*')[0] + '/forged', 'w').write('x')"]`;
  const served = await withMacros(t, '{ before-publish: [forge] }', { forge });
  const run = await certified(served);
  assert.deepEqual([run.verdict.kind, run.verdict.cause], ['NO-GO', 'MACRO_POINT_FAILED']);
  assert.match(
    String(run.dossier.incidents[0]?.parameters['why']),
    /^MACRO_EVIDENCE_TOUCHED \.nx47\/session\/.*forged/,
  );
  assert.equal(run.dossier.kernel, undefined);
});

test('a macro after the audit that edits a file which the audit has read ends the run as NO-GO (GATE-097) before anything is sent', async (t) => {
  const edit = `[python3, -c, "open('notebook/core-notebook.ipynb', 'a').write(' ')"]`;
  const served = await withMacros(t, '{ after-audit: [edit] }', { edit });
  const macro = plainMacro('edit', edit).replace('touches: [reports]', 'touches: [notebook]');
  await writeFile(`${served.project}/macros/edit.yml`, macro);
  const run = await certified(served);
  assert.deepEqual([run.verdict.kind, run.verdict.cause], ['NO-GO', 'GATE-097']);
  assert.equal(run.dossier.incidents[0]?.parameters['observed'], 'notebook/core-notebook.ipynb');
  assert.deepEqual(stepsOf(run).at(-1), 'after-audit/edit DONE');
  assert.equal(run.dossier.kernel, undefined);
});

test('in a dry run the macros of every point are listed, and none runs', async (t) => {
  const points = '{ before-audit: [one], on-failure: [two] }';
  const served = await withMacros(t, points, { one: report, two: failing });
  const run = await certified(served, { mode: 'dry-run' });
  assert.equal(run.verdict.kind, 'PLANNED');
  assert.deepEqual(eventsOf(run, 'before-audit/one').at(-1), 'EXECUTE SKIPPED');
  assert.deepEqual(eventsOf(run, 'on-failure/two').at(-1), 'EXECUTE SKIPPED');
  assert.equal(await createFiles().exists(`${served.project}/reports/copy.yml`), false);
});

test('a macro that nx47.yml names and that is not there, or needs an input, stops the run before it begins', async (t) => {
  const project = await projectWith(t, [], ['macros: { after-run: [absent] }']);
  const request = await readRequest({ language: 'en' }, project, 'rehearse');
  const around = {
    environment: {},
    inputs: {},
    installRoot: project,
    progress: { write: () => true },
    terminal: 'pipe',
    signal: new AbortController().signal,
  };
  await assert.rejects(runRequest(request, around), { code: 'MACRO_NOT_FOUND' });
  await mkdir(`${project}/macros`);
  const needing = plainMacro('absent', report).replace(
    'INPUT_SCHEMA: { type: object }',
    'INPUT_SCHEMA: { type: object, properties: { a: { type: string } }, required: [a] }',
  );
  await writeFile(`${project}/macros/absent.yml`, needing);
  await assert.rejects(runRequest(request, around), { code: 'MACRO_INPUT_REFUSED' });
});

test('a point without macros has no phases', async (t) => {
  const project = await projectWith(t, []);
  const request = await readRequest({}, project, 'rehearse');
  await mkdir(`${project}/macros`);
  await writeFile(`${project}/macros/one.yml`, plainMacro('one', report));
  const own = await readOwnMacro(project, 'one', createFiles());
  const at = pointPhases({ ...request, macros: { 'after-run': [own] } });
  assert.deepEqual(
    [at('before-audit').length, at('after-run').map(({ name }) => name)],
    [0, ['after-run/one']],
  );
});
