import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTerminal, nextPoll, type PollState } from '../../../src/kaggle/polling.ts';
import type { KernelStatus } from '../../../src/model/kaggle.ts';

const kaggle = { firstWaitSeconds: 59, intervalSeconds: 15, deadlineSeconds: 600 };
function state(elapsedSeconds: number, statuses: readonly KernelStatus[], askedAtSeconds = 0): PollState {
  return { ...kaggle, elapsedSeconds, statuses, askedAtSeconds };
}
const unknowns = (count: number): KernelStatus[] => Array.from({ length: count }, () => 'unknown');

const steps: [string, PollState, ReturnType<typeof nextPoll>][] = [
  ['right after the push the whole 59 s are waited', state(0, []), { action: 'wait', seconds: 59 }],
  ['at 58.5 s half a second is left', state(58.5, []), { action: 'wait', seconds: 0.5 }],
  ['at 59 s the first question is asked', state(59, []), { action: 'ask' }],
  ['after a running session 15 s pass', state(60, ['running'], 60), { action: 'wait', seconds: 15 }],
  ['15 s after the last answer it is asked again', state(75, ['queued'], 60), { action: 'ask' }],
  ['a new script goes on', state(75, ['new-script'], 60), { action: 'ask' }],
  ['a requested cancel is no end', state(75, ['cancel-requested'], 60), { action: 'ask' }],
  ['complete ends the wait', state(60, ['complete'], 60), { action: 'end', outcome: 'terminal' }],
  ['an error ends the wait', state(60, ['running', 'error'], 60), { action: 'end', outcome: 'terminal' }],
  [
    'an acknowledged cancel ends the wait',
    state(60, ['cancel-acknowledged'], 60),
    { action: 'end', outcome: 'terminal' },
  ],
  ['10 unknown answers in a row are borne', state(300, unknowns(10), 280), { action: 'ask' }],
  [
    'the 11th unknown answer in a row ends the wait as unreadable',
    state(300, unknowns(11), 280),
    { action: 'end', outcome: 'unreadable' },
  ],
  [
    'a known answer starts the count of unknown ones again',
    state(300, [...unknowns(8), 'running', ...unknowns(8)], 280),
    { action: 'ask' },
  ],
  [
    'close to the deadline only the rest is waited',
    state(595, ['running'], 595),
    { action: 'wait', seconds: 5 },
  ],
  ['the last question is asked at the deadline', state(600, ['running'], 595), { action: 'ask' }],
  ['a machine that slept over the deadline still asks once', state(9000, ['running'], 60), { action: 'ask' }],
  [
    'a session that runs at the deadline ends the wait',
    state(601, ['running'], 601),
    { action: 'end', outcome: 'deadline' },
  ],
  [
    'a session that completed at the deadline is not late',
    state(601, ['complete'], 601),
    { action: 'end', outcome: 'terminal' },
  ],
];
for (const [what, from, expected] of steps) {
  test(`polling Kaggle: ${what}`, () => {
    assert.deepEqual(nextPoll(from), expected);
  });
}

test('a first wait longer than the deadline still leads to one question', () => {
  const short = { ...state(20, []), firstWaitSeconds: 20, deadlineSeconds: 10 };
  assert.deepEqual(nextPoll(short), { action: 'ask' });
  assert.deepEqual(nextPoll({ ...short, statuses: ['running'], askedAtSeconds: 20 }), {
    action: 'end',
    outcome: 'deadline',
  });
});

test('a rehearsal that polls every 0.5 s and completes in 3 s asks at 2, 2.5 and 3 s', () => {
  const asked: number[] = [];
  let elapsedSeconds = 0;
  for (;;) {
    const next = nextPoll({
      elapsedSeconds,
      statuses: asked.map((at) => (at >= 3 ? 'complete' : 'running')),
      askedAtSeconds: asked.at(-1) ?? 0,
      firstWaitSeconds: 2,
      intervalSeconds: 0.5,
      deadlineSeconds: 60,
    });
    if (next.action === 'end') break;
    if (next.action === 'ask') asked.push(elapsedSeconds);
    else elapsedSeconds += next.seconds;
  }
  assert.deepEqual(asked, [2, 2.5, 3]);
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
