import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { governingSection } from '../../../src/report/governing-section.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { perfect } from '../../support/breakages.ts';
import { someNoise } from '../../support/dossier-builder.ts';

const { governing } = perfect;
assert.ok(governing);

function section(parts: Partial<Dossier>, language: 'fr' | 'en' = 'en'): string {
  const dossier = { ...perfect, ...parts };
  return renderMarkdown(
    governingSection({ ...dossier, verdict: judge(dossier, someNoise) }, sentences(language)),
  );
}

test('each point is a row: DONE, its proof, step, event, evidence and digest', () => {
  const text = section({});
  assert.match(text, /^\| \*\*sha256\*\* \| [0-9a-f]{64} \|$/m);
  assert.match(
    text,
    /^\| phase-1\.1 Everything is read \| DONE \| survey \| survey \| event:2 \| event:2 \| [0-9a-f]{64} \|$/m,
  );
  assert.match(text, /^\| phase-1 Phase 1 \| DONE \| the points below it \|/m);
});

test('a point without evidence reads NOT DONE, in French NON FAIT', () => {
  const bare = { governing: { ...governing, proofs: {} } };
  assert.match(section(bare), /^\| phase-2 .* \| \*\*NOT DONE\*\* \| — \|/m);
  assert.match(section(bare, 'fr'), /^\| phase-2 .* \| \*\*NON FAIT\*\* \| — \|/m);
});

test('a point with a table border and HTML in its title stays in its cell', () => {
  const points = [{ id: 'phase-2', title: 'x | <b>y</b> |\n| z', line: 1 }];
  const rows = section({ governing: { ...governing, points, proofs: { 'phase-2': ['survey'] } } })
    .split('\n')
    .filter((line) => line.startsWith('| phase-2'));
  assert.equal(rows.length, 1);
  assert.equal(rows[0]?.match(/\|/g)?.length, 8);
  assert.doesNotMatch(rows[0] ?? '', /<b>/);
});

test('points of nx47.yml that the document does not have are named', () => {
  assert.match(
    section({ governing: { ...governing, proofs: { 'phase-9': ['survey'] } } }),
    /absent from the document: .*phase-9/,
  );
});

test('a run that is held to no document has no such section, one that was stopped has its digest alone', () => {
  const { governing: _, ...rest } = perfect;
  assert.deepEqual(governingSection(rest, sentences('en')), []);
  const stopped = renderMarkdown(governingSection(perfect, sentences('en')));
  assert.ok(stopped.includes(governing.sha256) && !stopped.includes('DONE |'));
});
