import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { verifyChain } from '../../../src/ledger/chain.ts';
import { continueLog } from '../../../src/ledger/continue-log.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { freshFolder } from '../../support/folders.ts';
import { silent } from '../../support/led-events.ts';
import { testWorld } from '../../support/test-world.ts';

const world = testWorld();

async function logOf(t: TestContext, count: number): Promise<{ session: string; log: string }> {
  const session = await freshFolder(t);
  await mkdir(join(session, 'logs'));
  const log = join(session, 'logs/session.jsonl');
  await writeFile(log, '');
  const ledger = new Ledger({ append: (line) => appendFile(log, line) }, world.clock, {
    sessionId: 's',
    taskId: 'T1',
  });
  for (let at = 0; at < count; at += 1) await ledger.append(silent);
  return { session, log };
}

test('a log goes on behind its last event, and its chain holds', async (t) => {
  const { session, log } = await logOf(t, 2);
  const { ledger, events, byteLength } = await continueLog(session, world);
  assert.deepEqual([events.length, byteLength], [2, (await readFile(log)).length]);
  await ledger.append(silent);
  const { count, problem } = verifyChain(await readFile(log));
  assert.deepEqual([count, problem], [3, '']);
});

test('half a line is put aside as evidence and told; a changed line and an empty log are refused', async (t) => {
  const { session, log } = await logOf(t, 2);
  await appendFile(log, '{"half');
  const { events } = await continueLog(session, world);
  assert.deepEqual([events.length, events[2]?.evidence[0]?.ref], [3, 'evidence/torn-tail']);
  assert.equal(verifyChain(await readFile(log)).problem, '');
  await writeFile(log, (await readFile(log, 'utf8')).replace('host', 'other'));
  await assert.rejects(continueLog(session, world), /LEDGER_BROKEN/);
  await assert.rejects(continueLog((await logOf(t, 0)).session, world), /LEDGER_BROKEN.*empty/);
});
