import assert from 'node:assert/strict';
import { test } from 'node:test';
import { retryAfterSeconds } from '../../../src/kaggle/retry-after.ts';

const answeredAt = '2026-03-03T04:05:06.000Z';
const ourClock = new Date('2026-03-03T09:00:00.000Z');

const headers: [string, number | undefined][] = [
  ['120', 120],
  [' 0 ', 0],
  ['Tue, 03 Mar 2026 04:07:06 GMT', 120],
  ['Tuesday, 03-Mar-26 04:07:06 GMT', 120],
  ['Tue Mar  3 04:07:06 2026', 120],
  ['Tue, 03 Mar 2026 04:00:00 GMT', 0],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['Tue, 99 Foo 2026 04:07:06 GMT', undefined],
];
for (const [header, seconds] of headers) {
  test(`Retry-After "${header}" on an answer of 04:05:06 asks for ${seconds ?? 'nothing readable'}`, () => {
    assert.equal(retryAfterSeconds(header, answeredAt, ourClock), seconds);
  });
}

test("a date without the answer's own date is counted from our clock: 04:07 is past at 09:00", () => {
  assert.equal(retryAfterSeconds('Tue, 03 Mar 2026 04:07:06 GMT', '', ourClock), 0);
  assert.equal(retryAfterSeconds('Tue, 03 Mar 2026 09:00:30 GMT', '', ourClock), 30);
});
