import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeRun, type RunFacts } from '../../../src/jobs/judge-run.ts';

const running: RunFacts = {
  run: { status: 'in_progress', conclusion: '', attempt: 1 },
  began: true,
  hasArtefact: false,
  secondsLeft: 60,
  attempts: 3,
  cancelAsked: false,
};
const queued: RunFacts = { ...running, run: { status: 'queued', conclusion: '', attempt: 1 }, began: false };
const failed: RunFacts = { ...running, run: { status: 'completed', conclusion: 'failure', attempt: 1 } };
const untouched: RunFacts = { ...failed, began: false };
const cancelled = { status: 'completed', conclusion: 'cancelled', attempt: 1 };

const cases: readonly (readonly [string, RunFacts, string])[] = [
  ['a run that is queued is waited for', queued, 'wait'],
  ['a run that works is waited for', running, 'wait'],
  ['a run that nobody took by the deadline is cancelled', { ...queued, secondsLeft: 0 }, 'cancel'],
  ['a run that works is left its last minutes after the deadline', { ...running, secondsLeft: -299 }, 'wait'],
  [
    'a run that works five minutes after the deadline is cancelled',
    { ...running, secondsLeft: -300 },
    'cancel',
  ],
  ['a run is cancelled when somebody asks for its end', { ...running, cancelAsked: true }, 'cancel'],
  [
    'an artefact is taken, even of a run that failed after its deadline',
    { ...failed, hasArtefact: true, secondsLeft: -9000 },
    'take',
  ],
  ['a run that began and left nothing is made again', failed, 'retry'],
  ['after the last attempt nobody knows', { ...failed, attempts: 1 }, 'end UNDECIDED'],
  ['after the deadline there is no other attempt', { ...failed, secondsLeft: -1 }, 'end UNDECIDED'],
  [
    'a run cancelled in its midst leaves nobody who knows',
    { ...failed, run: cancelled, cancelAsked: true },
    'end UNDECIDED',
  ],
  ['a run that the check refused did nothing', untouched, 'end REFUSED'],
  ['a run cancelled while it was queued did nothing', { ...untouched, run: cancelled }, 'end CANCELLED'],
  [
    'a run cancelled while it was queued past the deadline is expired',
    { ...untouched, run: cancelled, secondsLeft: -1 },
    'end EXPIRED',
  ],
  ['a run that is not shown yet is waited for', { ...queued, run: undefined, secondsLeft: -299 }, 'wait'],
  ['a run that is never shown is expired', { ...queued, run: undefined, secondsLeft: -300 }, 'end EXPIRED'],
];

for (const [title, facts, expected] of cases)
  test(title, () => {
    const answer = judgeRun(facts);
    assert.equal(answer.act === 'end' ? `end ${answer.status}` : answer.act, expected);
  });
