import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { eventsOf, verifyChain } from '../../../src/ledger/chain.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import type { EventBody } from '../../../src/model/event.ts';

const body: EventBody = {
  macro: 'survey',
  step: 1,
  phase: 'EXECUTE',
  state: 'RUNNING',
  goal: 'read',
  machine: 'm',
  terminal: 't',
  touches: [],
  command: 'git ls-files',
  exit_status: 0,
  stdout_sha256: null,
  stderr_sha256: null,
  output: '',
  decision: '',
  evidence: [],
};

async function threeEvents(
  stamps = ['2026-11-21T10:00:00.000Z', '2026-11-21T10:00:01.000Z', '2026-11-21T10:00:02.000Z'],
) {
  const lines: string[] = [];
  let tick = 0;
  const clock = { now: () => new Date(stamps[tick++] ?? stamps.at(-1) ?? 0) };
  const sink = { append: async (line: string) => void lines.push(line) };
  const ledger = new Ledger(sink, clock, { sessionId: 's', taskId: 'T1' });
  await Promise.all([ledger.append(body), ledger.append(body), ledger.append({ ...body, output: 'é "x"' })]);
  return { ledger, text: lines.join('') };
}

const bytes = (text: string) => new TextEncoder().encode(text);

test('three events appended at once are numbered 1, 2, 3 and linked by the hash of the raw line before', async () => {
  const { ledger, text } = await threeEvents();
  const report = verifyChain(bytes(text));
  assert.equal(report.problem, '');
  assert.deepEqual(
    eventsOf(report.lines).map((event) => event.seq),
    [1, 2, 3],
  );
  assert.equal(report.head, ledger.head);
  const second = text.split('\n')[1] ?? '';
  assert.equal(eventsOf(report.lines)[2]?.prev, createHash('sha256').update(second).digest('hex'));
});

test('a clock that is set back does not make the chain run backwards', async () => {
  const { text } = await threeEvents([
    '2026-11-21T10:00:05.000Z',
    '2026-11-21T10:00:00.000Z',
    '2026-11-21T10:00:06.000Z',
  ]);
  assert.equal(verifyChain(bytes(text)).problem, '');
});

const damages: [string, (text: string) => string, string, number][] = [
  ['a changed byte in line 1', (text) => text.replace('git ls-files', 'git ls-filex'), 'broken-link', 2],
  [
    'a removed middle line',
    (text) =>
      text
        .split('\n')
        .filter((_, index) => index !== 1)
        .join('\n'),
    'wrong-number',
    2,
  ],
  [
    'two lines swapped',
    (text) => [1, 0, 2, 3].map((index) => text.split('\n')[index]).join('\n'),
    'wrong-number',
    1,
  ],
  ['a torn tail', (text) => text.slice(0, -9), 'torn-tail', 3],
  ['a duplicate key', (text) => text.replace('"seq":1', '"seq":9,"seq":1'), 'unreadable-line', 1],
  ['a line that is no event', (text) => `{}\n${text}`, 'unreadable-line', 1],
];
for (const [what, damage, problem, line] of damages) {
  test(`${what} is found as ${problem}`, async () => {
    const report = verifyChain(bytes(damage((await threeEvents()).text)));
    assert.equal(report.problem, problem);
    assert.equal(report.line, line);
  });
}

test('an event that could not be written is not in the chain, and the next one takes its number', async () => {
  let full = true;
  const lines: string[] = [];
  const sink = {
    append: async (line: string) => {
      if (full) throw new Error('ENOSPC');
      lines.push(line);
    },
  };
  const ledger = new Ledger(sink, { now: () => new Date(0) }, { sessionId: 's', taskId: 'T1' });
  await assert.rejects(ledger.append(body), /ENOSPC/);
  full = false;
  assert.equal((await ledger.append(body)).seq, 1);
  assert.equal(verifyChain(bytes(lines.join(''))).problem, '');
});
