import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalGrowth } from '../../../src/ledger/journal-growth.ts';

const entry = { section: '## run\n', line: '{}\n' };
const grown = (path: string, old: string) => old + journalGrowth(path, Buffer.from(old), entry);

test('a text gets its section behind an empty line, a line that was not ended is ended first', () => {
  assert.equal(grown('a.md', 'one\n'), 'one\n\n## run\n');
  assert.equal(grown('a.md', 'one'), 'one\n\n## run\n');
  assert.equal(grown('a.md', ''), '## run\n');
});

test('a journal of JSON lines gets its line, and no empty one', () => {
  assert.equal(grown('a.jsonl', '{"a":1}\n'), '{"a":1}\n{}\n');
  assert.equal(grown('A.JSONL', '{"a":1}'), '{"a":1}\n{}\n');
  assert.equal(grown('a.jsonl', ''), '{}\n');
});
