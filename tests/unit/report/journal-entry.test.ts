import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journalEntry } from '../../../src/report/journal-entry.ts';
import { sentences } from '../../../src/text/sentences.ts';
import { toldRuns } from '../../support/told-runs.ts';

const time = '2026-11-21T10:02:00.000Z';

test('a run is a section dated 2026-11-21T10:02:00.000Z, its own sections one level lower, GO in its last line', () => {
  const { go } = toldRuns;
  assert.ok(go !== undefined);
  const { section } = journalEntry(go, time, 'fr', sentences('fr'));
  const lines = section.split('\n');
  assert.equal(lines[0], `## ${time} — Rapport de certification NX47 : GO`);
  assert.ok(lines.includes('### Étapes — event:2') || lines.includes('### Étapes'));
  assert.equal(section.match(/^# /gm), null);
  assert.equal(lines.at(-2), 'GO');
  assert.ok(section.endsWith('GO\n'));
});

test('a journal of JSON lines gets one line that names session, verdict, cause and the digest of the report', () => {
  const run = toldRuns['a status that is not ok'];
  assert.ok(run !== undefined);
  const { line } = journalEntry(run, time, 'en', sentences('en'));
  assert.equal(line.split('\n').length, 2);
  const { report_sha256: digest, ledger_head: head, ...rest } = JSON.parse(line);
  assert.match(`${digest} ${head}`, /^[0-9a-f]{64} [0-9a-f]{64}$/);
  assert.deepEqual(rest, {
    schema: 'nx47.journal/1',
    time,
    session_id: '20261121_rehearsal-100000-1',
    verdict: 'NO-GO',
    cause: 'GATE-052',
    dataset_version: 3,
    kernel_version: 7,
  });
});
