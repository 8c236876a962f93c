import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDifference, firstLoss } from '../../../src/ledger/growth.ts';
import type { Edge } from '../../../src/model/repository.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** The id of a blob is its text here. */
const read = async (id: string) => bytes(id);
const edge = (before: string, after: string, commit = 'c'): Edge => ({
  path: 'journal.md',
  commit,
  parent: 'p',
  before,
  after,
});

test('a file that is added, appended to and left alone lost nothing', async () => {
  assert.equal(await firstLoss([edge('', 'a'), edge('a', 'ab'), edge('ab', 'ab')], read), undefined);
});

test('a changed byte, an insertion in the middle and a cut are lost bytes, at their place', () => {
  const at = (before: string, after: string) => firstDifference(bytes(before), bytes(after));
  assert.deepEqual(
    [at('abcd', 'abXde'), at('abcd', 'abXcd'), at('abcd', 'abc'), at('abcd', '')],
    [2, 2, 3, 0],
  );
});

test('the first edge that lost bytes is named with its commit, a removal at byte 0', async () => {
  const edges = [edge('a', 'ab', 'one'), edge('ab', '', 'two'), edge('ab', 'b', 'three')];
  assert.deepEqual(await firstLoss(edges, read), { path: 'journal.md', commit: 'two', parent: 'p', byte: 0 });
});
