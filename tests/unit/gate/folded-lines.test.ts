import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineFolder } from '../../../src/gate/folded-lines.ts';

test('equal lines are one with their number: a, b, a', () => {
  const { add, folded } = lineFolder<{ text: string }>(({ text }) => text);
  for (const text of ['a', 'b', 'a']) add({ text });
  assert.deepEqual(folded(), {
    lines: [
      { text: 'a', count: 2 },
      { text: 'b', count: 1 },
    ],
    unlisted: 0,
  });
});
