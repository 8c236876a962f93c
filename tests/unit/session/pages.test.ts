import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LedgerEvent, nothingRan } from '../../../src/model/event.ts';
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
  ...nothingRan,
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

const steps = Array.from({ length: 14 }, (_, at) => ({
  ...event,
  ...{
    seq: at + 1,
    step: at + 2,
    macro: `macro-${at + 2}`,
    phase: 'LOG_EVENT' as const,
    state: 'DONE' as const,
  },
}));
const verdict = {
  ...event,
  seq: 99,
  step: 1,
  macro: 'session',
  phase: 'VERDICT' as const,
  decision: 'NO-GO GATE-052',
};

test('TODO.md lists three to ten items, what failed among them, and one next priority', () => {
  const failed = {
    ...event,
    seq: 50,
    step: 4,
    macro: 'macro-4',
    phase: 'LOG_EVENT' as const,
    state: 'FAILED' as const,
  };
  for (const events of [[event], [...steps, failed, verdict], [verdict]]) {
    const page = sessionPages(events, 'en')['TODO.md'] ?? '';
    const items = page.split('\n').filter((line) => line.startsWith('- ['));
    assert.ok(items.length >= 3 && items.length <= 10, `${items.length} items`);
    assert.equal(page.match(/^## /gm)?.length, 1);
  }
  const page = sessionPages([...steps, failed, verdict], 'en')['TODO.md'] ?? '';
  assert.match(page, /^- \[ \] 4 macro&#45;4$/m);
  assert.match(page, /^Mend what the verdict names, then run again: NO&#45;GO GATE&#45;052$/m);
});

test('RISKS.md names what each plan said may go wrong, ROLLBACK.md what was changed and how to go back', () => {
  const plan = { ...event, phase: 'PLAN' as const, output: 'a name may be | taken\nanother' };
  const pushed = { ...event, phase: 'LOG_EVENT' as const, state: 'DONE' as const, touches: ['kernel me/k'] };
  const pages = sessionPages([plan, pushed], 'en');
  assert.match(
    pages['RISKS.md'] ?? '',
    /^\| 2 \| survey \| a name may be &#124; taken \|\n\| 2 \| survey \| another \|$/m,
  );
  assert.match(pages['ROLLBACK.md'] ?? '', /^\| 2 \| survey \| kernel me&#47;k \|$/m);
  assert.match(pages['ROLLBACK.md'] ?? '', /nx47 rollback --dataset N --kernel M --execute/);
  assert.match(sessionPages([event], 'fr')['ROLLBACK.md'] ?? '', /rien à défaire/);
});

test('SESSION.md names the governing document with its digest, and what was changed', () => {
  const sha256 = 'c'.repeat(64);
  const governing = {
    ...event,
    ...{ macro: 'read-governing', phase: 'LOG_EVENT' as const, state: 'DONE' as const },
    evidence: [{ kind: 'checksum' as const, ref: 'docs/plan.md', sha256 }],
  };
  const pushed = {
    ...event,
    ...{
      macro: 'push',
      step: 7,
      phase: 'LOG_EVENT' as const,
      state: 'DONE' as const,
      touches: ['kernel a/b'],
    },
  };
  const page = sessionPages([governing, pushed], 'en')['SESSION.md'] ?? '';
  assert.match(page, new RegExp(`^- Governing document: docs&#47;plan&#46;md ${sha256}$`, 'm'));
  assert.match(page, /^\| 7 \| push \| kernel a&#47;b \|$/m);
});

test('PLANS/T1.md lists what each step announced; another task has a page of its own name', () => {
  const plan = {
    ...event,
    phase: 'PLAN' as const,
    goal: 'push | it',
    touches: ['kernel a'],
    command: 'one\ntwo',
  };
  const pages = sessionPages([plan, event], 'en');
  const rows = (pages['PLANS/T1.md'] ?? '').split('\n').filter((line) => line.startsWith('| 2'));
  assert.deepEqual(rows, ['| 2 | survey | push &#124; it | kernel a | one<br>two |']);
  const other = Object.keys(sessionPages([{ ...plan, task_id: '../T 2' }], 'en'));
  assert.ok(other.includes('PLANS/___T_2.md'), other.join());
});
