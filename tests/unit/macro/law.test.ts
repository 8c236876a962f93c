import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  needsPage,
  requireCommit,
  requireCriticised,
  requireFresh,
  requirePage,
  requirePlace,
  requireServes,
  requireTask,
  requireTested,
  requireValidations,
} from '../../../src/macro/law.ts';
import type { Plan } from '../../../src/macro/macro.ts';
import { type LedgerEvent, nothingRan } from '../../../src/model/event.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { Role } from '../../../src/model/task.ts';
import { someTask } from '../../support/macro-run.ts';

const refusedWith = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;
const one = '1'.repeat(64);
const other = '2'.repeat(64);
const plan: Plan = { goal: 'g', commands: ['c'], touches: [] };

function event(phase: LedgerEvent['phase'], role: Role, sha256: string, decision = ''): LedgerEvent {
  return {
    ...{ macro: 'm', step: 2, phase, state: 'RUNNING', goal: 'g', machine: 'h', terminal: 't' },
    ...{ touches: [], command: '', ...nothingRan, output: '', decision, evidence: [] },
    ...{ role, plan_sha256: sha256, schema: 'nx47.event/1', seq: 1, prev: one },
    ...{ time: '2026-01-01T00:00:00.000Z', session_id: 's', task_id: 'T1' },
  };
}
const accepted = (role: Role, sha256 = one) => event('CRITIQUE', role, sha256, `accepted ${sha256}`);

test('a task without CONTEXT, with an empty criterion, or no task at all is TASK_INCOMPLETE', () => {
  assert.throws(() => requireTask(undefined), refusedWith('TASK_INCOMPLETE'));
  for (const part of ['TASK', 'CONTEXT', 'CONSTRAINTS'] as const)
    assert.throws(() => requireTask({ ...someTask, [part]: ' ' }), refusedWith('TASK_INCOMPLETE'));
  assert.throws(() => requireTask({ ...someTask, DONE_CRITERIA: [] }), refusedWith('TASK_INCOMPLETE'));
  const empty = [{ criterion: '', evidence: 'file' as const }];
  assert.throws(() => requireTask({ ...someTask, DONE_CRITERIA: empty }), refusedWith('TASK_INCOMPLETE'));
  assert.deepEqual(requireTask(someTask), someTask);
});

test('a TASK of four lines is TASK_TOO_LONG, one of three is taken', () => {
  assert.throws(() => requireTask({ ...someTask, TASK: 'a\nb\nc\nd' }), refusedWith('TASK_TOO_LONG'));
  assert.equal(requireTask({ ...someTask, TASK: 'a\nb\nc' }).TASK, 'a\nb\nc');
});

test('VERIFY without machine or without terminal is PLACE_UNNAMED', () => {
  assert.throws(() => requirePlace({ machine: '', terminal: 't' }, 'VERIFY'), refusedWith('PLACE_UNNAMED'));
  assert.throws(() => requirePlace({ machine: 'm', terminal: ' ' }, 'VERIFY'), refusedWith('PLACE_UNNAMED'));
  requirePlace({ machine: 'm', terminal: 't' }, 'VERIFY');
});

test('EXECUTE without a PLAN is PLAN_MISSING', () => {
  assert.throws(() => requireCriticised([accepted('recherchiste')], one), refusedWith('PLAN_MISSING'));
});

test('EXECUTE that quotes another plan than the one that was shown is PLAN_OTHER', () => {
  const events = [event('PLAN', 'orchestrator', one), accepted('recherchiste', other)];
  assert.throws(() => requireCriticised(events, other), refusedWith('PLAN_OTHER'));
});

test('a plan that only its author accepted, or that was refused, is PLAN_UNCRITICISED', () => {
  const shown = event('PLAN', 'orchestrator', one);
  const refused = event('CRITIQUE', 'recherchiste', one, `refused ${one}`);
  for (const critique of [[], [accepted('orchestrator')], [refused], [accepted('recherchiste', other)]])
    assert.throws(() => requireCriticised([shown, ...critique], one), refusedWith('PLAN_UNCRITICISED'));
  requireCriticised([shown, accepted('recherchiste')], one);
});

