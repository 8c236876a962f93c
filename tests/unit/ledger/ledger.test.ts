import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { verifyChain } from '../../../src/ledger/chain.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { type EventBody, nothingRan } from '../../../src/model/event.ts';
import { Failure } from '../../../src/model/failure.ts';
import { freshFolder } from '../../support/folders.ts';

test('a ledger on disk holds one whole line for each event', async (t) => {
  const folder = await freshFolder(t);
  const files = createFiles();
  const path = `${folder}/session.jsonl`;
  const sink = { append: (line: string) => files.append(path, line) };
  const ledger = new Ledger(sink, { now: () => new Date(0) }, { sessionId: 's', taskId: 'T1' });
  const place = { machine: 'm', terminal: 't' };
  const body = {
    ...place,
    macro: 'x',
    step: 1,
    goal: '',
    touches: [],
    command: '',
    ...nothingRan,
    output: '',
    decision: '',
    evidence: [],
  };
  await ledger.append({ ...body, phase: 'PLAN', state: 'NEW' });
  await ledger.append({ ...body, phase: 'VERIFY', state: 'DONE' });
  const lines = new TextDecoder()
    .decode(await files.read(path))
    .trimEnd()
    .split('\n');
  assert.equal(lines.length, 2);
  assert.equal(ledger.events.length, 2);
});

const place = { machine: 'm', terminal: 't' };
const body: EventBody = {
  ...{ ...place, macro: 'x', step: 2, phase: 'PLAN', state: 'RUNNING', goal: '', touches: [], command: '' },
  ...{ ...nothingRan, output: '', decision: '', evidence: [] },
};

test('an event that was kept back goes to the disk with the next one, in one append, in a chain that holds', async () => {
  const appends: string[] = [];
  const sink = { append: async (text: string) => void appends.push(text) };
  const ledger = new Ledger(sink, { now: () => new Date(0) }, { sessionId: 's', taskId: 'T1' });
  await ledger.append({ ...body, step: 1, phase: 'SESSION' });
  await ledger.hold(body);
  assert.deepEqual([appends.length, ledger.events.length], [1, 1]);
  await ledger.append({ ...body, phase: 'CRITIQUE' });
  assert.deepEqual([appends.length, ledger.events.length], [2, 3]);
  const { problem, count, head } = verifyChain(Buffer.from(appends.join('')));
  assert.deepEqual([problem, count, head], ['', 3, ledger.head]);
  assert.deepEqual(
    ledger.events.map(({ phase }) => phase),
    ['SESSION', 'PLAN', 'CRITIQUE'],
  );
});

test('a full disk loses no event that was kept back: it is there with the next one that is written', async () => {
  const appends: string[] = [];
  let isFull = true;
  const sink = {
    append: async (text: string) => {
      if (isFull) throw new Failure('DISK_WRITE_FAILED', { file: 'x', why: 'ENOSPC' });
      appends.push(text);
    },
  };
  const ledger = new Ledger(sink, { now: () => new Date(0) }, { sessionId: 's', taskId: 'T1' });
  await ledger.hold(body);
  await assert.rejects(ledger.append({ ...body, phase: 'CRITIQUE' }), { code: 'DISK_WRITE_FAILED' });
  assert.deepEqual([ledger.events.length, ledger.head], [0, '0'.repeat(64)]);
  isFull = false;
  await ledger.append({ ...body, phase: 'LOG_EVENT', state: 'FAILED' });
  assert.deepEqual(
    ledger.events.map(({ phase }) => phase),
    ['PLAN', 'LOG_EVENT'],
  );
  assert.equal(verifyChain(Buffer.from(appends.join(''))).problem, '');
});
