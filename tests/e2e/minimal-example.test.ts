import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { kitReportName } from '../../src/model/kernel-outputs.ts';
import { minimalProject } from '../support/e2e-project.ts';
import { runProject } from '../support/e2e-run.ts';

test('examples/minimal, pandas alone, is REHEARSED with the pack core, and nobody writes a status for it', async (t) => {
  const around = await minimalProject(t);
  const { run, session, ...end } = await runProject(around.project, ['rehearse', '--language', 'en'], around);
  assert.deepEqual([end.verdict, end.status], ['REHEARSED', 0], end.stdout + end.stderr);
  assert.deepEqual(
    run.conditions.filter(({ pack }) => pack !== 'core'),
    [],
  );
  assert.equal(run.dataset, null);
  assert.ok('harvest.csv' in run.outputs);
  const report: unknown = JSON.parse(
    await readFile(join(session, 'evidence/outputs', kitReportName), 'utf8'),
  );
  assert.ok(typeof report === 'object' && report !== null && !('status' in report));
});
