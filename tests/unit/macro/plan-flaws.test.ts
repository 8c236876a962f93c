import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CriticisedStep, planFlaws } from '../../../src/macro/plan-flaws.ts';
import { someTask } from '../../support/macro-run.ts';

const step: CriticisedStep = {
  ...{ id: '1', commands: ['make'], touches: ['a'], destroys: [], meets: ['the macro is DONE'] },
  ...{ machine: 'm', terminal: 't' },
};
const rows: readonly (readonly [string, Partial<CriticisedStep>, RegExp])[] = [
  ['no command', { commands: [] }, /1: no command/],
  ['no machine', { machine: '' }, /1: no machine/],
  ['no terminal', { terminal: '' }, /1: no terminal/],
  ['a way out of the project', { touches: ['../a'] }, /outside of the project: \.\.\/a/],
  ['rm -rf that says nothing', { commands: ['rm -rf build'] }, /destroys and does not say what/],
  ['a push by force', { commands: ['git push origin --force'] }, /destroys and does not say what/],
  ['a criterion that is none', { meets: ['the macro is DONE', 'x'] }, /no criterion of the task: x/],
];
for (const [what, change, flaw] of rows) {
  test(`a plan with ${what} is criticised for it`, () => {
    const flaws = planFlaws(someTask, [{ ...step, ...change }]);
    assert.equal(flaws.length, 1);
    assert.match(flaws[0] ?? '', flaw);
  });
}

test('a plan without a step, and one with a number twice, are criticised; a good one is not', () => {
  assert.deepEqual(planFlaws(someTask, []), ['the plan has no step', 'no step meets: the macro is DONE']);
  assert.deepEqual(planFlaws(someTask, [step, step]), ['1: the number stands twice']);
  assert.deepEqual(planFlaws(someTask, [step]), []);
  assert.deepEqual(planFlaws(someTask, [{ ...step, commands: ['rm -rf build'], destroys: ['build'] }]), []);
});
