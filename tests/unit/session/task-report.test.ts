import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Closing, missingParts, nextChecklist, taskReport } from '../../../src/session/task-report.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { ended, here, ledBy } from '../../support/led-events.ts';

const words = sentences('en').session;
const point = { macro: 'checkpoint', state: 'DONE' as const, decision: 'checkpoint A abc123' };
const led = ledBy([...ended(2, 1), point]);
const closing: Closing = {
  ...{
    state: 'KO',
    reason: 'one criterion is open',
    next: ['prove the second'],
    items: [],
    risks: ['a risk'],
  },
  ...{ rollback: '', touches: [], changed: ['option.txt'], uncommitted: [], commit: 'c'.repeat(40) },
  ...{ time: '2026-11-22T11:00:00.000Z', place: here },
};
const missing = (more: Partial<Closing>, state = led) => missingParts(state, { ...closing, ...more });

test('a report lacks its date, its commit, its host, its reason or its way back: each is named', () => {
  assert.deepEqual(missing({}), []);
  assert.deepEqual(missing({ time: '' }), ['date']);
  assert.deepEqual(missing({ commit: '' }), ['commit']);
  assert.deepEqual(missing({ place: { machine: '', terminal: '' } }), ['host']);
  assert.deepEqual(missing({ reason: ' ' }), ['reason']);
  assert.deepEqual(missing({}, ledBy(ended(2, 1))), ['rollback']);
  assert.deepEqual(missing({ rollback: 'git revert' }, ledBy(ended(2, 1))), []);
});

test('a changed path that no step announced is a part that is missing, one below an announced folder is not', () => {
  assert.deepEqual(missing({ changed: ['option.txt', 'other.txt'] }), ['changes: other.txt']);
  assert.deepEqual(missing({ changed: ['docs/a.md'], touches: ['docs/'] }), []);
  assert.deepEqual(missing({ changed: ['docs2/a.md'], touches: ['docs'] }), ['changes: docs2/a.md']);
});

test('OK with work that no commit has lacks its commit, KO says it', () => {
  assert.deepEqual(missing({ state: 'OK', uncommitted: ['option.txt'] }), ['commit: option.txt']);
  assert.deepEqual(missing({ uncommitted: ['option.txt'] }), []);
});

test('there is exactly one priority: none and two are refused', () => {
  assert.deepEqual(missing({ next: [] }), ['next: 0']);
  assert.deepEqual(missing({ next: ['a', 'b'] }), ['next: 2']);
});

test('the checklist of the next session has three to ten items, whatever was named', () => {
  const items = Array.from({ length: 7 }, (_, at) => `item ${at}`);
  assert.equal(nextChecklist(led, { items }, words).length, 10);
  assert.deepEqual(missing({ items }), []);
  assert.deepEqual(missing({ items: [...items, 'one more'] }), ['checklist: 8']);
  const proven = ledBy([...ended(2, 1), ...ended(3, 2, { kind: 'command' })]);
  assert.equal(nextChecklist(proven, { items: [] }, words).length, 3);
  assert.match(nextChecklist(led, { items: [] }, words)[0] ?? '', /prove the criterion 2: the check passes/);
});

test('the report signs itself and says what was changed, how to go back, what is left and what comes next', () => {
  const report = taskReport(led, closing, words);
  assert.match(report, /- date \(UTC\): 2026-11-22T11:00:00\.000Z\n- commit: c{40}\n- host: host \/ tty0/);
  assert.match(report, /## What was changed\n\n- option&#46;txt\n/);
  assert.match(report, /## How to go back\n\n- commit at the start: c{40}\n- Checkpoints A: abc123/);
  assert.match(report, /## Risks left and critique\n\n- a risk\n/);
  assert.match(report, /- \[x\] 1\. the file says new \(evidence: file\)\n- \[ \] 2\. /);
  assert.match(report, /## Next priority\n\nprove the second\n$/);
});
