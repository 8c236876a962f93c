import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownWorkflow, sharedWorkflows } from '../../scripts/workflows.ts';
import { assertLawful } from './assert-lawful.ts';
import {
  checkCheckouts,
  checkLastJob,
  checkPermissions,
  checkPins,
  checkQueues,
  checkScripts,
  checkSecrets,
} from './laws/workflows.ts';
import { files, read } from './tree.ts';

const workflows = files(['.github/workflows/'], '.yml');
const usersWorkflows = files(['templates/', 'examples/'], '.yml').filter(({ text }) => /^jobs:/m.test(text));
const all = [...workflows, ...usersWorkflows];
const composites = [read('matrix/action.yml'), read('job/action.yml')];

test('there is a workflow that runs the checks', () => {
  assert.ok(workflows.some(({ path }) => path === '.github/workflows/ci.yml'));
});

test('the workflows of this repository are made from the templates: `node scripts/workflows.ts`', () => {
  for (const name of sharedWorkflows) {
    const template = read(`templates/workflows/${name}.yml`).text;
    assert.equal(read(`.github/workflows/${name}.yml`).text, ownWorkflow(template), name);
  }
});

test('workflow actions are pinned by commit, with their version beside it', () => {
  assertLawful([...all, ...composites].flatMap(checkPins));
});

test('workflows grant nothing at their top, and say for each grant of a job what it is for', () => {
  assertLawful(all.flatMap(checkPermissions));
});

test('no workflow writes an expression into a script', () => {
  assertLawful([...all, ...composites].flatMap(checkScripts));
});

test('no checkout leaves its token behind', () => {
  assertLawful([...all, ...composites].flatMap(checkCheckouts));
});

test('every workflow has a job that always runs and asks for the success of every other', () => {
  assertLawful(all.flatMap(checkLastJob));
});

test('no event is privileged, and secrets come from an environment', () => {
  assertLawful(all.flatMap(checkSecrets));
});

test('what may run on Kaggle queues and is never cancelled', () => {
  assertLawful(all.flatMap(checkQueues));
});

test('the law on pins refuses a tag, a branch, a short commit, a commit without version and a relative path', () => {
  const sha = 'a'.repeat(40);
  for (const used of [
    'actions/checkout@v7',
    'actions/checkout@main',
    'actions/checkout@abc1234 # v7',
    `actions/checkout@${sha}`,
    './',
  ]) {
    assert.equal(checkPins({ path: 'w.yml', text: `    steps:\n      - uses: ${used}\n` }).length, 1, used);
  }
  const good = `      - uses: actions/checkout@${sha} # v7.0.1\n      - uses: $/\n      - uses: $/matrix\n`;
  assert.deepEqual(checkPins({ path: 'w.yml', text: good }), []);
});

test('the law on permissions refuses a workflow without them, one that grants to every job, and a grant without reason', () => {
  const job = 'jobs:\n  a:\n    permissions: {}\n';
  assert.equal(checkPermissions({ path: 'w.yml', text: `on: push\n${job}` }).length, 1);
  assert.equal(
    checkPermissions({ path: 'w.yml', text: `permissions:\n  contents: write\n${job}` }).length,
    1,
  );
  assert.equal(checkPermissions({ path: 'w.yml', text: `permissions: write-all\n${job}` }).length, 1);
  assert.equal(checkPermissions({ path: 'w.yml', text: 'permissions: {}\njobs:\n  a: {}\n' }).length, 1);
  const granted = 'permissions: {}\njobs:\n  a:\n    permissions:\n      contents: read';
  assert.equal(checkPermissions({ path: 'w.yml', text: `${granted}\n` }).length, 1);
  assert.deepEqual(checkPermissions({ path: 'w.yml', text: `${granted} # to check out\n` }), []);
  assert.deepEqual(checkPermissions({ path: 'w.yml', text: `permissions: {}\n${job}` }), []);
});

const stepsOf = (...lines: readonly string[]) => ({
  path: 'w.yml',
  text: ['jobs:', '  a:', '    steps:', ...lines.map((line) => `      ${line}`), ''].join('\n'),
});

test('the law on scripts refuses an expression in a script of one line and of several', () => {
  const expression = '$' + '{{ github.head_ref }}';
  assert.equal(checkScripts(stepsOf(`- run: echo ${expression}`)).length, 1);
  assert.equal(checkScripts(stepsOf('- run: |', '    echo "a: b"', `    echo ${expression}`)).length, 1);
  assert.deepEqual(checkScripts(stepsOf('- run: echo $HEAD', '  env:', `    HEAD: ${expression}`)), []);
});

test('the law on checkouts refuses one that keeps its token, said or not', () => {
  const checkout = `- uses: actions/checkout@${'a'.repeat(40)} # v7`;
  assert.equal(checkCheckouts(stepsOf(checkout)).length, 1);
  const withKept = (kept: string) => stepsOf(checkout, '  with:', `    persist-credentials: ${kept}`);
  assert.equal(checkCheckouts(withKept('true')).length, 1);
  assert.deepEqual(checkCheckouts(withKept('false')), []);
});

const lastJob = (condition: string, needs: string, result: string) => ({
  path: 'w.yml',
  text: `jobs:
  one: { steps: [] }
  two: { steps: [] }
  last:
    if: ${condition}
    needs: [${needs}]
    steps: [{ env: { R: '${result}' }, run: 'true' }]
`,
});

test('the law on the last job refuses one that may be skipped, that leaves a job out, or that reads no result', () => {
  assert.deepEqual(checkLastJob(lastJob('always()', 'one, two', 'needs.*.result')), []);
  assert.deepEqual(checkLastJob(lastJob('always()', 'one, two', 'needs.one.result needs.two.result')), []);
  assert.equal(checkLastJob(lastJob('success()', 'one, two', 'needs.*.result')).length, 1);
  assert.equal(checkLastJob(lastJob('always()', 'one', 'needs.*.result')).length, 1);
  assert.equal(checkLastJob(lastJob('always()', 'one, two', 'needs.one.result')).length, 1);
});

test('the law on secrets refuses privileged events, secrets for pull requests, and secrets of no environment', () => {
  const secret = '$' + '{{ secrets.KEY }}';
  const flow = (on: string, environment: string) => ({
    path: 'w.yml',
    text: `on: ${on}\njobs:\n  a:\n${environment}    steps: [{ env: { K: '${secret}' }, run: 'true' }]\n`,
  });
  const kaggle = '    environment: kaggle\n';
  assert.deepEqual(checkSecrets(flow('push', kaggle)), []);
  assert.equal(checkSecrets(flow('push', '')).length, 1);
  assert.equal(checkSecrets(flow('[push, pull_request]', kaggle)).length, 1);
  assert.equal(checkSecrets(flow('{ pull_request_target: {} }', kaggle)).length, 1);
});

test('the law on queues refuses a run on Kaggle that a later one cancels, and one without a queue', () => {
  const flow = (cancel: string, queue: string) => ({
    path: 'w.yml',
    text: `concurrency:\n  group: nx47-kernel\n${queue}  cancel-in-progress: ${cancel}\njobs:\n  a:\n    environment: kaggle\n`,
  });
  assert.deepEqual(checkQueues(flow('false', '  queue: max\n')), []);
  assert.equal(checkQueues(flow('true', '  queue: max\n')).length, 1);
  assert.equal(checkQueues(flow('false', '')).length, 1);
});
