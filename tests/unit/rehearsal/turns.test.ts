import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from '../../../src/rehearsal/turns.ts';

test('three pieces of work run one after the other, also when the second fails', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const work = (name: string) => async () => {
    done.push(`${name} begins`);
    await Promise.resolve();
    done.push(`${name} ends`);
    if (name === 'b') throw new Error(name);
    return name;
  };
  const [a, b, c] = ['a', 'b', 'c'].map((name) => turns.take(work(name)));
  await assert.rejects(b ?? Promise.resolve());
  assert.deepEqual([await a, await c], ['a', 'c']);
  await turns.rest();
  assert.deepEqual(done, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});
