import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPresenter } from '../../../src/host/presenter.ts';
import { transferLine, transferPace } from '../../../src/host/transfer-line.ts';
import type { ProgressEvent } from '../../../src/model/progress.ts';

type Transfer = Extract<ProgressEvent, { kind: 'transfer' }>;
const half: Transfer = {
  kind: 'transfer',
  name: 'a.whl',
  done: 3,
  total: 10,
  sentBytes: 100_000_000,
  totalBytes: 200_000_000,
  secondsLeft: 11.2,
};

test('a transfer tells file, files, bytes and the seconds that are left', () => {
  assert.equal(transferLine(half, 'en'), '  a.whl (3/10), 100.0 MB of 200.0 MB, 12 s left');
  assert.equal(transferLine(half, 'fr'), '  a.whl (3/10), 100,0 Mo sur 200,0 Mo, encore 12 s');
  const whole = { ...half, done: 10, sentBytes: 200_000_000, secondsLeft: 0 };
  assert.equal(transferLine(whole, 'en'), '  a.whl (10/10), 200.0 MB of 200.0 MB');
  assert.equal(transferLine({ kind: 'transfer', name: 'a', done: 1, total: 2 }, 'en'), '  a (1/2)');
});

test('in a log 200 MB in steps of 1 MB are ten lines, and 9 MB are none', () => {
  const lines = (totalBytes: number) => {
    const isWorth = transferPace();
    return Array.from({ length: totalBytes / 1e6 }, (_, at) => ({
      ...half,
      sentBytes: (at + 1) * 1e6,
      totalBytes,
    })).filter(isWorth).length;
  };
  assert.deepEqual([lines(200e6), lines(9e6)], [10, 0]);
});

test('a pipe gets the line of a new tenth once', () => {
  let text = '';
  const presenter = createPresenter({ write: (part) => (text += part) }, 'en', (line) => line);
  for (const sentBytes of [100_000_000, 100_100_000, 121_000_000]) presenter.show({ ...half, sentBytes });
  assert.deepEqual(text.match(/[\d.]+ MB of/g), ['100.0 MB of', '121.0 MB of']);
});
