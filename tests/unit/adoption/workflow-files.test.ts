import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { certifyPath, lacksAction, workflowFiles } from '../../../src/adoption/workflow-files.ts';
import { workflowTemplates } from '../../../src/host/templates.ts';

const zeros = '0'.repeat(40);
const text = `on:
  push:
    branches: [main]
    branches-ignore: [main, nx47-reports]
  workflow_dispatch:
    inputs:
      language:
        options: [fr, en]
        default: fr
jobs:
  a:
    steps:
      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1
      - uses: OWNER/nx47-certify@${zeros} # v0
        with:
          project: .
          other-project: .
`;
const place = { project: '.', defaultBranch: 'main', language: 'fr', action: '' };

test('a workflow at the top of a repository with main is taken as it is, under a name of its own', () => {
  const [file] = workflowFiles([{ path: 'certify.yml', text }], place);
  assert.deepEqual(file, { path: '.github/workflows/nx47-certify.yml', text });
  assert.equal(lacksAction(file ?? { path: '', text: '' }), true);
});

test('project, branch, language and action are put in; other actions stay', () => {
  const action = `somebody/nx47-certify@${'b'.repeat(40)} # v1.0.0`;
  const [file] = workflowFiles([{ path: 'certify.yml', text }], {
    ...{ project: 'my kernels/a', defaultBranch: 'release/2' },
    ...{ language: 'en', action },
  });
  const { on, jobs } = parse(file?.text ?? '');
  assert.deepEqual(
    [on.push.branches, on.push['branches-ignore']],
    [['release/2'], ['release/2', 'nx47-reports']],
  );
  assert.equal(on.workflow_dispatch.inputs.language.default, 'en');
  const [checkout, certify] = jobs.a.steps;
  assert.equal(certify.with.project, 'my kernels/a');
  assert.deepEqual(
    [checkout.uses, certify.uses],
    [`actions/checkout@${'a'.repeat(40)}`, `somebody/nx47-certify@${'b'.repeat(40)}`],
  );
  assert.match(file?.text ?? '', /# v1\.0\.0/);
  assert.equal(lacksAction(file ?? { path: '', text: '' }), false);
});

test('a branch called on, or with a bracket, stays one text of YAML', () => {
  for (const defaultBranch of ['on', 'a], b: [c', '"']) {
    const [file] = workflowFiles([{ path: 'certify.yml', text }], { ...place, defaultBranch });
    assert.deepEqual(parse(file?.text ?? '').on.push.branches, [defaultBranch]);
  }
});

test('the workflow over several projects is left out, and so is what is no workflow', () => {
  const names = ['certify.yml', 'certify-matrix.yml', 'notes.md'];
  const files = workflowFiles(
    names.map((path) => ({ path, text })),
    place,
  );
  assert.deepEqual(
    files.map(({ path }) => path),
    ['.github/workflows/nx47-certify.yml'],
  );
});

test('of several projects the workflow over all of them takes the place of the one that certifies one', () => {
  const templates = ['certify.yml', 'certify-matrix.yml'].map((path) => ({ path, text }));
  const names = (isOneOfSeveral: boolean) =>
    workflowFiles(templates, place, { isOneOfSeveral }).map(({ path }) => path);
  assert.deepEqual(names(false), [certifyPath]);
  assert.deepEqual(names(true), ['.github/workflows/nx47-certify-matrix.yml']);
});

test('the workflow that does jobs comes when it is asked for, under the name that machines are told', () => {
  const files = workflowFiles([{ path: 'nx47-job.yml', text }], place, { withJobs: true });
  assert.deepEqual(
    files.map(({ path }) => path),
    ['.github/workflows/nx47-job.yml'],
  );
  assert.deepEqual(workflowFiles([{ path: 'nx47-job.yml', text }], place), []);
});

test('the workflows that are shipped take every change: none names the placeholder or the top folder afterwards', async () => {
  const templates = await workflowTemplates(join(import.meta.dirname, '../../..'));
  const action = `somebody/nx47-certify@${'b'.repeat(40)} # v1.0.0`;
  for (const { path, text: written } of workflowFiles(
    templates,
    { ...place, project: 'a/b', action },
    { withJobs: true },
  )) {
    assert.ok(!written.includes('OWNER/') && !/^ *project: \.$/m.test(written), path);
    assert.ok(parse(written).jobs, path);
  }
});
