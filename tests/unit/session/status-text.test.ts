import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusText, unfinishedText } from '../../../src/session/status-text.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { ended, ledBy } from '../../support/led-events.ts';

const words = sentences('en').session;

test('the status says what is proven, what runs and what is awaited: VERIFY after EXECUTE', () => {
  const text = statusText(ledBy([...ended(2, 1), ...ended(3, 2).slice(0, 2)]), words);
  assert.match(text, /\[x\] 1\. the file says new/);
  assert.match(text, /3 RUNNING EXECUTE goal 3/);
  assert.match(text, /awaited: VERIFY\n$/);
});

test('a run that nobody leads and that has no end is told, with what a crash left; an escape sequence is shown', () => {
  const open = { folder: '/p/session/a', goal: 'certify \u001b[2J', isLed: false, problem: 'torn-tail' };
  assert.match(unfinishedText([open], words), /^unfinished: \/p\/session\/a certify .*1B.* torn-tail\n$/i);
  assert.equal(unfinishedText([{ ...open, isLed: true }], words), '');
});
