import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobState } from '../../../src/jobs/job-state.ts';

const order = ['order.json'];
const claimed = [...order, 'attempt-1/worker.json'];
const began = [...claimed, 'attempt-1/began.json'];
const ended = [...began, 'attempt-1/ended.json'];

const cases: readonly (readonly [string, readonly string[], string])[] = [
  ['an order alone', order, 'NEW 0 nothing'],
  ['a claim', claimed, 'RUNNING 1 claimed'],
  ['an effect that may have begun', began, 'RUNNING 1 began'],
  ['an answer of the macro', [...began, 'attempt-1/executed.json'], 'RUNNING 1 executed'],
  ['an attempt that ended', ended, 'NEW 1 ended'],
  [
    'the tenth attempt beside the second',
    [...ended, 'attempt-10/worker.json', 'attempt-2/worker.json'],
    'RUNNING 10 claimed',
  ],
  ['an attempt folder without its worker', [...order, 'attempt-1/began.json'], 'NEW 0 nothing'],
  ['a wish to end it', [...began, 'cancel.json'], 'CANCELLING 1 began'],
  ['an order that was sent to another machine', [...order, 'sent.json', 'cancel.json'], 'SENT 0 nothing'],
  ['a result of one that was sent', [...order, 'sent.json', 'outcome/result.json'], 'OVER 0 nothing'],
  ['a result, whatever else', [...began, 'cancel.json', 'outcome/result.json'], 'OVER 1 began'],
];

for (const [title, parts, expected] of cases)
  test(`${title} shows as ${expected}`, () => {
    const state = jobState(parts);
    assert.equal(`${state?.at} ${state?.attempt} ${state?.reached}`, expected);
  });

test('a folder without an order is no job', () =>
  assert.equal(jobState(['attempt-1/worker.json']), undefined));
