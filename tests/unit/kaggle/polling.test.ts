import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Asked,
  isTerminal,
  type NextPoll,
  nextPoll,
  type PollAnswer,
  type PollState,
} from '../../../src/kaggle/polling.ts';
import type { KernelStatus } from '../../../src/model/kaggle.ts';

const kaggle = { firstWaitSeconds: 59, deadlineSeconds: 600, intervalSeconds: 15, seed: 'ada/k v7' };

/** Answers ten seconds apart, the last one at `lastAt`. */
function answers(lastAt: number, ...list: readonly PollAnswer[]): Asked[] {
  return list.map((answer, index) => ({ answer, atSeconds: lastAt - 10 * (list.length - 1 - index) }));
}
function state(elapsedSeconds: number, asked: readonly Asked[], more: Partial<PollState> = {}): PollState {
  return { elapsedSeconds, asked, stream: 'absent', pace: kaggle, ...more };
}
const repeated = (count: number, answer: PollAnswer): PollAnswer[] =>
  Array.from({ length: count }, () => answer);
function waitOf(from: PollState): number {
  const next = nextPoll(from);
  assert.equal(next.action, 'wait');
  return next.action === 'wait' ? next.seconds : Number.NaN;
}
function assertBetween(seconds: number, least: number, most: number): void {
  assert.ok(seconds >= least && seconds <= most, `${seconds} s are not between ${least} and ${most}`);
}

const end = (outcome: Extract<NextPoll, { action: 'end' }>['outcome']): NextPoll => ({
  action: 'end',
  outcome,
});
const steps: [string, PollState, NextPoll][] = [
  ['right after the push the whole 59 s are waited', state(0, []), { action: 'wait', seconds: 59 }],
  ['at 58.5 s half a second is left', state(58.5, []), { action: 'wait', seconds: 0.5 }],
  ['at 59 s the first question is asked', state(59, []), { action: 'ask' }],
  [
    'a log that ended at 20 s brings no question before 59 s',
    state(20, [], { stream: { endedAtSeconds: 20 } }),
    { action: 'wait', seconds: 39 },
  ],
  ['a queued session is asked for again', state(90, answers(60, 'queued')), { action: 'ask' }],
  ['a new script goes on', state(90, answers(60, 'new-script')), { action: 'ask' }],
  ['a requested cancel is no end', state(90, answers(60, 'cancel-requested')), { action: 'ask' }],
  ['complete ends the wait', state(60, answers(60, 'complete')), end('terminal')],
  ['an error ends the wait', state(60, answers(60, 'running', 'error')), end('terminal')],
  ['an acknowledged cancel ends the wait', state(60, answers(60, 'cancel-acknowledged')), end('terminal')],
  [
    '10 unknown answers in a row are borne',
    state(300, answers(280, ...repeated(10, 'unknown'))),
    { action: 'ask' },
  ],
  [
    'the 11th unknown answer in a row ends the wait',
    state(300, answers(280, ...repeated(11, 'unknown'))),
    end('unknown-status'),
  ],
  [
    'questions that were not answered do not hide 11 unknown statuses',
    state(300, answers(280, ...repeated(6, 'unknown'), 'unanswered', ...repeated(5, 'unknown'))),
    end('unknown-status'),
  ],
  [
    'a known answer starts the count of unknown ones again',
    state(400, answers(280, ...repeated(8, 'unknown'), 'running', ...repeated(8, 'unknown'))),
    { action: 'ask' },
  ],
  [
    'close to the deadline only the rest is waited',
    state(599, answers(599, 'running', 'running', 'running')),
    { action: 'wait', seconds: 1 },
  ],
  ['the last question is asked at the deadline', state(600, answers(595, 'running')), { action: 'ask' }],
  [
    'a machine that slept over the deadline still asks once',
    state(9000, answers(60, 'running')),
    { action: 'ask' },
  ],
  ['a session that runs at the deadline ends the wait', state(601, answers(601, 'running')), end('deadline')],
  [
    'a session that completed at the deadline is not late',
    state(601, answers(601, 'complete')),
    end('terminal'),
  ],
  [
    'a service that does not answer up to the deadline is no deadline of the session',
    state(601, answers(601, 'running', 'unanswered')),
    end('unanswered'),
  ],
  [
    'the first question after the end of the log follows at once',
    state(100, answers(60, 'running'), { stream: { endedAtSeconds: 100 } }),
    { action: 'ask' },
  ],
];
for (const [what, from, expected] of steps) {
  test(`polling Kaggle: ${what}`, () => assert.deepEqual(nextPoll(from), expected));
}

