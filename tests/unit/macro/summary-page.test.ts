import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostSummaryLines, summarizeEvents } from '../../../src/macro/summary-page.ts';
import { type LedgerEvent, nothingRan } from '../../../src/model/event.ts';

function event(step: number, state: LedgerEvent['state'], proofs = 1): LedgerEvent {
  const proof = { kind: 'checksum' as const, ref: 'a' };
  return {
    ...{ macro: 'm', step, phase: 'LOG_EVENT', state, goal: 'g', machine: 'h', terminal: 't' },
    ...{ touches: [], command: '', ...nothingRan, output: '', decision: '' },
    evidence: Array.from({ length: proofs }, () => proof),
    ...{ schema: 'nx47.event/1', seq: 1, prev: '0'.repeat(64) },
    ...{ time: '2026-01-01T00:00:00.000Z', session_id: 's', task_id: 'T1' },
  };
}

test('a step that failed, was left out, never ended or has no proof is a deviation', () => {
  const events = [
    event(2, 'DONE'),
    event(3, 'FAILED'),
    event(4, 'SKIPPED'),
    event(5, 'RUNNING'),
    event(6, 'DONE', 0),
  ];
  assert.deepEqual(summarizeEvents(events).deviations, [
    '3 m: FAILED',
    '4 m: not done',
    '5 m: not ended',
    '6 m: no proof, not done',
  ]);
});

test('a session of a thousand steps is one page all the same', () => {
  const events = Array.from({ length: 1000 }, (_, at) => event(at + 2, 'DONE'));
  const lines = summarizeEvents(events).text.trimEnd().split('\n');
  assert.ok(lines.length <= mostSummaryLines);
  assert.match(lines.at(-1) ?? '', /more$/);
});
