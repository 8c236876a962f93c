import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugify, splitId } from '../../../../src/audit/repository/slug.ts';

test('a title becomes a slug: accents fall, other signs are one dash, a comma between digits is nothing', () => {
  for (const [title, slug] of [
    ['LumVorax Certification', 'lumvorax-certification'],
    ['  Été -- (V2)! ', 'ete-v2'],
    ['1,024 files, 3 more', '1024-files-3-more'],
    ['a,b 1,b a,1', 'a-b-1-b-a-1'],
    ['日本', undefined],
    ['a – b', undefined],
    ['tab\there', 'tab-here'],
  ] as const) {
    assert.equal(slugify(title), slug, title);
  }
});

test('owner/slug is split; capitals in the slug, two dashes, a second slash and dashes at an end are another form', () => {
  assert.deepEqual(splitId('Some_One-1/a-b-2'), { owner: 'Some_One-1', slug: 'a-b-2' });
  for (const id of [
    'a',
    '/a',
    'a/',
    'a/b/c',
    'a/B',
    'a/b--c',
    'a/-b',
    'a/b-',
    '-a/b',
    'a b/c',
    ' a/b',
    'a/b ',
    'a/b_c',
  ]) {
    assert.equal(splitId(id), undefined, id);
  }
});
