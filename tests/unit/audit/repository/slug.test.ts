import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEvidence } from '../../../../src/audit/repository/evidence-paths.ts';
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

test('a report, a log and a measurement are evidence by a word of their path, other files are not', () => {
  for (const path of [
    'report.json',
    'a/Reports/x.csv',
    'my_rapport-2.MD',
    'RESULTS/x.html',
    'resultat.txt',
    'evidence/x.xml',
    'preuve.log',
    'x.log.jsonl',
    'validation_1.json',
    'certification.md',
    'verdicts.txt',
    'metrics.csv',
    'checksums.txt',
    'fingerprint.json',
    'run-stdout.log',
  ]) {
    assert.ok(isEvidence(path), path);
  }
  for (const path of [
    'report.py',
    'x.json',
    'reporting.json',
    'myreport.json',
    'logs/run_stderr.log',
    'logs/x.stub',
    'login.json',
    'report',
    'blogs.md',
  ]) {
    assert.ok(!isEvidence(path), path);
  }
});
