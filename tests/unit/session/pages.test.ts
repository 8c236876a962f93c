import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerEvent } from '../../../src/model/event.ts';
import { sessionPages } from '../../../src/session/pages.ts';

const event: LedgerEvent = {
  schema: 'nx47.event/1',
  seq: 1,
  prev: '0'.repeat(64),
  time: '2026-11-21T10:00:00.000Z',
  session_id: '20261121_x_100000z-1',
  task_id: 'T1',
  macro: 'survey',
  step: 2,
  phase: 'EXECUTE',
  state: 'RUNNING',
  goal: 'read',
  machine: 'host',
  terminal: 'pipe',
  touches: [],
  command: '',
  exit_status: null,
  output: '',
  decision: '',
  evidence: [],
};

test('STATUS.md shows the last state of each step, once', () => {
  const pages = sessionPages([event, { ...event, seq: 2, state: 'DONE' }], 'fr');
  const rows = (pages['STATUS.md'] ?? '').split('\n').filter((line) => line.startsWith('| 2 '));
  assert.equal(rows.length, 1);
  assert.match(rows[0] ?? '', /DONE/);
});

test('a decision with a pipe and a newline can not break the page', () => {
  const page = sessionPages([{ ...event, decision: 'a | b\n# c' }], 'en')['SESSION.md'] ?? '';
  assert.doesNotMatch(page, /^# c/m);
  assert.match(page, /a &#124; b &#35; c/);
});
