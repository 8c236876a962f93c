import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafHash, rootOf } from '../../../src/ledger/merkle.ts';
import { nextEntry, readIndex } from '../../../src/ledger/run-index.ts';
import { indexBody, indexOf } from '../../support/index-of.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('three runs are three linked lines, and the root of each size is that of its lines', () => {
  const text = indexOf(3);
  const { problem, entries, roots } = readIndex(bytes(text));
  assert.deepEqual([problem, entries.map(({ seq }) => seq)], ['', [1, 2, 3]]);
  const hashes = text
    .trimEnd()
    .split('\n')
    .map((line) => leafHash(line));
  for (const [size, root] of roots.entries()) assert.deepEqual(root, rootOf(hashes.slice(0, size)));
});

test('the next line says the size and the root of the tree that it makes', () => {
  const text = indexOf(3);
  const { line, size, root } = nextEntry(readIndex(bytes(text)), indexBody(4), '2026-11-21T10:09:00.000Z');
  const grown = readIndex(bytes(text + line));
  assert.deepEqual([grown.problem, grown.entries.length, grown.roots.at(-1)], ['', size, root]);
});

test('a clock that is set back gives the next run the time of the last', () => {
  const report = readIndex(bytes(indexOf(2)));
  const { line } = nextEntry(report, indexBody(3), '2001-01-01T00:00:00.000Z');
  assert.equal(readIndex(bytes(indexOf(2) + line)).entries[2]?.time, report.entries[1]?.time);
});

const damages: readonly (readonly [string, (lines: string[]) => string, string, number])[] = [
  [
    'a run twice',
    ([one = '']) => one + nextEntry(readIndex(bytes(one)), indexBody(1), '2026-11-22T00:00:00.000Z').line,
    'run-twice',
    2,
  ],
  ['two runs swapped', ([one, two]) => `${two}${one}`, 'wrong-number', 1],
  ['a run left out', ([one, , three]) => `${one}${three}`, 'wrong-number', 2],
  ['another verdict', ([one = '', two]) => `${one.replace('NO-GO', 'GO')}${two}`, 'broken-link', 2],
  ['a blank more in a line', ([one = '']) => one.replace('{', '{ '), 'unreadable-line', 1],
  ['half a line', ([one = '']) => one.slice(0, -2), 'torn-tail', 1],
];
for (const [what, damage, problem, line] of damages) {
  test(`${what} is found as ${problem}`, () => {
    const found = readIndex(bytes(damage(indexOf(3).split(/(?<=\n)/))));
    assert.deepEqual([found.problem, found.line], [problem, line]);
  });
}
