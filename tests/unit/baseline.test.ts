import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  advisoryStatus,
  applyBaseline,
  baselineName,
  baselineText,
  readBaseline,
  renewBaseline,
} from '../../src/baseline.ts';
import { createFiles } from '../../src/host/files.ts';
import { Failure } from '../../src/model/failure.ts';
import { renderAuditTable } from '../../src/report/audit-table.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { sentences } from '../../src/text/sentences.ts';
import { sound, withExtra } from '../support/audit-builder.ts';
import { documentOf } from '../support/audited-dossier.ts';
import { freshFolder } from '../support/folders.ts';
import { buildWheel } from '../support/wheel-builder.ts';

const wheel = (name: string) =>
  buildWheel({ name, version: '1.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' });
const today = '2026-11-21';
const given = { reason: 'waits for its authors', expires: '2026-12-31', today };
const one = documentOf(withExtra(wheel('one')));
const both = documentOf(withExtra(wheel('one'), wheel('other')));
const entries = renewBaseline(one, [], given);

test('what the baseline holds is known: status 0, and the verdict stays NO-GO', () => {
  const applied = applyBaseline(one, entries, today);
  assert.deepEqual([advisoryStatus(applied, 1), applied.verdict], [0, 'NO-GO']);
  assert.deepEqual(applied.findings[0]?.known?.reason, given.reason);
  assert.match(
    renderAuditTable(applied, sentences('en'), ''),
    /known until 2026-12-31: waits for its authors/,
  );
  assert.match(renderSarif(applied, ''), /"justification": "waits for its authors \(2026-12-31\)"/);
});

test('a second wheel that is refused is new: status 1', () => {
  const applied = applyBaseline(both, entries, today);
  assert.equal(advisoryStatus(applied, 1), 1);
  assert.deepEqual(
    applied.findings.map(({ known }) => known !== undefined),
    [true, false],
  );
});

test('a new error rule that is unknown is status 3', () => {
  const undecided = documentOf({ ...sound, compilation: { minor: '', cells: [] } });
  assert.equal(advisoryStatus(applyBaseline(undecided, [], today), 3), 3);
});

test('an entry whose finding no longer occurs must go: status 1, and it is named', () => {
  const applied = applyBaseline(documentOf(sound), entries, today);
  assert.deepEqual(applied.stale, entries);
  assert.equal(advisoryStatus(applied, 0), 1);
  assert.match(renderAuditTable(applied, sentences('en'), ''), /no longer occurs\): WHL-008 bundle\/one/);
});

test('on its last day an entry still covers, on the day after it does not', () => {
  assert.equal(advisoryStatus(applyBaseline(one, entries, '2026-12-31'), 1), 0);
  assert.equal(advisoryStatus(applyBaseline(one, entries, '2027-01-01'), 1), 1);
});

test('written again, an entry keeps its reason and day until that has passed; what is gone leaves', () => {
  const later = { reason: 'later', expires: '2027-06-30', today: '2026-12-01' };
  const renewed = renewBaseline(both, entries, later);
  assert.deepEqual(renewed.map(({ reason }) => reason).sort(), ['later', given.reason].sort());
  const passed = renewBaseline(one, entries, { ...later, today: '2027-01-01' });
  assert.deepEqual(
    passed.map(({ reason }) => reason),
    ['later'],
  );
  assert.deepEqual(renewBaseline(documentOf(sound), entries, later), []);
});

test('a check that stopped on its way keeps its own status, and proves no entry stale', () => {
  const incident = { step: 'survey', code: 'FILE_UNREADABLE', title: '', why: '', fix: '' };
  const stopped = { ...one, rules: [], findings: [], incidents: [incident] };
  const applied = applyBaseline(stopped, entries, today);
  assert.deepEqual([applied.stale, advisoryStatus(applied, 1)], [[], 1]);
});

test('the file is read as it was written; without a file there is no entry; another shape is CONFIG_BAD_VALUE', async (t) => {
  const folder = await freshFolder(t);
  assert.deepEqual(await readBaseline(folder, createFiles()), []);
  await writeFile(join(folder, baselineName), baselineText(entries));
  assert.deepEqual(await readBaseline(folder, createFiles()), entries);
  for (const text of ['{', '{"schema": "nx47.baseline/1", "entries": [{}]}']) {
    await writeFile(join(folder, baselineName), text);
    await assert.rejects(
      readBaseline(folder, createFiles()),
      (error: unknown) => error instanceof Failure && error.code === 'CONFIG_BAD_VALUE',
    );
  }
});
