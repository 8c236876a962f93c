import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type EvidenceLevel, sessionFiles, sessionFilesText } from '../../../src/ledger/session-files.ts';
import { nothingRan } from '../../../src/model/event.ts';

const mebi = 1 << 20;
const file = (name: string, byteLength: number) => ({ name, byteLength, sha256: 'a'.repeat(64) });
const found = [
  file('logs/session.jsonl', 12 * mebi),
  file('STATUS.md', 10),
  file('evidence/small', 3 * mebi),
  file('evidence/exact', 5 * mebi),
  file('evidence/over', 5 * mebi + 1),
  file('files.json', 99),
];
const keptBy = (level: EvidenceLevel, files = found) =>
  sessionFiles(files, [], level)
    .files.filter(({ kept }) => kept === 'repository')
    .map(({ path }) => path);

test('the events are kept whatever their size; files of up to 5 MiB until 10 MiB are full, the smallest first', () => {
  assert.deepEqual(keptBy('summary'), ['logs/session.jsonl']);
  const light = found.slice(1);
  assert.deepEqual(keptBy('summary', light), ['STATUS.md', 'evidence/exact', 'evidence/small']);
  const many = [file('evidence/a', 4 * mebi), file('evidence/b', 4 * mebi), file('evidence/c', 2 * mebi + 1)];
  assert.deepEqual(keptBy('summary', many), ['evidence/a', 'evidence/c']);
});

test('by digest nothing below evidence/ is kept, by full everything is; files.json lists all but itself', () => {
  assert.deepEqual(keptBy('digest', found.slice(1)), ['STATUS.md']);
  assert.deepEqual(keptBy('full').length, 5);
  assert.ok(!sessionFilesText(sessionFiles(found, [], 'full')).includes('files.json'));
});

test('a file has the last step that names it as its source', () => {
  const body = { macro: 'collect', step: 7, evidence: [{ kind: 'file' as const, ref: 'STATUS.md' }] };
  const event = {
    ...{
      schema: 'nx47.event/1' as const,
      seq: 1,
      prev: '0'.repeat(64),
      time: '',
      session_id: '',
      task_id: '',
    },
    ...{
      phase: 'VERIFY' as const,
      state: 'RUNNING' as const,
      goal: '',
      machine: '',
      terminal: '',
      touches: [],
    },
    ...{ command: '', ...nothingRan, output: '', decision: '' },
  };
  const events = [
    { ...event, ...body, macro: 'wait', step: 6 },
    { ...event, ...body },
  ];
  const { files } = sessionFiles(found, events, 'full');
  assert.equal(files.find(({ path }) => path === 'STATUS.md')?.source, 'event:7 collect');
  assert.equal(files.find(({ path }) => path === 'evidence/small')?.source, '');
});
