import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addToLastPin,
  type Criterion,
  emptyState,
  isMet,
  openNames,
  type State,
  setCriterion,
  setPin,
  settle,
  takeBackChanges,
  takeBackPin,
} from '../../../../src/audit/closure/resolver-state.ts';
import type { Pin } from '../../../../src/audit/closure/stock.ts';
import { parseVersion } from '../../../../src/audit/wheels/version.ts';
import { requirements } from '../../../support/closure-builder.ts';

/** `demo 1`: that version of demo. */
function pinOf(text: string): Pin {
  const [key = '', version = ''] = text.split(' ');
  return { key, name: key, version: parseVersion(version), extras: [] };
}
/** What is asked of one name, all of it by the command. */
const asked = (...texts: readonly string[]): Criterion => ({
  candidates: [],
  causes: requirements(...texts).map((requirement) => ({
    want: { key: requirement.name, text: requirement.name, requirement },
    parent: undefined,
  })),
  incompatible: [],
});
const decided = (state: State) =>
  [...state.mapping].map(([key, { version }]) => `${key} ${version?.release.join('.')}`);
const open = (state: State, ...wishes: readonly (readonly [string, string])[]) => {
  for (const [key, text] of wishes) setCriterion(state, key, asked(text));
  return openNames(state);
};

test('in the beginning nothing is asked and nothing is open', () => {
  const state = emptyState();
  assert.deepEqual([openNames(state), decided(state), state.steps, state.changes], [[], [], [], []]);
  assert.equal(isMet(state, 'demo'), true);
});

test('names are open in the order in which they were asked for first, until what is decided fits all that is asked', () => {
  const state = emptyState();
  assert.deepEqual(open(state, ['c', 'c'], ['a', 'a'], ['b', 'b>1'], ['c', 'c>1']), ['c', 'a', 'b']);
  setPin(state, pinOf('a 1'));
  setPin(state, pinOf('b 1'));
  assert.deepEqual(openNames(state), ['c', 'b']);
  assert.deepEqual([isMet(state, 'a'), isMet(state, 'b'), isMet(state, 'x')], [true, false, true]);
  assert.deepEqual(open(state, ['a', 'a>1'], ['d', 'd']), ['c', 'a', 'b', 'd']);
  setPin(state, pinOf('a 2'));
  assert.deepEqual(openNames(state), ['c', 'b', 'd']);
  assert.deepEqual(openNames(state), ['c', 'b', 'd']);
});

test('every one of several wishes has to be met', () => {
  const state = emptyState();
  setCriterion(state, 'a', asked('a>1', 'a<3'));
  for (const [version, met] of [
    ['1', false],
    ['2', true],
    ['3', false],
  ] as const) {
    setPin(state, pinOf(`a ${version}`));
    assert.equal(isMet(state, 'a'), met, version);
  }
});

test('what was changed after a certain point is taken back, the last change first', () => {
  const state = emptyState();
  open(state, ['a', 'a'], ['b', 'b']);
  const before = state.changes.length;
  open(state, ['a', 'a>1'], ['c', 'c'], ['a', 'a>2']);
  takeBackChanges(state, before);
  assert.deepEqual(
    [...state.criteria].map(([key, { causes }]) => [key, causes.length]),
    [
      ['a', 1],
      ['b', 1],
    ],
  );
  assert.equal(state.criteria.get('a')?.causes[0]?.want.requirement?.specifiers.length, 0);
  assert.deepEqual(openNames(state), ['a', 'b']);
  takeBackChanges(state);
  assert.deepEqual([...state.criteria], []);
  assert.deepEqual(openNames(state), []);
});

test('what is settled is not taken back with the first pin', () => {
  const state = emptyState();
  open(state, ['a', 'a']);
  settle(state);
  open(state, ['b', 'b']);
  setPin(state, pinOf('a 1'));
  open(state, ['c', 'c']);
  takeBackPin(state);
  assert.deepEqual([[...state.criteria.keys()], decided(state), openNames(state)], [['a'], [], ['a']]);
});

test('a pin that is taken back leaves the pins before it in their order, also the one that it took the place of', () => {
  const state = emptyState();
  open(state, ['a', 'a'], ['b', 'b'], ['c', 'c']);
  for (const text of ['a 1', 'b 1', 'a 2']) setPin(state, pinOf(text));
  assert.deepEqual(decided(state), ['b 1', 'a 2']);
  takeBackPin(state);
  assert.deepEqual(decided(state), ['a 1', 'b 1']);
  setPin(state, pinOf('c 1'));
  takeBackPin(state);
  assert.deepEqual([decided(state), openNames(state)], [['a 1', 'b 1'], ['c']]);
});

test('what is added to the last pin is taken back with it, in the order opposite to that of the changes', () => {
  const state = emptyState();
  open(state, ['a', 'a']);
  settle(state);
  setPin(state, pinOf('a 1'));
  open(state, ['b', 'b']);
  setPin(state, pinOf('b 1'));
  open(state, ['b', 'b>1']);
  addToLastPin(state);
  assert.deepEqual(state.changes, []);
  open(state, ['c', 'c']);
  takeBackPin(state);
  assert.deepEqual([[...state.criteria.keys()], decided(state)], [['a'], ['a 1']]);
  takeBackPin(state);
  assert.deepEqual([[...state.criteria.keys()], decided(state)], [['a'], []]);
});

test('without any pin there is nothing to take back or to add to but the changes', () => {
  const state = emptyState();
  open(state, ['a', 'a']);
  addToLastPin(state);
  assert.deepEqual([state.changes, state.steps], [[], []]);
  open(state, ['b', 'b']);
  takeBackPin(state);
  assert.deepEqual([...state.criteria.keys()], ['a']);
});
