import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf, withTexts } from '../../../../src/repair/texts/edited-facts.ts';
import { sound } from '../../../support/audit-builder.ts';

test('an edited kernel-metadata.json is what the facts hold of it, and a new file is one more path', () => {
  const path = sound.project.kernelMetadata.name;
  const facts = withTexts(
    sound,
    new Map([
      [path, '{}'],
      ['NOTES.md', 'a note'],
    ]),
  );
  assert.equal(textOf(facts, path), '{}');
  assert.equal(textOf(facts, 'NOTES.md'), 'a note');
  assert.ok(facts.project.paths.includes('NOTES.md'));
  assert.equal(textOf(sound, 'NOTES.md'), undefined);
  assert.equal(textOf(facts, 'nx47.yml'), textOf(sound, 'nx47.yml'));
});
