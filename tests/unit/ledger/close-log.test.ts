import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createClock } from '../../../src/host/clock.ts';
import { createFiles } from '../../../src/host/files.ts';
import { closeLog } from '../../../src/ledger/close-log.ts';
import { Failure } from '../../../src/model/failure.ts';
import { recordedProject, recordedSession } from '../../support/recorded-project.ts';

const ports = { files: createFiles(), clock: createClock(), place: { machine: 'm', terminal: 't' } };
const id = '20261121_p_100000z-1';

test('a log that ends with its verdict is left as it is', async (t) => {
  const session = await recordedSession(await recordedProject(t), id);
  const before = await readFile(join(session, 'logs/session.jsonl'));
  assert.equal((await closeLog(session, ports)).count, 4);
  assert.deepEqual(await readFile(join(session, 'logs/session.jsonl')), before);
});

test('half a line behind a verdict is put aside, and the verdict is not doubled', async (t) => {
  const session = await recordedSession(await recordedProject(t), id);
  await appendFile(join(session, 'logs/session.jsonl'), '{"half');
  const { problem, count, lines } = await closeLog(session, ports);
  assert.deepEqual([problem, count], ['', 5]);
  assert.equal(lines.filter((line) => line.includes('"phase":"VERDICT"')).length, 1);
  assert.equal(await readFile(join(session, 'evidence/torn-tail'), 'utf8'), '{"half');
  assert.equal((await closeLog(session, ports)).count, 5);
});

test('a line that was changed is no tail: LEDGER_BROKEN, and nothing is written', async (t) => {
  const session = await recordedSession(await recordedProject(t), id);
  const log = join(session, 'logs/session.jsonl');
  const text = (await readFile(log, 'utf8')).replace('collect', 'Collect');
  await writeFile(log, text);
  await assert.rejects(
    closeLog(session, ports),
    (error: unknown) => error instanceof Failure && error.code === 'LEDGER_BROKEN',
  );
  assert.equal(await readFile(log, 'utf8'), text);
});
