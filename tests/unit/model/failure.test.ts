import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureEffectOf, failureEffects } from '../../../src/model/failure.ts';

test('every code of the register has its effect; a foreign or inherited name has none', () => {
  for (const [code, effect] of Object.entries(failureEffects)) assert.equal(failureEffectOf(code), effect);
  for (const foreign of ['NOT_OURS', '', 'constructor', 'toString', '__proto__'])
    assert.equal(failureEffectOf(foreign), '', foreign);
});
