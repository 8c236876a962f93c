import assert from 'node:assert/strict';
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { createFiles } from '../../../src/host/files.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { verifySession } from '../../../src/ledger/verify-session.ts';
import { nothingRan } from '../../../src/model/event.ts';
import { freshFolder } from '../../support/folders.ts';

async function session(t: Parameters<typeof freshFolder>[0]) {
  const folder = await freshFolder(t);
  await mkdir(`${folder}/logs`);
  await mkdir(`${folder}/evidence`);
  await writeFile(`${folder}/evidence/report.json`, '{}');
  const files = createFiles();
  const sink = { append: (line: string) => files.append(`${folder}/logs/session.jsonl`, line) };
  const ledger = new Ledger(sink, { now: () => new Date(0) }, { sessionId: 's', taskId: 'T1' });
  await ledger.append({
    macro: 'collect',
    step: 1,
    phase: 'VERIFY',
    state: 'DONE',
    goal: 'g',
    machine: 'm',
    terminal: 't',
    touches: [],
    command: '',
    ...nothingRan,
    output: '',
    decision: '',
    evidence: [{ kind: 'file', ref: 'evidence/report.json', sha256: sha256Hex('{}') }],
  });
  return { folder, files };
}

test('an untouched session verifies, with its events and files counted', async (t) => {
  const { folder, files } = await session(t);
  const report = await verifySession(folder, files);
  assert.deepEqual([report.problem, report.events, report.files], ['', 1, 1]);
});

test('an evidence file with one byte more is named as changed', async (t) => {
  const { folder, files } = await session(t);
  await appendFile(`${folder}/evidence/report.json`, ' ');
  assert.equal((await verifySession(folder, files)).problem, 'evidence/report.json: changed');
});

test('an evidence file that is gone is named as missing', async (t) => {
  const { folder, files } = await session(t);
  await rm(`${folder}/evidence/report.json`);
  assert.equal((await verifySession(folder, files)).problem, 'evidence/report.json: missing');
});

test('a ledger with half a line at its end is refused with its line', async (t) => {
  const { folder, files } = await session(t);
  await appendFile(`${folder}/logs/session.jsonl`, '{"schema":');
  assert.match((await verifySession(folder, files)).problem, /torn-tail/);
});
