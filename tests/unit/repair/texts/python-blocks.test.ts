import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pythonStatements } from '../../../../src/audit/repository/python-source.ts';
import {
  blocksOf,
  boundNames,
  importedNames,
  usedNames,
} from '../../../../src/repair/texts/python-blocks.ts';

const statements = (text: string) =>
  pythonStatements({ name: 'a.py', bytes: new TextEncoder().encode(text) });
const sorted = (names: ReadonlySet<string>) => [...names].sort();

test('a decorated function, a try with its except and a list over three lines are one block each', () => {
  const source =
    '@cached\ndef f():\n    return 1\n\ntry:\n    x()\nexcept E:\n    pass\nl = [\n  1,\n]\n!pip install a\n';
  assert.deepEqual(
    blocksOf(source, 2).map(({ cell, first, last }) => [cell, first, last]),
    [
      [2, 1, 3],
      [2, 5, 8],
      [2, 9, 11],
      [2, 12, 12],
    ],
  );
});

for (const [text, used, bound] of [
  ['import a.b, c as d\n', ['a', 'as', 'c', 'd', 'import'], ['a', 'd']],
  ['from x import (y as z,\n  w)\n', ['as', 'from', 'import', 'w', 'x', 'y', 'z'], ['w', 'z']],
  ['a, (b, c) = d = f(e, end=g)\n', ['a', 'b', 'c', 'e', 'f', 'g'], ['a', 'b', 'c', 'd']],
  ['total += o.p\n', ['o', 'total'], ['total']],
  ['run(text=True) == x\n', ['True', 'run', 'x'], []],
  ['!pip install {root}/$name x\n', ['name', 'root'], []],
  ['for i in items: (n := i)\n', ['for', 'i', 'in', 'items', 'n'], ['i', 'n']],
] as const) {
  test(`${JSON.stringify(text)} binds ${bound.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(sorted(usedNames(statements(text))), used);
    assert.deepEqual(sorted(boundNames(statements(text))), bound);
  });
}

test('from x import * binds nobody knows what, and what is no import binds nothing', () => {
  assert.deepEqual(importedNames('from x import *'), ['*']);
  assert.deepEqual(importedNames('important = 1'), []);
});
