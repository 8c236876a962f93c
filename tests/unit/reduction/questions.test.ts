import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../../src/reduction/outcome.ts';
import { unanswered } from '../../../src/reduction/outcome-of-run.ts';
import { textPiece } from '../../../src/reduction/project-state.ts';
import { createQuestions, type QuestionPorts } from '../../../src/reduction/questions.ts';

const state = (text: string) => new Map([['a.py', textPiece(text)]]);
const passing: Outcome = { answer: 'passes', isAudited: true, open: [], complaints: [], why: '' };
const failing: Outcome = {
  ...passing,
  answer: 'fails',
  signature: {
    shown: 'audit',
    rules: [{ rule: 'NBK-002', kind: 'py' }],
    conditions: [],
    code: '',
    error: '',
  },
};

/** Questions whose answers come from a table by depth; what is kept outlives them. */
function asking(
  answers: Readonly<Record<string, Outcome>>,
  kept: Map<string, Outcome>,
  parts: Partial<QuestionPorts> = {},
) {
  const asked: string[] = [];
  const questions = createQuestions({
    ground: 'program 1',
    isOver: () => false,
    find: async (key) => kept.get(key),
    keep: async (key, outcome) => void kept.set(key, outcome),
    ask: async (_state, depth) => {
      asked.push(depth);
      return answers[depth] ?? unanswered('none');
    },
    ...parts,
  });
  return { asked, ...questions };
}

test('the audit answers first: no session is run for a state that it refuses', async () => {
  const { asked, outcomeOf } = asking({ audit: failing, session: passing }, new Map());
  assert.equal(await outcomeOf(state('x'), 'session'), failing);
  assert.deepEqual(asked, ['audit']);
});

test('a session is run where the audit shows no failure, and never where it could not be made', async () => {
  const open: Outcome = { ...passing, answer: 'unknown', open: ['ELF-001'] };
  for (const audit of [passing, open]) {
    const { asked, outcomeOf } = asking({ audit, session: passing }, new Map());
    assert.equal(await outcomeOf(state('x'), 'session'), passing);
    assert.deepEqual(asked, ['audit', 'session']);
  }
  const { asked, outcomeOf } = asking({ session: passing }, new Map());
  assert.equal((await asAnswer(outcomeOf(state('x'), 'session'))).answer, 'unknown');
  assert.deepEqual(asked, ['audit']);
});

async function asAnswer(given: Promise<Outcome | 'stop'>): Promise<Outcome> {
  const outcome = await given;
  assert.ok(outcome !== 'stop');
  return outcome;
}

test('the same state is asked once, here and in a later run; another program asks again', async () => {
  const kept = new Map<string, Outcome>();
  const first = asking({ audit: passing, session: failing }, kept);
  await first.outcomeOf(state('x'), 'session');
  await first.outcomeOf(state('x'), 'session');
  assert.deepEqual(first.counts(), { audits: 1, rehearsals: 1, known: 2 });
  const later = asking({}, kept);
  assert.deepEqual(await later.outcomeOf(state('x'), 'session'), failing);
  assert.deepEqual(later.asked, []);
  const other = asking({ audit: passing }, kept, { ground: 'program 2' });
  await other.outcomeOf(state('x'), 'audit');
  assert.deepEqual(other.asked, ['audit']);
  const edited = asking({ audit: passing }, kept);
  await edited.outcomeOf(state('y'), 'audit');
  assert.deepEqual(edited.asked, ['audit']);
});

test('what gave no answer is not kept: the next run asks it again', async () => {
  const kept = new Map<string, Outcome>();
  await asking({}, kept).outcomeOf(state('x'), 'audit');
  assert.equal(kept.size, 0);
});

test('when the time is up nothing is asked any more, but what is known is still told', async () => {
  const kept = new Map<string, Outcome>();
  await asking({ audit: failing }, kept).outcomeOf(state('x'), 'audit');
  const late = asking({ audit: passing }, kept, { isOver: () => true });
  assert.deepEqual(await late.outcomeOf(state('x'), 'audit'), failing);
  assert.equal(await late.outcomeOf(state('y'), 'audit'), 'stop');
  assert.deepEqual(late.asked, []);
});
