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

test('a line that is only its end is a block, before a line of 70,000 signs that has none', () => {
  const long = 'x'.repeat(70_000);
  assert.deepEqual(blocksOf([`\n${long}`]), ['\n', long]);
  for (const end of ['\r', '\u0085', '\u2028', '\u2029'])
    assert.deepEqual(blocksOf([`${long}${end}y`]), [`${long}${end}`, 'y']);
});

test('records are joined until they have 65,536 signs', () => {
  const line = `${'x'.repeat(99)}\n`;
  const [first = '', ...rest] = blocksOf(Array(1000).fill(line));
  assert.equal(first.length, 65_600);
  assert.equal(rest.join('').length, 34_400);
});

/** Lengths of the blocks, and the beginnings of the lines that were too long. */
function endlessOf(texts: readonly string[]): { blocks: string[]; starts: string[] } {
  const blocks: string[] = [];
  const starts: string[] = [];
  const { push, end } = logBlocks(
    (block) => blocks.push(block.length > 30 ? `${block.length} signs` : block),
    (start) => starts.push(start),
  );
  for (const text of texts) push(text);
  end();
  return { blocks, starts };
}

test('a line of 16 Mi signs is given on whole, one of a sign more by its first 200, and what follows is read', () => {
  const longest = 'x'.repeat(16 * 1024 * 1024);
  assert.deepEqual(endlessOf([longest, '\nnext\n']), { blocks: ['16777222 signs'], starts: [] });
  const start = 'x'.repeat(200);
  const rest = ['y', 'y\nnext\n', 'last'];
  assert.deepEqual(endlessOf([longest, ...rest]), { blocks: ['\nnext\nlast'], starts: [start] });
  const twice = [`${longest}y`, `${longest}y`, '\nnext'];
  assert.deepEqual(endlessOf(twice), { blocks: ['\nnext'], starts: [start] });
});

test('behind a line that is too long every line is read again, however long it takes to end', () => {
  const tooLong = `${'x'.repeat(16 * 1024 * 1024)}y`;
  const line = `${'z'.repeat(70_000)}\n`;
  const after = endlessOf([tooLong, `\n${line}`, 'warning: a\n']);
  assert.deepEqual(after.blocks, ['70002 signs', 'warning: a\n']);
  const still = endlessOf([tooLong, 'z'.repeat(70_000), 'more\nnext']);
  assert.deepEqual(still.blocks, ['\nnext']);
});
