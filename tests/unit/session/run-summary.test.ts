import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, lastSteps, mostLines, runSummary } from '../../../src/session/run-summary.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { ended, ledEvents } from '../../support/led-events.ts';

const words = sentences('en').session;
const many = ledEvents(Array.from({ length: 40 }, (_, at) => ended(at + 2, 1)).flat());

test('the summary of forty steps fits one page and shows the last five', () => {
  assert.ok(runSummary(many, words).length <= mostLines);
  assert.deepEqual(
    lastSteps(many, words)
      .slice(2)
      .map((row) => row.split(' ')[1]),
    ['37', '38', '39', '40', '41'],
  );
  assert.equal(countsOf(many), '40 DONE');
  assert.equal(countsOf([]), '0');
});

test('the end is held against the purpose: GO reaches it, NO-GO does not, none is under way', () => {
  const verdict = (decision: string) =>
    runSummary(ledEvents([{ phase: 'VERDICT', decision }]), words).join('\n');
  assert.match(verdict('GO'), /: goal reached$/);
  assert.match(verdict('NO-GO GATE-052'), /: goal not reached$/);
  assert.match(runSummary(many, words).join('\n'), /∅: under way$/);
});
