import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPresenter } from '../../../src/host/presenter.ts';
import type { ProgressEvent } from '../../../src/model/progress.ts';

function shown(isTTY: boolean, events: readonly ProgressEvent[]): string {
  let text = '';
  const stream = { isTTY, write: (part: string) => (text += part) };
  const presenter = createPresenter(stream, 'en', (line) => line.replace('secret', '***'));
  for (const event of events) presenter.show(event);
  return text;
}

const waits: ProgressEvent[] = [59, 58, 51, 50].map((remainingSeconds) => ({
  kind: 'wait',
  remainingSeconds,
  totalSeconds: 59,
}));

test('in a pipe the countdown is one line at its start and one every ten seconds, without control codes', () => {
  assert.equal(shown(false, waits), '  waiting: 59 s of 59 s left\n  waiting: 50 s of 59 s left\n');
});

test('in a terminal each second rewrites the same line', () => {
  const text = shown(true, waits);
  assert.equal(text.split('\r').length - 1, 4);
  assert.doesNotMatch(text, /\n/);
});

test('a failed step is one line with its mark and code, secrets replaced', () => {
  const event: ProgressEvent = {
    kind: 'step',
    macro: 'push',
    state: 'FAILED',
    detail: 'KAGGLE_REFUSED secret',
  };
  assert.equal(shown(false, [event]), '✗ Pushing the kernel — KAGGLE_REFUSED ***\n');
});

test('lines of a followed log carry their stream, and one that comes twice is shown twice', () => {
  const line: ProgressEvent = { kind: 'log', stream: 'stdout', text: 'epoch secret' };
  const text = shown(false, [line, line, { kind: 'log', stream: 'stderr', text: 'slow' }]);
  assert.equal(text, '  │ epoch ***\n  │ epoch ***\n  ┃ slow\n');
});

test('the page of a kernel is shown as soon as it is known', () => {
  const url = 'https://www.kaggle.com/code/ada/k';
  assert.equal(shown(false, [{ kind: 'place', what: 'kernel', url }]), `  kernel page: ${url}\n`);
});
