import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compared, dueSummary } from '../../../src/session/summary.ts';
import { ended, here, ledBy } from '../../support/led-events.ts';

const steps = (serving: readonly number[], states: readonly ('DONE' | 'FAILED')[] = []) =>
  serving.flatMap((serves, at) => ended(at + 2, serves, { state: states[at] ?? 'DONE' }));

test('after the fifth step that ended a summary is due, and the next one after the tenth', () => {
  assert.equal(dueSummary(ledBy(steps([1, 1, 1, 1])), 0, here), undefined);
  const due = dueSummary(ledBy(steps([1, 1, 1, 1, 1])), 0, here);
  assert.deepEqual([due?.macro, due?.step, due?.state], ['summary', 1, 'DONE']);
  assert.equal(dueSummary(ledBy(steps([1, 1, 1, 1, 1])), 1, here), undefined);
  assert.equal(dueSummary(ledBy(steps([1, 1, 1, 1, 1, 1, 1, 1, 1, 1])), 1, here)?.macro, 'summary');
});

test('five steps that proved nothing new, or of which most failed, are off the goal', () => {
  const five = ledBy(steps([2, 2, 2, 2, 2]));
  assert.equal(dueSummary(five, 0, here)?.state, 'FAILED');
  const failing = ledBy(steps([1, 1, 1, 1, 1], ['DONE', 'DONE', 'FAILED', 'FAILED', 'FAILED']));
  assert.equal(dueSummary(failing, 0, here)?.state, 'FAILED');
  assert.deepEqual(compared(failing.steps, failing).gained, [1]);
});

test('once every criterion was proven, five more steps that are done stay on the way', () => {
  const proven = [...ended(2, 1), ...ended(3, 2, { kind: 'command' })];
  const more = [4, 5, 6, 7, 8].flatMap((step) => ended(step, 1));
  const state = ledBy([...proven, ...more]);
  assert.deepEqual(compared(state.steps, state), { done: 5, ended: 5, gained: [], isAstray: false });
});
