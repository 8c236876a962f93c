import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statementsAt, withoutLines } from '../../../src/reduction/statements.ts';

const source = [
  'import os',
  '',
  'def f(a,',
  '      b):',
  '    """',
  'text at the margin',
  '    """',
  '    if a:',
  '        return [',
  '  1,',
  '        ]',
  '    return b',
  '%timeit f(1, 2)',
  '# a remark',
  'print(f(1, 2))',
].join('\n');

const linesOf = (level: number) => statementsAt(source, level).map(({ first, last }) => [first, last]);

test('statements are cut with all that is nested in them, strings and brackets over lines included', () => {
  assert.deepEqual(linesOf(0), [
    [0, 1],
    [2, 11],
    [12, 12],
    [13, 13],
    [14, 14],
  ]);
  assert.deepEqual(linesOf(1), [
    [4, 6],
    [7, 10],
    [11, 11],
  ]);
  assert.deepEqual(linesOf(2), [[8, 10]]);
  assert.deepEqual(linesOf(3), []);
});

test('every line belongs to one outermost statement, and without all of them nothing is left', () => {
  const all = statementsAt(source, 0);
  assert.equal(withoutLines(source, all), '');
  assert.equal(withoutLines(source, []), source);
});

test('without the branch of a function the rest stays as it was written', () => {
  const branch = statementsAt(source, 1).filter(({ first }) => first === 7);
  const left = withoutLines(source, branch).split('\n');
  assert.deepEqual(left.slice(7), ['    return b', '%timeit f(1, 2)', '# a remark', 'print(f(1, 2))']);
});

test('an empty source has no statement, a text that is no Python has its lines', () => {
  assert.deepEqual(statementsAt('', 0), []);
  assert.equal(statementsAt('{{{\n"\n', 0).length, 1);
  assert.equal(statementsAt('all is\nwell here\n', 0).length, 2);
});
