import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { slashed, wayTo } from '../../src/slashed.ts';

test("a path of this system's own has slashes between its parts", () => {
  assert.equal(slashed(join('a', 'b', 'c.txt')), 'a/b/c.txt');
});

test('the way to a folder below, to one beside, and to itself', () => {
  const top = resolve('top');
  assert.equal(wayTo(top, join(top, 'models', 'one')), 'models/one');
  assert.equal(wayTo(top, resolve('other')), '../other');
  assert.equal(wayTo(top, top), '');
});
