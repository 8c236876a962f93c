import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reread } from '../../../src/kaggle/reread.ts';
import { Failure, type FailureCode } from '../../../src/model/failure.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';

const idle = { signal: new AbortController().signal, pauseSeconds: 0 };

function failing(codes: readonly FailureCode[]): { ask: () => Promise<string>; count: () => number } {
  let asked = 0;
  return {
    count: () => asked,
    async ask() {
      const code = codes[asked];
      asked += 1;
      if (code !== undefined) throw new Failure(code);
      return 'answer';
    },
  };
}

test('a question met by KAGGLE_UNREACHABLE and KAGGLE_BROKEN is answered at the third try', async () => {
  const { ask, count } = failing(['KAGGLE_UNREACHABLE', 'KAGGLE_BROKEN']);
  assert.equal(await reread(ask, idle), 'answer');
  assert.equal(count(), 3);
});

for (const code of ['KAGGLE_TIMEOUT', 'KAGGLE_UNREADABLE', 'KAGGLE_THROTTLED'] as const) {
  test(`a question met by ${code} is asked again`, async () => {
    const { ask, count } = failing([code]);
    assert.equal(await reread(ask, idle), 'answer');
    assert.equal(count(), 2);
  });
}

test('Retry-After: 7 is waited for in full, and Retry-After: 121 is the answer', async () => {
  const slept: number[] = [];
  const sleep = async (seconds: number) => void slept.push(seconds);
  const throttled = (retryAfterSeconds: number) => {
    let asked = 0;
    return async () => {
      asked += 1;
      if (asked === 1) throw new Failure('KAGGLE_THROTTLED', { retryAfterSeconds });
      return 'answer';
    };
  };
  assert.equal(await reread(throttled(7), { ...idle, sleep }), 'answer');
  assert.equal((await failureOf(reread(throttled(121), { ...idle, sleep }))).code, 'KAGGLE_THROTTLED');
  assert.deepEqual(slept, [7]);
});

test('after three failures the third is the answer', async () => {
  const { ask, count } = failing(['KAGGLE_BROKEN', 'KAGGLE_BROKEN', 'KAGGLE_UNREACHABLE']);
  assert.equal((await failureOf(reread(ask, idle))).code, 'KAGGLE_UNREACHABLE');
  assert.equal(count(), 3);
});

const final: FailureCode[] = ['KAGGLE_DENIED', 'KAGGLE_REFUSED', 'KAGGLE_CAPACITY', 'CANCELLED'];
for (const code of final) {
  test(`${code} is not asked again`, async () => {
    const { ask, count } = failing([code]);
    assert.equal((await failureOf(reread(ask, idle))).code, code);
    assert.equal(count(), 1);
  });
}

test('the pause before another try ends with CANCELLED as soon as the signal fires', async () => {
  const stop = new AbortController();
  const ask = async () => {
    stop.abort();
    throw new Failure('KAGGLE_BROKEN');
  };
  const failure = await failureOf(reread(ask, { signal: stop.signal, pauseSeconds: 60 }));
  assert.equal(failure.code, 'CANCELLED');
});
