import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLawful } from './assert-lawful.ts';
import { checkPermissions, checkPins, checkScripts } from './laws/workflows.ts';
import { files } from './tree.ts';

const workflows = files(['.github/workflows/'], '.yml');
const usersWorkflows = files(['templates/', 'examples/'], '.yml').filter(({ text }) => /^jobs:/m.test(text));

test('there is a workflow that runs the checks', () => {
  assert.ok(workflows.some(({ path }) => path === '.github/workflows/ci.yml'));
});

test('workflow actions are pinned by commit, with their version beside it', () => {
  assertLawful([...workflows, ...usersWorkflows].flatMap(checkPins));
});

test('workflows grant nothing at their top', () => {
  assertLawful([...workflows, ...usersWorkflows].flatMap(checkPermissions));
});

test('no workflow writes an expression into a script', () => {
  assertLawful([...workflows, ...usersWorkflows].flatMap(checkScripts));
});

test('the law on pins refuses a tag, a branch, a short commit and a commit without version', () => {
  const sha = 'a'.repeat(40);
  for (const used of [
    'actions/checkout@v7',
    'actions/checkout@main',
    'actions/checkout@abc1234 # v7',
    `actions/checkout@${sha}`,
  ]) {
    assert.equal(checkPins({ path: 'w.yml', text: `    steps:\n      - uses: ${used}\n` }).length, 1, used);
  }
  const good = `      - uses: actions/checkout@${sha} # v7.0.1\n      - uses: ./\n`;
  assert.deepEqual(checkPins({ path: 'w.yml', text: good }), []);
});

test('the law on permissions refuses a workflow without them, and one that grants to every job', () => {
  assert.equal(
    checkPermissions({ path: 'w.yml', text: 'on: push\njobs:\n  a:\n    permissions: {}\n' }).length,
    1,
  );
  assert.equal(
    checkPermissions({ path: 'w.yml', text: 'permissions:\n  contents: write\njobs:\n' }).length,
    1,
  );
  assert.equal(checkPermissions({ path: 'w.yml', text: 'permissions: write-all\njobs:\n' }).length, 1);
  assert.deepEqual(checkPermissions({ path: 'w.yml', text: 'permissions: {}\njobs:\n' }), []);
});

test('the law on scripts refuses an expression in a script of one line and of several', () => {
  const expression = '$' + '{{ github.head_ref }}';
  assert.equal(checkScripts({ path: 'w.yml', text: `      - run: echo ${expression}\n` }).length, 1);
  assert.equal(
    checkScripts({ path: 'w.yml', text: `      - run: |\n          echo a\n          echo ${expression}\n` })
      .length,
    1,
  );
  assert.deepEqual(
    checkScripts({
      path: 'w.yml',
      text: `      - run: echo $HEAD\n        env:\n          HEAD: ${expression}\n`,
    }),
    [],
  );
});
