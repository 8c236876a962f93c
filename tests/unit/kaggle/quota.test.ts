import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceleratorQuota } from '../../../src/kaggle/quota.ts';
import type { Transport } from '../../../src/kaggle/transport.ts';

const quota = { timeUsed: '71094.4s', timeReserved: '60s', totalTimeAllowed: '108000s' };

function answering(answer: object): Transport {
  const refuse = () => Promise.reject(new Error('not asked'));
  return {
    call: async ({ response }) => ({ answer: response.parse(answer), serverTime: '', header: () => '' }),
    answer: refuse,
  };
}

test('19.76 of 30 h of GPU are 71,154.4 of 108,000 s, what is reserved included', async () => {
  assert.deepEqual(await acceleratorQuota(answering({ gpuQuota: quota, tpuQuota: null })), [
    { kind: 'GPU', usedSeconds: 71154.4, totalSeconds: 108_000 },
  ]);
});

test('a duration in another form is not taken for one', async () => {
  assert.deepEqual(
    await acceleratorQuota(answering({ gpuQuota: { ...quota, totalTimeAllowed: '30h' } })),
    [],
  );
  assert.deepEqual(await acceleratorQuota(answering({})), []);
});
