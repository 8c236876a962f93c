import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pythonLines } from '../../../src/notebook/python-lines.ts';

test('a line inside brackets, a triple-quoted string or after a backslash begins no statement', () => {
  const source = 'a = [\n1]\nb = """x\ny"""\nc = 1 + \\\n2\nd';
  assert.deepEqual(
    pythonLines(source).map(({ begins }) => begins),
    [true, false, true, false, true, false, true],
  );
});

test('an unfinished string in single quotes ends with its line', () => {
  assert.deepEqual(
    pythonLines("a = 'x\nb").map(({ begins }) => begins),
    [true, true],
  );
});
