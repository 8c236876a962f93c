import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differencesSection } from '../../../src/report/differences.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { buildDossier } from '../../support/dossier-builder.ts';

const texts = sentences('en');

test('glibc 2.31 where the profile has 2.35, and a missing scipy, are rows of the report', () => {
  const differences = [
    { fact: 'libc', expected: 'glibc 2.35', observed: 'glibc 2.31' },
    { fact: 'distribution scipy', expected: '1.16.3', observed: '' },
  ];
  const text = renderMarkdown(differencesSection({ ...buildDossier(), differences }, texts));
  assert.match(text, /^\| libc \| glibc 2.35 \| glibc 2.31 \|$/m);
  assert.match(text, /^\| distribution scipy \| 1.16.3 \| ∅ \|$/m);
});

test('a session like the profile says so, and a run without a session has no such section', () => {
  assert.match(
    renderMarkdown(differencesSection({ ...buildDossier(), differences: [] }, texts)),
    /Nothing: the audit repeated/,
  );
  const { differences: _, ...bare } = buildDossier();
  assert.deepEqual(differencesSection(bare, texts), []);
});
