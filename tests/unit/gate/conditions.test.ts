import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions } from '../../../src/gate/conditions.ts';
import { judge } from '../../../src/gate/judge.ts';
import { conditionsEn } from '../../../src/text/en-conditions.ts';
import { conditionsFr } from '../../../src/text/fr-conditions.ts';
import { perfect } from '../../support/breakages.ts';
import {
  buildDossier,
  plainNotebook,
  type RunDraft,
  reportName,
  someNoise,
} from '../../support/dossier-builder.ts';

test('a perfect rehearsal is REHEARSED, with every condition that it can show ok', () => {
  const verdict = judge(perfect, someNoise);
  const open = verdict.conditions.filter(({ answer, scope }) => scope === 'both' && answer !== 'ok');
  assert.deepEqual(open, []);
  assert.equal(verdict.kind, 'REHEARSED');
  assert.ok(verdict.conditions.every(({ answer, evidence }) => answer !== 'ok' || evidence.length > 0));
});

test('every condition has its sentences in both languages, and no sentence is without its condition', () => {
  const ids = conditions.map(({ id }) => id);
  assert.deepEqual(Object.keys(conditionsFr), ids);
  assert.deepEqual(Object.keys(conditionsEn), ids);
});

test('what only Kaggle can show is never required of a rehearsal', () => {
  const later = judge(perfect, someNoise).conditions.filter(({ scope }) => scope === 'kaggle');
  assert.deepEqual(
    later.filter(({ answer }) => answer === 'unknown').map(({ id }) => id),
    ['GATE-091', 'GATE-098', 'GATE-100'],
  );
});

test('ids of conditions are unique and ascend', () => {
  const ids = conditions.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
});

test('status twice in the JSON, fail then ok, is refused at the file itself', () => {
  const dossier = buildDossier((draft) =>
    rewrite(draft, '"status":"ok","warnings"', '"status":"fail","status":"ok","warnings"'),
  );
  const verdict = judge(dossier, someNoise);
  assert.equal(verdict.cause, 'GATE-021');
  assert.match(verdict.conditions.find(({ id }) => id === 'GATE-021')?.observed ?? '', /duplicate-key/);
  assert.equal(verdict.conditions.find(({ id }) => id === 'GATE-052')?.answer, 'fail');
});

test('no main report at all is refused at the file itself', () => {
  const dossier = buildDossier((draft) => {
    draft.removed.add(reportName);
    draft.checksums['main_report_sha256'] = null;
  });
  assert.equal(judge(dossier, someNoise).cause, 'GATE-021');
});

test('a plain notebook of the pack core is REHEARSED without report, bundle or library', () => {
  const verdict = judge(buildDossier(plainNotebook), someNoise);
  assert.deepEqual(
    verdict.conditions.filter(({ answer }) => answer === 'fail'),
    [],
  );
  assert.equal(verdict.kind, 'REHEARSED');
  assert.ok(!verdict.conditions.some(({ pack }) => pack === 'nx47'));
});

test('a plain notebook whose cell raised is NO-GO', () => {
  const verdict = judge(
    buildDossier((draft) => {
      plainNotebook(draft);
      draft.observations['cells'] = { run: 1, raised: 1 };
    }),
    someNoise,
  );
  assert.equal(verdict.cause, 'GATE-013');
});

/** Text of the main report as the user wrote it, with one piece replaced. */
function rewrite(draft: RunDraft, from: string, to: string): void {
  const written = JSON.stringify(draft.report).replace(/"@(\d+)"/g, '$1');
  assert.ok(written.includes(from));
  draft.files.set(reportName, new TextEncoder().encode(written.replace(from, to)));
}
