import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { nothingRan } from '../../../src/model/event.ts';
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
