import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { Secret } from '../../../src/model/secret.ts';

test('a secret reads *** printed, serialised and inspected, and gives its value only when asked', () => {
  const secret = new Secret('KGAT_abc');
  assert.equal(`${secret}`, '***');
  assert.equal(JSON.stringify({ secret }), '{"secret":"***"}');
  assert.equal(inspect({ secret }, { depth: 9, showHidden: true }), '{ secret: *** }');
  assert.equal(secret.reveal(), 'KGAT_abc');
});
