import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTransferMeter, type Transfer } from '../../../src/kaggle/transfer-meter.ts';

const [small, large] = [
  { name: 'small', path: '/s', bytes: 1000 },
  { name: 'large', path: '/l', bytes: 9000 },
];

function meter() {
  let ms = 0;
  const told: Transfer[] = [];
  const counter = createTransferMeter(
    [small, large],
    (transfer) => told.push(transfer),
    () => ms,
  );
  return { told, counter, after: (milliseconds: number) => (ms += milliseconds) };
}

test('1,000 bytes a second leave 7 s for the 7,000 bytes that are missing', () => {
  const { told, counter, after } = meter();
  after(1000);
  counter.moved(large, 1000);
  after(2000);
  counter.moved(large, 3000);
  assert.deepEqual(told.at(-1), {
    file: 'large',
    bytes: 9000,
    done: 0,
    of: 2,
    sentBytes: 3000,
    totalBytes: 10_000,
    secondsLeft: 7,
  });
});

test('moves within 200 ms are told once, the end of a file always', () => {
  const { told, counter, after } = meter();
  for (let at = 1; at <= 10; at += 1) {
    after(10);
    counter.moved(large, at);
  }
  assert.equal(told.length, 1);
  counter.finished(small);
  assert.deepEqual([told.length, told.at(-1)?.done, told.at(-1)?.sentBytes], [2, 1, 1010]);
});

test('a file that falls back to 500 bytes after a lost connection is counted as 500', () => {
  const { told, counter, after } = meter();
  counter.moved(large, 4000);
  after(300);
  counter.moved(large, 500);
  assert.equal(told.at(-1)?.sentBytes, 500);
});

test('no time is foretold before anything moved', () => {
  const { told, counter, after } = meter();
  after(1000);
  counter.moved(large, 0);
  assert.equal(told.at(-1)?.secondsLeft, undefined);
});
