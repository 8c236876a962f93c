import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderLog } from '../../../src/report/log-text.ts';

test('records are joined by stream whatever their borders, and each stream ends with a newline', () => {
  const text = renderLog([
    { stream: 'stderr', seconds: 0.1, text: 'warn' },
    { stream: 'stdout', seconds: 0.2, text: 'one\ntw' },
    { stream: 'stderr', seconds: 0.3, text: 'ing\n' },
    { stream: 'stdout', seconds: 0.4, text: 'o' },
  ]);
  assert.equal(text, '── stdout ──\none\ntwo\n── stderr ──\nwarning\n');
});

test('a log can neither move the cursor of a terminal nor give a command to the runner', () => {
  const text = renderLog([{ stream: 'stdout', seconds: 0, text: '\u001b[2J\n::set-output name=x::y\n' }]);
  assert.equal(text, '── stdout ──\n\\u{1B}[2J\n\\::set-output name=x::y\n');
  assert.equal(renderLog([]), '');
});
