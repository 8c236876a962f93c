import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultSchema, taskSchema } from '../../../src/model/task.ts';

const task = {
  task_id: 'T1',
  TASK: 'Certify examples/nx47 on Kaggle.',
  CONTEXT: 'commit 1f6c2e9',
  CONSTRAINTS: 'no internet in the session',
  DONE_CRITERIA: [{ criterion: 'GATE-001', evidence: 'file' }],
};

test('a task with its four parts is one, and one that lacks any of them is none', () => {
  assert.equal(taskSchema.safeParse(task).success, true);
  for (const part of ['TASK', 'CONTEXT', 'CONSTRAINTS', 'DONE_CRITERIA']) {
    assert.equal(taskSchema.safeParse({ ...task, [part]: undefined }).success, false, part);
    assert.equal(
      taskSchema.safeParse({ ...task, [part]: part === 'DONE_CRITERIA' ? [] : ' ' }).success,
      false,
    );
  }
});

test('a criterion that names no kind of evidence is refused', () => {
  const DONE_CRITERIA = [{ criterion: 'it works' }];
  assert.equal(taskSchema.safeParse({ ...task, DONE_CRITERIA }).success, false);
});

test('an id of a task that leads out of PLANS/ is refused', () => {
  for (const task_id of ['../T1', 'T1/..', '', '.T1', 'T 1'])
    assert.equal(taskSchema.safeParse({ ...task, task_id }).success, false, task_id);
});

test('a result without a next step is refused', () => {
  const result = { task_id: 'T1', RESULT: 'DONE', EVIDENCE: [], RISKS: [], NEXT: 'collect' };
  assert.equal(resultSchema.safeParse(result).success, true);
  assert.equal(resultSchema.safeParse({ ...result, NEXT: '' }).success, false);
});
