import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { verifyChain } from '../../../src/ledger/chain.ts';
import { logToLedger } from '../../../src/macro/standing-ledger.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';
import { testWorld } from '../../support/test-world.ts';

const word = { goal: 'g', touches: ['a'], output: '', decision: 'looked at' };

test('a second word continues the chain of the first, and is a person’s', async (t) => {
  const path = `${await freshFolder(t)}/words.jsonl`;
  await logToLedger(path, word, testWorld());
  const second = await logToLedger(path, word, testWorld());
  assert.deepEqual([second.seq, second.role], [2, 'person']);
  assert.equal(verifyChain(await readFile(path)).problem, '');
});

test('to a chain that does not hold nothing is added: LEDGER_BROKEN', async (t) => {
  const path = `${await freshFolder(t)}/words.jsonl`;
  await logToLedger(path, word, testWorld());
  await writeFile(path, (await readFile(path, 'utf8')).replace('looked', 'locked').slice(0, -1));
  const broken = (error: unknown) => error instanceof Failure && error.code === 'LEDGER_BROKEN';
  await assert.rejects(logToLedger(path, word, testWorld()), broken);
});
