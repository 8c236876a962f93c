import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continuityNote } from '../../../../src/repair/texts/continuity-note.ts';
import { sound, withSettings } from '../../../support/audit-builder.ts';
import { withTexts } from '../../../support/repository-facts.ts';

const versions = { earlier: 7, current: 13, kernel: 'ndarray2000/lumvorax-v13' };

test('the note goes to the README in the language of the project, and its heading links V7 and V13', () => {
  const texts = { 'README.md': 'one\n', 'README.fr.md': 'un\n', 'docs/README.md': 'x\n' };
  const [french, ...others] = continuityNote(withTexts(texts), versions);
  assert.deepEqual([french?.path, others], ['README.fr.md', []]);
  assert.match(
    String(french?.content),
    /^un\n\n## Continuité : V7 → V13\n\n`ndarray2000\/lumvorax-v13` .*\n$/,
  );
  const english = withSettings({ language: 'en' }, withTexts(texts));
  const [note] = continuityNote(english, versions);
  assert.equal(note?.path, 'README.md');
  assert.match(String(note?.content), /^one\n\n## Continuity: V7 → V13\n/);
});

test('a project without a document gets CONTINUITY.md, one that links the versions already gets nothing', () => {
  assert.deepEqual(
    continuityNote(sound, versions).map(({ path }) => path),
    ['CONTINUITY.md'],
  );
  assert.deepEqual(continuityNote(withTexts({ 'docs/history.txt': 'V7, then V13\n' }), versions), []);
});
