import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { kitReportName, outputNames } from '../../src/model/kernel-outputs.ts';
import { node20 } from '../support/e2e-node.ts';
import { bundleOf, contentsBelow, coreProject, exampleProject } from '../support/e2e-project.ts';
import { recordedRun, runCommand, runProject, sessionsOf } from '../support/e2e-run.ts';

const rehearse = ['rehearse', '--language', 'en'];
const mainReport = 'lumvorax_360_validation_report_v3_complete.json';

test('the example is REHEARSED twice in a row, on Node 24 and on Node 20, with another nonce each time', async (t) => {
  const around = await exampleProject(t);
  const bundle = await contentsBelow(await bundleOf(around));
  const first = await runProject(around.project, rehearse, around);
  assert.deepEqual([first.verdict, first.status], ['REHEARSED', 0], first.stdout + first.stderr);
  assert.match(first.report, /^NO-GO \(not certified on Kaggle\): REHEARSED$/m);
  for (const name of Object.values(outputNames(['core', 'nx47'], mainReport))) {
    assert.match(first.stdout, new RegExp(`^  PASS  ${name.replaceAll('.', '\\.')} `, 'm'));
  }
  const older = await node20();
  if (older === undefined) t.diagnostic('NOT RUN: Node 20');
  const second = await runProject(
    around.project,
    rehearse,
    older === undefined ? around : { ...around, node: older },
  );
  assert.deepEqual([second.verdict, second.status], ['REHEARSED', 0], second.stdout + second.stderr);
  assert.notEqual(second.run.nonce, first.run.nonce);
  // The bundle is the same, byte by byte: its version is used again, the kernel's is not.
  assert.deepEqual([second.run.dataset?.version, second.run.kernel?.version], [1, 2]);
  assert.deepEqual(await contentsBelow(await bundleOf(around)), bundle);
});

test('a notebook without bundle and without imports is REHEARSED with the pack core alone', async (t) => {
  const around = await coreProject(t);
  const run = await runProject(around.project, rehearse, around);
  assert.deepEqual([run.verdict, run.status], ['REHEARSED', 0], run.stdout + run.stderr);
  assert.deepEqual(
    run.run.conditions.filter(({ pack }) => pack !== 'core'),
    [],
  );
  assert.equal(run.run.dataset, null);
  assert.ok(kitReportName in run.run.outputs);
});

test('the action rehearses the example, masks its secret and sets every output of the step', async (t) => {
  const around = await exampleProject(t);
  const files = { output: join(around.ground, 'output'), summary: join(around.ground, 'summary') };
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')));
  const secret = `KGAT_${'7'.repeat(32)}`;
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    INPUT_PROJECT: around.project,
    INPUT_TARGET: 'rehearsal',
    INPUT_MODE: 'execute',
    INPUT_LANGUAGE: 'en',
    INPUT_SERVICE: '',
    'INPUT_KAGGLE-API-TOKEN': secret,
  };
  const before = await sessionsOf(around.project);
  const end = await runCommand([], { ...around, environment });
  const { run, session, report } = await recordedRun(around.project, before, end, around);
  assert.equal(end.status, 0, end.stdout + end.stderr);
  const outputs = stepOutputs(await readFile(files.output, 'utf8'));
  const action = await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8');
  assert.deepEqual(Object.keys(outputs).sort(), declaredOutputs(action).sort());
  assert.equal(outputs['verdict'], 'REHEARSED');
  assert.equal(outputs['cause'], '');
  assert.equal(outputs['kernel'], 'ndarray2000/test-360-dep-lumvorax');
  assert.equal(outputs['dataset-version'], '1');
  assert.equal(outputs['nonce'], run.nonce);
  assert.equal(outputs['warnings-count'], '0');
  assert.equal(outputs['session'], session);
  assert.match(outputs['ledger-head'] ?? '', /^[0-9a-f]{64}$/);
  assert.ok((await readFile(files.summary, 'utf8')).includes('REHEARSED'));
  const told = end.stdout.split('\n').filter((line) => line.includes(secret));
  assert.deepEqual(told, [`::add-mask::${secret}`]);
  assert.ok(![report, end.stderr].some((text) => text.includes(secret)));
});

/** The file that a step writes its outputs to: `name<<delimiter`, lines, delimiter. */
function stepOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^(?<name>[^\n<]+)<<(?<end>[^\n]+)\n(?<value>[\s\S]*?)\n?\k<end>\n/gm);
  return Object.fromEntries([...blocks].map(({ groups }) => [groups?.['name'], groups?.['value']]));
}

function declaredOutputs(action: string): string[] {
  const [, after = ''] = action.split('\noutputs:\n');
  const [outputs = ''] = after.split('\nruns:\n');
  return [...outputs.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name = '']) => name);
}
