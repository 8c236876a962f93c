import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTurn } from '../../../src/agents/in-turn.ts';

test('three orders are begun one after the other, and answer in their order', async () => {
  const begun: number[] = [];
  const orders = [1, 2, 3].map((one) => async () => {
    begun.push(one);
    return one * 10;
  });
  assert.deepEqual(await inTurn(orders, 1), [10, 20, 30]);
  assert.deepEqual(begun, [1, 2, 3]);
});

test('after a failure no order begins any more, and the failure is thrown', async () => {
  const begun: number[] = [];
  const orders = [1, 2, 3].map((one) => async () => {
    begun.push(one);
    if (one === 2) throw new Error('second');
    return one;
  });
  await assert.rejects(inTurn(orders, 1), /second/);
  assert.deepEqual(begun, [1, 2]);
});

test('two at once overlap, and the slower one that was asked first still answers first', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const orders = [
    async () => {
      await gate;
      return 'first';
    },
    async () => {
      release();
      return 'second';
    },
  ];
  assert.deepEqual(await inTurn(orders, 2), ['first', 'second']);
});
