import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalChoice } from '../../../src/adoption/journal-choice.ts';
import type { RepositorySight } from '../../../src/adoption/repository-sight.ts';

const rising = '# Journal\n\n## 2026-02-20\nFirst.\n\n## Run of 2026-02-21\nSecond.\n';
const falling = '# Journal\n\n## 2026-02-21\n\n## 2026-02-20\n';

function journals(texts: Readonly<Record<string, string>>): unknown {
  const sight: RepositorySight = {
    ...{ files: [], texts: new Map(Object.entries(texts)), exports: new Map(), copies: [] },
    ...{ twins: new Map(), owner: '', profiles: [] },
  };
  return journalChoice(undefined, sight)[0]?.value;
}

test('Markdown that is called a journal and has dated headings, the oldest first, is one', () => {
  const found = journals({ 'docs/JOURNAL.md': rising, 'carnet-de-bord.md': rising, 'README.md': rising });
  assert.deepEqual(found, ['carnet-de-bord.md', 'docs/JOURNAL.md']);
});

test('a journal that begins with the newest, has one date or none, or is called otherwise is left alone', () => {
  const one = '# Journal\n\n## 2026-02-20\n';
  const texts = { 'a/journal.md': falling, 'b/journal.md': one, 'c/journal.md': '', 'journal.py': rising };
  assert.equal(journals(texts), undefined);
});
