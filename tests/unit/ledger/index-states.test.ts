import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexStates } from '../../../src/ledger/index-states.ts';
import { readIndex } from '../../../src/ledger/run-index.ts';
import { indexBody, indexOf } from '../../support/index-of.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('the state of an index of two runs is known from that of four: size, last run, root, sessions', () => {
  const stateOf = indexStates(bytes(indexOf(4)));
  const two = stateOf(bytes(indexOf(2)));
  assert.deepEqual([two.size, two.last?.session, two.problem], [2, indexBody(2).session, '']);
  assert.deepEqual(two.root, readIndex(bytes(indexOf(2))).roots[2]);
  assert.deepEqual([two.has(indexBody(2).session), two.has(indexBody(3).session)], [true, false]);
  assert.deepEqual([stateOf(bytes('')).size, stateOf(bytes('')).last], [0, undefined]);
});

test('an index that is no beginning of the last one is read by itself, and its own problem is told', () => {
  const stateOf = indexStates(bytes(indexOf(4)));
  const other = stateOf(bytes(indexOf(2).replace('NO-GO', 'GO')));
  assert.deepEqual([other.problem, other.line], ['broken-link', 2]);
  const torn = stateOf(bytes(indexOf(2).slice(0, -3)));
  assert.deepEqual([torn.problem, torn.size], ['torn-tail', 2]);
});

test('a problem in the third line is none of the state of two runs', () => {
  const damaged = bytes(`${indexOf(2)}{}\n`);
  const stateOf = indexStates(damaged);
  assert.equal(stateOf(bytes(indexOf(2))).problem, '');
  assert.deepEqual([stateOf(damaged).problem, stateOf(damaged).line], ['unreadable-line', 3]);
});
