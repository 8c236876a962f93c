import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStrictJson } from '../../../src/codec/strict-json.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { verdictDocumentSchema } from '../../../src/report/verdict-json.ts';
import { verdictPages } from '../../../src/report/verdict-pages.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { perfect, setReport } from '../../support/breakages.ts';
import { buildDossier, someNoise } from '../../support/dossier-builder.ts';

function document(dossier: Dossier) {
  const pages = verdictPages({ ...dossier, verdict: judge(dossier, someNoise) }, sentences('en'));
  const bytes = new TextEncoder().encode(pages['reports/verdict.json']);
  return verdictDocumentSchema.parse(parseStrictJson(bytes));
}

test('verdict.json names what holds, fails and is unknown, and is no certification for a rehearsal', () => {
  const read = document(perfect);
  assert.deepEqual([read.verdict.kind, read.certified, read.fails], ['REHEARSED', false, []]);
  assert.ok(read.holds.includes('GATE-052'));
  assert.deepEqual(
    read.unknown.filter((id) => !read.not_required.includes(id)),
    [],
  );
  assert.ok(read.verdict.surface !== undefined && read.verdict.governed !== undefined);
});

test('verdict.json of a refused run names the condition that failed', () => {
  assert.deepEqual(document(buildDossier(setReport('status', 'fail'))).fails, ['GATE-052']);
});

test('an observed text that was cut within a character is readable by a strict reader', () => {
  const text = `${'x'.repeat(159)}\u{1F600}`;
  const read = document(
    buildDossier((draft) => {
      draft.stderr = `${text} UserWarning: y\n`;
      draft.log.push({ stream: 'stderr', seconds: 3, text: draft.stderr });
    }),
  );
  assert.ok(read.fails.includes('GATE-081'));
});

test('a run leaves three pages for programs, two when there is no subject', () => {
  const { manifest: _, manifestSha256: __, collected: ___, ...rest } = perfect;
  assert.equal(Object.keys(verdictPages(perfect, sentences('fr'))).length, 3);
  assert.equal(Object.keys(verdictPages(rest, sentences('fr'))).length, 2);
});
