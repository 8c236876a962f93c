import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkHealth } from '../../../macros/check-health.ts';
import { critiquePlan } from '../../../macros/critique-plan.ts';
import { executeStep } from '../../../macros/execute-step.ts';
import { leaveCheckpoint } from '../../../macros/leave-checkpoint.ts';
import { logEvent } from '../../../macros/log-event.ts';
import { planTask } from '../../../macros/plan-task.ts';
import { rollbackStep } from '../../../macros/rollback-step.ts';
import { summarizeSession } from '../../../macros/summarize-session.ts';
import { verifyStep } from '../../../macros/verify-step.ts';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { basisOf, shownPlan } from '../../../src/macro/plan-basis.ts';
import { buildTools } from '../../../src/macro/tools.ts';
import { namedMacros } from '../../../src/named-macros.ts';
import { gitProject } from '../../support/git-project.ts';
import { bench, codeOf, outputOf, runOn, someTask } from '../../support/macro-run.ts';

test('each macro that the contract names has its file, and its name says PLAN to CHECKPOINT', () => {
  assert.equal(Object.keys(namedMacros).length, 10);
  for (const [name, { file, macro }] of Object.entries(namedMacros)) {
    assert.ok(existsSync(join(import.meta.dirname, '../../..', file)), name);
    assert.match(macro.VERSION, /^\d+\.\d+\.\d+$/);
  }
});

test('PLAN writes the steps of a task and its criteria on a page, and a task without criteria gets none', async (t) => {
  const on = await bench(t);
  const steps = [{ macro: 'push', effects: ['kaggle-kernel'], serves: 'GATE-004, clarity' }];
  const { page } = outputOf(await runOn(on, planTask, { task: someTask, steps }));
  assert.match(await readFile(`${on.paths.session}/${page}`, 'utf8'), /1\. push: kaggle-kernel/);
  const without = { task: { ...someTask, DONE_CRITERIA: [] }, steps };
  assert.equal(codeOf(await runOn(on, planTask, without)), 'MACRO_REFUSED');
});

test('EXECUTE runs one command and proves what it touched; a command that ends with 3 is not done', async (t) => {
  const on = await bench(t);
  const order = { touches: ['a.txt'], deadlineSeconds: 20 };
  const copied = await runOn(on, executeStep, { argv: ['cp', '/dev/null', 'a.txt'], ...order });
  assert.equal(outputOf(copied).touched['a.txt'], sha256Hex(''));
  const failed = await runOn(on, executeStep, { argv: ['node', '-e', 'process.exit(3)'], ...order });
  assert.equal(codeOf(failed), 'MACRO_UNPROVEN');
});

test('VERIFY finds a file that is otherwise than expected', async (t) => {
  const on = await bench(t);
  await writeFile(`${on.paths.root}/a`, 'a');
  const expected = { a: sha256Hex('a'), b: '' as const };
  assert.equal(outputOf(await runOn(on, verifyStep, { expected })).rows.length, 2);
  await writeFile(`${on.paths.root}/b`, 'b');
  assert.equal(codeOf(await runOn(on, verifyStep, { expected })), 'MACRO_UNPROVEN');
});

test('CRITIQUE accepts a plan whose steps meet every criterion, and remarks on one that meets none', async (t) => {
  const on = await bench(t);
  const place = { machine: 'm', terminal: 't', destroys: [], touches: ['a'] };
  const step = { id: '1', commands: ['make'], meets: ['the macro is DONE'], ...place };
  assert.ok(outputOf(await runOn(on, critiquePlan, { task: someTask, steps: [step] })).accepted);
  const idle = outputOf(await runOn(on, critiquePlan, { task: someTask, steps: [{ ...step, meets: [] }] }));
  assert.deepEqual(idle.remarks, ['no step meets: the macro is DONE']);
});

