import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  mostCharacters,
  needsWrittenPlan,
  nextEvent,
  type StepOrder,
} from '../../../src/session/step-law.ts';
import { asked, ended, here, ledBy, noPlan, refusal, task } from '../../support/led-events.ts';

const place = { machine: 'vm102', terminal: 'tty1' };
const planned: Partial<StepOrder> = { say: 'change it', serves: 1, touches: ['option.txt'] };
const next = (events: Parameters<typeof ledBy>[0], order: Partial<StepOrder>, plan = noPlan) =>
  nextEvent(ledBy(events), { ...asked, ...order }, here, plan);
/** A step that has come so far. */
const begun = (phases: number) => ended(2, 1).slice(0, phases);

test('step numbers only grow and are never used again: after steps 2 and 3, one of them skipped, comes 4', () => {
  const event = next([...ended(2, 1), ...ended(3, 2, { state: 'SKIPPED' })], planned);
  assert.deepEqual(
    [event.step, event.phase, event.state, event.decision],
    [4, 'PLAN', 'RUNNING', 'serves 1'],
  );
  assert.equal(next([], planned).step, 2);
});

test('a second step is refused while one is RUNNING', () => {
  assert.throws(() => next(begun(1), planned), refusal('STEP_RUNNING', 77));
});

test('EXECUTE is refused where no step is planned', () => {
  const order = { phase: 'EXECUTE', command: 'sed', ...place } as const;
  assert.throws(() => next([], order), refusal('STEP_UNPLANNED', 62));
  assert.throws(() => next(ended(2, 1), order), refusal('STEP_UNPLANNED', 62));
  assert.equal(next(begun(1), order).plan_sha256, noPlan.rendered);
});

test('the phases of a step have one order: VERIFY straight after PLAN, EXECUTE twice and LOG_EVENT DONE too early are refused', () => {
  const seen = { say: 'seen', ...place };
  assert.throws(() => next(begun(1), { ...seen, phase: 'VERIFY' }), refusal('STEP_OUT_OF_ORDER', 61));
  assert.throws(() => next(begun(2), { ...seen, phase: 'EXECUTE' }), refusal('STEP_OUT_OF_ORDER', 61));
  assert.throws(
    () => next(begun(3), { phase: 'LOG_EVENT', state: 'DONE' }),
    refusal('STEP_OUT_OF_ORDER', 61),
  );
  assert.equal(next(begun(2), { ...seen, phase: 'VERIFY' }).step, 2);
  assert.equal(next(begun(3), { say: 'fine', phase: 'CRITIQUE' }).goal, 'goal 2');
  assert.equal(next(begun(1), { phase: 'LOG_EVENT', state: 'SKIPPED' }).state, 'SKIPPED');
});

test('VERIFY without a machine or a terminal is refused, and so is EXECUTE', () => {
  for (const missing of ['machine', 'terminal']) {
    const order = { say: 'x', command: 'y', ...place, [missing]: '' };
    assert.throws(() => next(begun(2), { ...order, phase: 'VERIFY' }), refusal('STEP_TARGET_MISSING', 63));
    assert.throws(() => next(begun(1), { ...order, phase: 'EXECUTE' }), refusal('STEP_TARGET_MISSING', 64));
  }
});

test('a step is DONE with evidence and only then; without any it may be FAILED', () => {
  const bare = begun(4).map((body) => ({ ...body, evidence: [] }));
  assert.throws(() => next(bare, { phase: 'LOG_EVENT', state: 'DONE' }), refusal('STEP_UNPROVEN', 69));
  const undigested = [{ kind: 'file' as const, ref: 'x' }];
  assert.throws(
    () => next(bare, { phase: 'LOG_EVENT', state: 'DONE', evidence: undigested }),
    refusal('STEP_UNPROVEN', 69),
  );
  assert.equal(next(bare, { phase: 'LOG_EVENT', state: 'FAILED' }).state, 'FAILED');
  assert.equal(next(begun(4), { phase: 'LOG_EVENT', state: 'DONE' }).state, 'DONE');
});

test('a step that serves no criterion, names no place or has no goal is refused', () => {
  assert.throws(() => next([], { ...planned, serves: 0 }), refusal('STEP_INCOMPLETE', 9));
  assert.throws(() => next([], { ...planned, serves: 3 }), refusal('STEP_INCOMPLETE', 9));
  assert.throws(() => next([], { ...planned, touches: [] }), refusal('STEP_INCOMPLETE', 65));
  assert.throws(() => next([], { ...planned, say: '' }), refusal('STEP_INCOMPLETE', 65));
  assert.throws(() => next(begun(2), { phase: 'VERIFY', ...place }), refusal('STEP_INCOMPLETE', 65));
  assert.throws(() => next(begun(4), { phase: 'LOG_EVENT' }), refusal('STEP_INCOMPLETE', 65));
  assert.throws(() => next([], { phase: 'SESSION' }), refusal('STEP_INCOMPLETE', 65));
});

test('a message of 2,001 characters is refused, one of 2,000 is not', () => {
  const say = 'x'.repeat(mostCharacters);
  assert.equal(next([], { ...planned, say }).goal.length, mostCharacters);
  assert.throws(() => next([], { ...planned, say: `${say}x` }), refusal('MESSAGE_TOO_LONG', 99));
  assert.throws(() => next([], { ...planned, risks: [say, say] }), refusal('MESSAGE_TOO_LONG', 99));
});

test('off its goal a session takes no step until it has a new plan', () => {
  const astray = [{ macro: 'summary', state: 'FAILED' as const }];
  assert.throws(() => next(astray, planned), refusal('SESSION_ASTRAY', 173));
  assert.equal(next([...astray, { macro: 'plan', command: 'a' }], planned).step, 2);
});

test('a task of several steps, several files or over ten minutes is not executed without a written plan', () => {
  const order = { phase: 'EXECUTE', command: 'sed', ...place } as const;
  const second = [...ended(2, 1), ...ended(3, 1).slice(0, 1)];
  assert.throws(() => next(second, order), refusal('SESSION_PLAN_MISSING', 62));
  assert.equal(next([{ macro: 'plan', command: 'a' }, ...second], order).step, 3);
  const files = begun(1).map((body) => ({ ...body, touches: ['a', 'b'] }));
  assert.throws(() => next(files, order), refusal('SESSION_PLAN_MISSING', 62));
  assert.ok(needsWrittenPlan(ledBy([], { ...task, minutes: 11 })));
  assert.ok(!needsWrittenPlan(ledBy([], { ...task, minutes: 10 })));
});

test('EXECUTE quotes the plan that was shown: a page that was changed since is refused', () => {
  const order = { phase: 'EXECUTE', command: 'sed', ...place } as const;
  const changed = { ...noPlan, onDisk: 'f'.repeat(64) };
  assert.throws(() => next(begun(1), order, changed), refusal('SESSION_PLAN_CHANGED', 62));
});

test('a decision belongs to no step, at the place where it was taken', () => {
  const event = next(begun(1), { phase: 'SESSION', say: 'keep the old name as an alias' });
  assert.deepEqual([event.step, event.machine, event.decision], [1, 'host', 'keep the old name as an alias']);
});
