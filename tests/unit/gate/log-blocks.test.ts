import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { logBlocks } from '../../../src/gate/log-blocks.ts';

function blocksOf(texts: readonly string[]): string[] {
  const blocks: string[] = [];
  const { push, end } = logBlocks(
    (block) => blocks.push(block),
    () => {},
  );
  for (const text of texts) push(text);
  end();
  return blocks;
}

test('however a text is cut into records, its blocks are that text again: 200 ways', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('\n', '\r', '\r\n', 'x'.repeat(40_000)));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (texts) => {
      assert.equal(blocksOf(texts).join(''), texts.join(''));
    }),
    { numRuns: 200, seed: 47 },
  );
});

test('a block ends where a line does, not between the two halves of CR LF', () => {
  const long = 'x'.repeat(70_000);
  assert.deepEqual(blocksOf([`${long}\ny`, 'z\n']), [`${long}\n`, 'yz\n']);
  assert.deepEqual(blocksOf([`${long}\ra\r`, '\nb']), [`${long}\r`, 'a\r\nb']);
});
