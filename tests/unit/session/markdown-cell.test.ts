import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell } from '../../../src/session/markdown-cell.ts';

test('a pipe, a line feed and a right-to-left mark can not leave their cell', () => {
  assert.equal(cell('a|b\n\u202Ec'), 'a&#124;b c');
});
