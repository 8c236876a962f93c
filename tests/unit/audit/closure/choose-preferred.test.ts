import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePreferred } from '../../../../src/audit/closure/choose-preferred.ts';
import { type Cause, emptyState, setCriterion } from '../../../../src/audit/closure/resolver-state.ts';
import { type Pin, pythonKey } from '../../../../src/audit/closure/stock.ts';
import { requirements } from '../../../support/closure-builder.ts';

const pinOf = (key: string): Pin => ({ key, name: key, version: undefined, extras: [] });
/** `p → a>=1`: the wish of p for a; `a>=1`: that of the command. */
function causeOf(text: string): Cause {
  const [wish = '', parent] = text.split(' → ').reverse();
  const [requirement] = requirements(wish);
  const want = { key: requirement?.name ?? wish, text: wish, ...(requirement && { requirement }) };
  return { want, parent: parent === undefined ? undefined : pinOf(parent) };
}

type Circumstances = { depths?: Map<string, number>; requested?: string[]; conflict?: string[] };
/** The name that is decided next where these wishes are open. */
function chosen(
  wishes: readonly string[],
  { depths = new Map(), requested, conflict = [] }: Circumstances = {},
) {
  const state = emptyState();
  const causes = wishes.map(causeOf);
  const open = [...new Set(causes.map(({ want }) => want.key))];
  for (const key of open) {
    const own = causes.filter(({ want }) => want.key === key);
    setCriterion(state, key, { candidates: [], causes: own, incompatible: [] });
  }
  state.causes = conflict.map(causeOf);
  return choosePreferred(open, state, depths, requested && new Set(requested));
}

test('the interpreter comes before everything, even before a==1', () => {
  assert.equal(chosen(['a==1', pythonKey]), pythonKey);
});

test('a name with == comes before one with >=, and === and ==1.* count as well', () => {
  for (const pinned of ['z==1', 'z===1', 'z==1.*', 'z>0,==1'])
    assert.equal(chosen(['a>=1', pinned]), 'z', pinned);
  for (const loose of ['z!=1', 'z<=1', 'z~=1.0']) assert.equal(chosen(['a>=1', loose]), 'a', loose);
});

test('parties of the last conflict come before what is nearer to the command: z that was asked for, y that asked', () => {
  const depths = new Map([['p', 5]]);
  assert.equal(chosen(['a', 'p → z'], { depths, conflict: ['y → z>1'] }), 'z');
  assert.equal(chosen(['a', 'p → y'], { depths, conflict: ['y → z>1'] }), 'y');
  assert.equal(chosen(['a', 'p → z'], { depths, conflict: ['z>1'] }), 'z');
  assert.equal(chosen(['a', 'p → z'], { depths, conflict: ['y → x'] }), 'a');
  assert.equal(chosen(['a==1', 'z'], { conflict: ['z'] }), 'a');
});

test('what the command asks for comes in its order, then what is nearer to it', () => {
  assert.equal(chosen(['a', 'z'], { requested: ['z', 'a'] }), 'z');
  assert.equal(chosen(['a', 'z'], { requested: ['a', 'z'] }), 'a');
  assert.equal(chosen(['p → a', 'p → z'], { depths: new Map([['p', 1]]), requested: ['p', 'z'] }), 'z');
  const depths = new Map([
    ['near', 1],
    ['far', 2],
  ]);
  assert.equal(chosen(['far → a', 'near → z'], { depths }), 'z');
  assert.equal(chosen(['far → a', 'near → a', 'near → z>1'], { depths }), 'z');
  assert.equal(chosen(['far → a', 'near → a', 'far → z>1'], { depths }), 'a');
  assert.equal(chosen(['near → a', 'far → a', 'far → z>1'], { depths }), 'a');
  assert.equal(chosen(['nowhere → a', 'far → z'], { depths }), 'z');
});

test('how far a name is from the command is kept for the names that it leads to: 1, then 2', () => {
  const depths = new Map<string, number>();
  chosen(['a', 'a → b', 'b → c', 'x → d'], { depths });
  assert.deepEqual(
    [...depths],
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', Number.POSITIVE_INFINITY],
    ],
  );
});

test('a name with any comparison comes before one without, then the alphabet decides', () => {
  assert.equal(chosen(['a', 'z>1']), 'z');
  assert.equal(chosen(['b', 'a', 'c']), 'a');
  assert.equal(chosen(['a', 'b', 'c']), 'a');
});

test('a name that nothing asks for any more comes last, and where no name is open there is none', () => {
  const state = emptyState();
  setCriterion(state, 'a', { candidates: [], causes: [], incompatible: [] });
  setCriterion(state, 'z', { candidates: [], causes: [causeOf('z')], incompatible: [] });
  assert.equal(choosePreferred(['a', 'z', 'gone'], state, new Map(), undefined), 'z');
  assert.equal(choosePreferred([], state, new Map(), undefined), '');
});
