import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Failure } from '../../../src/model/failure.ts';
import { faultNames } from '../../../src/rehearsal/faults.ts';
import { createScenario, scenarioElements } from '../../../src/rehearsal/scenario.ts';

const struck = (element: string): boolean[] => {
  const scenario = createScenario([element]);
  return [1, 2, 3, 4, 5].map(() => scenario.strikes('lost-connection'));
};

for (const [element, expected] of [
  ['lost-connection', [true, true, true, true, true]],
  ['lost-connection@3', [false, false, true, false, false]],
  ['lost-connection@2-3', [false, true, true, false, false]],
  ['lost-connection@4+', [false, false, false, true, true]],
  ['upload-busy', [false, false, false, false, false]],
] as const) {
  test(`${element} strikes uploads 1 to 5 as ${expected.map(Number).join('')}`, () => {
    assert.deepEqual(struck(element), expected);
  });
}

test('stale-ready,lost-connection@3 are two elements, each counted for itself', () => {
  assert.deepEqual(scenarioElements('stale-ready, lost-connection@3,'), ['stale-ready', 'lost-connection@3']);
  const scenario = createScenario(['stale-ready@2', 'upload-busy@1']);
  assert.deepEqual(
    [1, 2].map((number) => scenario.at('stale-ready', number)),
    [false, true],
  );
  assert.equal(scenario.strikes('upload-busy'), true);
  assert.equal(scenario.strikes('upload-busy'), false);
});

test('the same seed chooses the same, another seed something else', () => {
  const chosen = (seed: string) =>
    [1, 2, 3, 4].map((number) => createScenario([seed]).choose('garbled-answer', number, 1000));
  assert.deepEqual(chosen('seed=7'), chosen('seed=7'));
  assert.notDeepEqual(chosen('seed=7'), chosen('seed=8'));
});

test('a fault that is none, a number where nothing is counted and a range that ends before it begins are refused', () => {
  const wrong = ['lost-conection', 'small-pages@2', 'upload-busy@3-2', 'upload-busy@0', 'seed=x', ''];
  for (const element of wrong) {
    assert.throws(
      () => createScenario([element]),
      (error) => error instanceof Failure && error.code === 'USAGE_BAD_VALUE',
      element,
    );
  }
});

test('every fault of the table can be turned on by its name', () => {
  for (const name of faultNames) assert.equal(createScenario([name]).has(name), true);
});
