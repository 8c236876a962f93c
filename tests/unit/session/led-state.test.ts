import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ledState, provenIn, tagName } from '../../../src/session/led-state.ts';
import { ended, ledBy, ledEvents, silent, task } from '../../support/led-events.ts';

test('a step that ended and one that runs are told apart, and a criterion is proven by its own kind of evidence', () => {
  const state = ledBy([...ended(2, 1), ...ended(3, 2), ...ended(4, 2, { kind: 'command' }).slice(0, 3)]);
  assert.deepEqual(
    state.steps.map(({ step, state: end, serves }) => [step, end, serves]),
    [
      [2, 'DONE', 1],
      [3, 'DONE', 2],
      [4, 'RUNNING', 2],
    ],
  );
  assert.deepEqual([state.running?.step, state.running?.phase, state.proven], [4, 'VERIFY', [1]]);
  assert.deepEqual(provenIn(ledBy([...ended(2, 2, { kind: 'command' })]).steps, task), [2]);
});

test('a checkpoint counts only where its rollback was rehearsed, and a new plan ends that a session is astray', () => {
  const point = { macro: 'checkpoint', state: 'DONE' as const, decision: `checkpoint A ${'d'.repeat(40)}` };
  const tag = { kind: 'answer' as const, ref: `tag ${'e'.repeat(40)}` };
  const state = ledBy([
    { ...point, evidence: [tag] },
    { ...point, state: 'FAILED', decision: 'checkpoint B refused' },
    { macro: 'summary', state: 'FAILED' },
  ]);
  const label = tagName(state.session, 'A');
  assert.deepEqual(state.checkpoints, [{ name: 'A', commit: 'd'.repeat(40), tag: 'e'.repeat(40), label }]);
  assert.ok(state.isAstray);
  const replanned = ledBy([
    { macro: 'summary', state: 'FAILED' },
    { macro: 'plan', command: 'a\nb' },
  ]);
  assert.deepEqual([replanned.isAstray, replanned.planned], [false, ['a', 'b']]);
});

test('the events of a certification, and of no session at all, are no led session', () => {
  assert.equal(ledState([]), undefined);
  const [first] = ledEvents([]);
  assert.ok(first !== undefined);
  assert.equal(ledState([{ ...first, state: 'RUNNING' }]), undefined);
  assert.equal(ledState([{ ...first, output: '{"task_id":"T1"}' }]), undefined);
  assert.equal(ledState([{ ...first, output: 'no JSON' }]), undefined);
  assert.equal(silent.phase, 'SESSION');
});
