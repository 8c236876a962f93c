import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWord } from '../../../src/config/nearest-word.ts';

test('deadlin means deadline, kernal means kernel', () => {
  assert.equal(nearestWord('deadlin', ['deadline', 'kernel']), 'deadline');
  assert.equal(nearestWord('kernal', ['deadline', 'kernel']), 'kernel');
});

test('banana is near nothing', () => {
  assert.equal(nearestWord('banana', ['deadline', 'kernel']), '');
});
