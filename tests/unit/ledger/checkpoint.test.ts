import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkpointInKernel, checkpointText, parseCheckpoint } from '../../../src/ledger/checkpoint.ts';
import { leafHash, rootOf } from '../../../src/ledger/merkle.ts';
import { Failure } from '../../../src/model/failure.ts';
import { kitCell, kitLines } from '../../../src/notebook/kit-cell.ts';
import { emptyKit, run } from '../notebook/notebooks.ts';

test('a checkpoint is three lines, read back as it was written, with or without signatures behind it', () => {
  const checkpoint = { origin: 'nx47/me/kernel', size: 3, root: rootOf([leafHash('a')]) };
  const text = checkpointText(checkpoint);
  assert.match(text, /^nx47\/me\/kernel\n3\n[A-Za-z0-9+/]{43}=\n$/);
  assert.deepEqual(parseCheckpoint(text, 'x'), checkpoint);
  assert.deepEqual(parseCheckpoint(`${text}\n— name AAAA\n`, 'x'), checkpoint);
});

for (const [what, text] of [
  ['no line', ''],
  ['a size with a zero before it', `o\n03\n${'A'.repeat(43)}=\n`],
  ['a short root', 'o\n3\nAAAA\n'],
  ['a line too many', `o\n3\n${'A'.repeat(43)}=\nmore\n`],
  ['no end of line', `o\n3\n${'A'.repeat(43)}=`],
] as const) {
  test(`a checkpoint with ${what} is refused`, () => {
    assert.throws(
      () => parseCheckpoint(text, 'ledger/checkpoints/1'),
      (error: unknown) => error instanceof Failure && error.code === 'FILE_UNREADABLE',
    );
  });
}

test('the kit of a pushed notebook or script tells size and root of the index; a kernel without one tells nothing', () => {
  const root = rootOf([leafHash('a')]);
  const bound = { ...run, index_checkpoint: `12 ${root.toString('base64')}` };
  const cell = kitCell(emptyKit, bound, true);
  for (const text of [JSON.stringify(cell), kitLines(emptyKit, bound), JSON.stringify(JSON.stringify(cell))])
    assert.deepEqual(checkpointInKernel(text), { size: 12, root });
  const before = kitLines(emptyKit, run);
  assert.equal(checkpointInKernel(before), undefined);
});
