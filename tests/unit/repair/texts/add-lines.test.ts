import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addLines } from '../../../../src/repair/texts/add-lines.ts';

test('lines are added with the line end of the text, after one that the text lacks', () => {
  assert.equal(addLines('', ['a']), 'a\n');
  assert.equal(addLines('x', ['a', 'b']), 'x\na\nb\n');
  assert.equal(addLines('x\r\ny', ['a']), 'x\r\ny\r\na\r\n');
  assert.equal(addLines('x\n', []), 'x\n');
});
