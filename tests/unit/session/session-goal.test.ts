import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { sessionGoal } from '../../../src/session/session-goal.ts';

test('a goal is one sentence: "Ship 1.2." is kept, two sentences, two lines, none and 201 characters are refused', () => {
  assert.equal(sessionGoal('  Ship 1.2.  '), 'Ship 1.2.');
  for (const goal of ['', ' ', 'Ship it. Then rest.', 'Ship\nit', 'x'.repeat(201)])
    assert.throws(
      () => sessionGoal(goal),
      (error) => error instanceof Failure && error.parameters['rule'] === 1,
    );
});
