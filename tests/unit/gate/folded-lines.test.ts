import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineFolder } from '../../../src/gate/folded-lines.ts';

test('equal lines are one with their number: a, b, a', () => {
  const { add, folded } = lineFolder<{ text: string }>();
  for (const text of ['a', 'b', 'a']) add(text, () => ({ text }));
  assert.deepEqual(folded(), {
    lines: [
      { text: 'a', count: 2 },
      { text: 'b', count: 1 },
    ],
    unlisted: 0,
  });
});

test('of 5,001 different lines 5,000 are listed, and those that are known are still counted', () => {
  const { add, folded } = lineFolder<{ text: string }>();
  for (let at = 0; at < 5001; at += 1) add(`${at}`, () => ({ text: `${at}` }));
  add('0', () => ({ text: '0' }));
  const { lines, unlisted } = folded();
  assert.deepEqual([lines.length, unlisted, lines[0]?.count], [5000, 1, 2]);
});
