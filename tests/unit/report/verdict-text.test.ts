import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../../../src/gate/judge.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { renderTables } from '../../../src/report/tables.ts';
import { renderVerdict } from '../../../src/report/verdict-text.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { buildDossier, type RunDraft, someNoise } from '../../support/dossier-builder.ts';

const texts = { ...sentences('en'), rules: {} };

function judged(change?: (draft: RunDraft) => void): Dossier {
  const dossier = buildDossier(change);
  return { ...dossier, verdict: judge(dossier, someNoise) };
}

test('a failed run says verdict, cause, what was seen, why, fix and isolation in at most fifteen lines', () => {
  const text = renderVerdict(
    judged((draft) => {
      draft.removed.add('lumvorax_360_validation_report_v3_complete.json');
    }),
    'en',
    texts,
  );
  assert.match(
    text,
    /^NO-GO — GATE-021 not met: Output 1, main report: present, readable, intact \(absent: /,
  );
  const said = text.split('\n').map((line) => line.split(': ')[0]?.trim());
  assert.deepEqual(said.slice(2, 7), [
    'What failed',
    'Why',
    'Line or file',
    'What to do',
    'Command to run again',
  ]);
  assert.match(text, /Line or file: evidence\/outputs\/\S+: absent: lumvorax/);
  assert.match(text, /Tier of isolation: namespaces/);
  assert.ok(text.trimEnd().split('\n').length <= 15);
});

test('a clean rehearsal names no failed condition', () => {
  const text = renderVerdict(judged(), 'en', texts);
  assert.match(text, /REHEARSED/);
  assert.doesNotMatch(text, /Failed conditions|GATE-/);
});

test('a failing pre-check is the cause by its own name and command', () => {
  const dossier = buildDossier((draft) => {
    const row = {
      id: 'precheck-1',
      command: 'python verify.py',
      answer: 'fail',
      observed: 'exit 1',
      evidence: 'x',
    } as const;
    draft.dossier.prechecks = [row];
    draft.dossier.verdict = { kind: 'NO-GO', cause: 'precheck-1', packs: ['core'], conditions: [] };
  });
  assert.match(
    renderVerdict(dossier, 'en', texts),
    /Pre-check precheck-1 fails[\s\S]*python verify\.py: exit 1/,
  );
});

test('a control sequence in a failure message never reaches the terminal', () => {
  const text = renderVerdict(
    judged((draft) => {
      draft.report['error'] = '\u001B[2Jboom\r::error::x';
    }),
    'en',
    texts,
  );
  assert.doesNotMatch(text, /\u001B|\r|^::/m);
});

test('the tables for the terminal have aligned columns and thirteen rows', () => {
  const rows = renderTables(judged(), 'en', texts)
    .split('\n')
    .filter((line) => line.startsWith('  '));
  assert.equal(rows.length, 13);
  assert.ok(rows.every((row) => row.startsWith('  PASS  ')));
});

test('what was never judged is not PASS', () => {
  assert.doesNotMatch(renderTables(buildDossier(), 'en', texts), /PASS/);
});

test('a run that was refused before its judgement names what was seen: the file that is not committed', () => {
  const dossier = buildDossier((draft) => {
    const parameters = { cause: 'GATE-096', observed: 'not committed: notebook/run.ipynb' };
    const incident = { time: '', step: 'read-repository', code: 'CONDITION_REFUSED', parameters };
    draft.dossier.incidents = [incident];
    draft.dossier.verdict = { kind: 'NO-GO', cause: 'GATE-096', packs: ['core'], conditions: [] };
  });
  assert.match(renderVerdict(dossier, 'en', texts), /not committed: notebook\/run\.ipynb/);
});