test('an act that destroys needs two roles beside the planner: one of them twice is VALIDATION_MISSING', () => {
  const shown = event('PLAN', 'orchestrator', one);
  const destroying = { ...plan, destroys: ['a'] };
  const twice = [shown, accepted('recherchiste'), accepted('recherchiste'), accepted('orchestrator')];
  assert.throws(() => requireValidations(twice, one, destroying), refusedWith('VALIDATION_MISSING'));
  requireValidations([...twice, accepted('chef')], one, destroying);
  requireValidations([shown], one, plan);
});

test('a plan of which nx47.yml changed since it was shown is PLAN_STALE and says so', () => {
  assert.throws(
    () => requireFresh(['/p/nx47.yml']),
    (error: unknown) => refusedWith('PLAN_STALE')(error) && String(error).includes('/p/nx47.yml'),
  );
  requireFresh([]);
});

test('a task of eleven minutes, of two steps, or of two files needs a page; of ten minutes it needs none', () => {
  assert.ok(needsPage({ ...someTask, minutes: 11 }, plan));
  assert.ok(needsPage({ ...someTask, steps: ['a', 'b'] }, plan));
  assert.ok(needsPage(someTask, { ...plan, touches: ['a', 'b'] }));
  assert.ok(!needsPage({ ...someTask, minutes: 10, steps: ['a'] }, { ...plan, touches: ['a'] }));
});

test('a long plan that is not written down, or was written over, is PLAN_UNWRITTEN', () => {
  const page = { ref: 'PLANS/T1.md', path: '/s/PLANS/T1.md', sha256: one };
  assert.throws(() => requirePage(undefined, undefined, someTask), refusedWith('PLAN_UNWRITTEN'));
  assert.throws(() => requirePage(page, undefined, someTask), refusedWith('PLAN_UNWRITTEN'));
  assert.throws(() => requirePage(page, other, someTask), refusedWith('PLAN_UNWRITTEN'));
  requirePage(page, one, someTask);
});

test('nothing is sent to Kaggle from a dirty tree (TREE_DIRTY) or without a commit (COMMIT_UNRECORDED)', () => {
  const clean = { target: 'kaggle', sendsProject: true, repository: { head: 'c0', dirty: [] } } as const;
  const dirty = { ...clean, repository: { head: 'c0', dirty: [{ path: 'a.py' }] } };
  assert.throws(() => requireCommit(dirty, ['kaggle-kernel']), refusedWith('TREE_DIRTY'));
  const unread = { target: 'kaggle', sendsProject: true } as const;
  for (const ground of [undefined, unread, { ...clean, repository: { head: '', dirty: [] } }])
    assert.throws(() => requireCommit(ground, ['kaggle-dataset']), refusedWith('COMMIT_UNRECORDED'));
  requireCommit(clean, ['kaggle-dataset', 'kaggle-kernel']);
  requireCommit({ ...dirty, target: 'rehearsal' }, ['kaggle-kernel']);
  requireCommit(undefined, ['bundle']);
});

test('a change of configuration that nothing tried is CHANGE_UNTESTED', () => {
  assert.throws(() => requireTested(['configuration'], ['file', 'diff']), refusedWith('CHANGE_UNTESTED'));
  requireTested(['configuration'], ['command']);
  requireTested(['bundle'], []);
});

test('a goal of two sentences is GOAL_NOT_ONE', () => {
  const refuse = refusedWith('GOAL_NOT_ONE');
  assert.throws(() => requireTask({ ...someTask, TASK: 'Certify it. Then publish it.' }), refuse);
  assert.equal(requireTask({ ...someTask, TASK: 'Certify 1.2 of it.' }).TASK, 'Certify 1.2 of it.');
});

test('a step that pushes and names no finding is STEP_UNSERVED, one that only reads may go without', () => {
  const refuse = refusedWith('STEP_UNSERVED');
  assert.throws(() => requireServes('push', ['kaggle-kernel'], undefined), refuse);
  assert.throws(() => requireServes('push', ['kaggle-kernel'], { finding: 'nice', by: 'clarity' }), refuse);
  assert.equal(
    requireServes('push', ['kaggle-kernel'], { finding: 'GATE-004', by: 'clarity' }),
    'GATE-004, clarity',
  );
  assert.equal(requireServes('survey', [], undefined), '');
});
