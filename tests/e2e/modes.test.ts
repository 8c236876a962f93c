import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentsBelow, exampleProject } from '../support/e2e-project.ts';
import { runCommand, runProject, sessionsOf } from '../support/e2e-run.ts';
import { servedKaggle } from '../support/e2e-service.ts';

test('a dry run lists CreateDataset and SaveKernel, writes below .nx47 only and nothing on the service', async (t) => {
  const around = await exampleProject(t);
  const served = await servedKaggle(around);
  const before = await contentsBelow(around.ground, '.nx47');
  const planned = await runProject(around.project, ['certify', ...served.to], served.account);
  assert.deepEqual([planned.verdict, planned.status], ['PLANNED', 0], planned.stderr);
  assert.match(planned.stdout, /^ {2}CreateDataset ndarray2000\/nx47-dependencies \(private\)$/m);
  assert.match(
    planned.stdout,
    /^ {2}SaveKernel ndarray2000\/test-360-dep-lumvorax \(notebook, \d+ bytes, internet off/m,
  );
  assert.deepEqual(await contentsBelow(around.ground, '.nx47'), before);
});

test('an observe run changes neither a byte of the project nor of the service, and makes no session', async (t) => {
  const around = await exampleProject(t);
  const served = await servedKaggle(around);
  const before = await contentsBelow(around.ground);
  const observed = await runCommand(['certify', around.project, '--observe', ...served.to], served.account);
  assert.equal(observed.status, 0, observed.stderr);
  assert.match(observed.stdout, /^NO-GO \(not certified on Kaggle\): PLANNED$/m);
  assert.deepEqual(await contentsBelow(around.ground), before);
  assert.deepEqual(await sessionsOf(around.project), []);
});

test('observing a rehearsal lists CreateDataset and leaves project, home and temporary folder as they were', async (t) => {
  const around = await exampleProject(t);
  const TMPDIR = join(around.ground, 'tmp');
  await mkdir(TMPDIR);
  const before = await contentsBelow(around.ground);
  const observed = await runCommand(['rehearse', around.project, '--observe', '--language', 'en'], {
    ...around,
    environment: { TMPDIR },
  });
  assert.equal(observed.status, 0, observed.stderr);
  assert.match(observed.stdout, /^ {2}CreateDataset ndarray2000\/nx47-dependencies \(private\)$/m);
  assert.deepEqual(await contentsBelow(around.ground), before);
});