test('a first wait longer than the deadline still leads to one question', () => {
  const pace = { ...kaggle, firstWaitSeconds: 20, deadlineSeconds: 10 };
  assert.deepEqual(nextPoll(state(20, [], { pace })), { action: 'ask' });
  assert.deepEqual(nextPoll(state(20, answers(20, 'running'), { pace })), end('deadline'));
});

test('pauses are about 3 s at first, 4.5 s then, and never more than 15 s in the first quarter of an hour', () => {
  assertBetween(waitOf(state(60, answers(60, 'running'))), 2.8, 3.2);
  assertBetween(waitOf(state(60, answers(60, 'running', 'running'))), 4.2, 4.8);
  for (let count = 3; count < 60; count += 1) {
    assertBetween(waitOf(state(300, answers(300, ...repeated(count, 'running')))), 6, 15);
  }
});

test('after an hour a question a minute is enough', () => {
  const pace = { ...kaggle, deadlineSeconds: 43_200 };
  assertBetween(waitOf(state(3600, answers(3600, ...repeated(99, 'running')), { pace })), 57, 63);
});

test('while the log is read a question a minute is enough', () => {
  assertBetween(waitOf(state(60, answers(60, 'running'), { stream: 'open' })), 57, 63);
});

test('a status that still says running after the end of the log is asked for again within 1.5 s', () => {
  const asked = answers(100.5, 'running', 'running');
  assertBetween(waitOf(state(100.5, asked, { stream: { endedAtSeconds: 100 } })), 1, 1.5);
});

for (const [answer, first, most] of [
  ['unanswered', 15, 60],
  ['throttled', 30, 300],
] as const) {
  test(`${answer} questions move apart: ${first} s, ${2 * first} s, … up to ${most} s`, () => {
    const pace = { ...kaggle, deadlineSeconds: 43_200 };
    for (const count of [1, 2, 3, 20]) {
      const wanted = Math.min(first * 2 ** (count - 1), most);
      const asked = answers(5000, 'running', ...repeated(count, answer));
      assertBetween(waitOf(state(5000, asked, { pace, stream: 'open' })), 0.94 * wanted, 1.06 * wanted);
    }
  });
}

test('Retry-After: 400 is obeyed in full: no question for 400 s', () => {
  const asked = [{ atSeconds: 60, answer: 'throttled', retryAfterSeconds: 400 }] as const;
  assert.equal(waitOf(state(60, asked)), 400);
  assert.deepEqual(nextPoll(state(460, asked)), { action: 'ask' });
});

test('Retry-After: 541 at 60 s passes the deadline of 600 s: the wait ends as throttled', () => {
  const asked = [{ atSeconds: 60, answer: 'throttled', retryAfterSeconds: 541 }] as const;
  assert.deepEqual(nextPoll(state(60, asked)), end('throttled'));
});

test('the same seed gives the same pauses, another seed others', () => {
  const from = state(60, answers(60, 'running'));
  assert.equal(waitOf(from), waitOf(from));
  assert.notEqual(waitOf(from), waitOf({ ...from, pace: { ...kaggle, seed: 'ada/k v8' } }));
});

test('only complete, error and cancel-acknowledged are terminal', () => {
  const all: KernelStatus[] = [
    'queued',
    'running',
    'complete',
    'error',
    'cancel-requested',
    'cancel-acknowledged',
    'new-script',
    'unknown',
  ];
  assert.deepEqual(all.filter(isTerminal), ['complete', 'error', 'cancel-acknowledged']);
});