test('SUMMARIZE tells of a session on one page, and of a step that failed as a deviation', async (t) => {
  const on = await bench(t);
  const other = await bench(t);
  await runOn(other, verifyStep, { expected: { none: sha256Hex('x') } });
  const session = `${on.paths.root}/kept`;
  await mkdir(`${session}/logs`, { recursive: true });
  const lines = other.context.ledger.events.map((event) => JSON.stringify(event));
  await writeFile(`${session}/logs/session.jsonl`, lines.map((line) => `${line}\n`).join(''));
  const { deviations, text } = outputOf(await runOn(on, summarizeSession, { session }));
  assert.deepEqual(deviations, ['2 tested: FAILED MACRO_UNPROVEN']);
  assert.match(text, /2\. tested: FAILED/);
  await writeFile(`${session}/logs/session.jsonl`, '{}\n');
  assert.equal(codeOf(await runOn(on, summarizeSession, { session })), 'LEDGER_BROKEN');
});

test('LOG_EVENT adds one line to a chain, without the secret that its words hold', async (t) => {
  const on = await bench(t);
  const word = { goal: 'g', decision: 'go on', output: 's3cret-value', touches: [] };
  assert.equal(outputOf(await runOn(on, logEvent, word)).seq, 1);
  assert.equal(outputOf(await runOn(on, logEvent, word)).seq, 2);
  assert.doesNotMatch(await readFile(`${on.paths.state}/events.jsonl`, 'utf8'), /s3cret/);
});

test('ROLLBACK_STEP gives a configuration its old bytes back after two validations, and not after one', async (t) => {
  const on = await bench(t);
  const path = `${on.paths.root}/nx47.yml`;
  const backup = `${on.paths.root}/backup`;
  await writeFile(path, 'b: 2\n');
  await writeFile(backup, 'a: 1\n');
  const input = { backup, sha256: sha256Hex('a: 1\n'), path: 'nx47.yml' };
  assert.equal(codeOf(await runOn(on, rollbackStep, input)), 'VALIDATION_MISSING');
  const { world, paths } = on.context;
  const plan = await rollbackStep.plan(input, buildTools(world, 'execute', paths, rollbackStep.ALLOWLIST));
  assert.match(plan.diffs?.join('') ?? '', /-b: 2\n\+a: 1/);
  const { sha256 } = shownPlan(plan, await basisOf(input, [path], world.files));
  const validations = [{ role: 'chef' as const, plan_sha256: sha256, because: 'looked at' }];
  const outcome = await runOn({ ...on, context: { ...on.context, validations } }, rollbackStep, input);
  assert.equal(outputOf(outcome).sha256, input.sha256);
  assert.equal(await readFile(path, 'utf8'), 'a: 1\n');
  const kinds = outcome.record.evidence.map(({ kind }) => kind);
  assert.deepEqual(kinds, ['checksum', 'answer', 'file', 'diff']);
});

test('HEALTHCHECK answers for git, disk, clock and log, and fails where too little is free', async (t) => {
  const on = await bench(t);
  const { rows } = outputOf(await runOn(on, checkHealth, { leastFreeBytes: 1 }));
  assert.deepEqual(
    rows.map(({ what, answer }) => [what, answer]),
    ['git', 'disk', 'clock', 'log'].map((what) => [what, 'ok']),
  );
  const asked = await runOn(on, checkHealth, { leastFreeBytes: Number.MAX_SAFE_INTEGER });
  assert.equal(codeOf(asked), 'MACRO_UNPROVEN');
});

test('CHECKPOINT tags a commit from which nothing differs; a dirty tree, and a name that is taken, are refused', async (t) => {
  const on = await bench(t);
  assert.equal(codeOf(await runOn(on, leaveCheckpoint, { name: 'A' })), 'COMMIT_UNRECORDED');
  const { commit, put, git } = await gitProject(t, on.paths.root);
  const id = await commit({ 'a.py': '1\n', '.gitignore': '.nx47\n' });
  const made = outputOf(await runOn(on, leaveCheckpoint, { name: 'A' }));
  assert.deepEqual(made, { tag: 'nx47/A', commit: id });
  assert.equal(await git('rev-parse', 'nx47/A'), id);
  assert.equal(codeOf(await runOn(on, leaveCheckpoint, { name: 'A' })), 'MACRO_UNPROVEN');
  await put('a.py', '2\n');
  assert.equal(codeOf(await runOn(on, leaveCheckpoint, { name: 'B' })), 'TREE_DIRTY');
});
