import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authenticate } from '../../../src/rehearsal/accounts.ts';

const ada = { username: 'ada', token: 'KGAT_ada', legacyKey: '0123' };
const eve = { username: 'eve', token: '' };
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

test('the bearer token and the basic pair of ada are hers, in any case of the scheme', () => {
  for (const header of ['Bearer KGAT_ada', 'bearer KGAT_ada', basic('ada:0123')]) {
    assert.equal(authenticate(header, [eve, ada])?.username, 'ada');
  }
});

test('an empty token, a missing key, a token sent as Basic and no header prove nobody', () => {
  for (const header of ['Bearer ', basic('eve:'), basic('eve:undefined'), basic('ada:KGAT_ada'), undefined]) {
    assert.equal(authenticate(header, [eve, ada]), undefined);
  }
});

test('a token that was revoked proves nobody, with its legacy key still good', () => {
  const revoked = { ...ada, isActive: false };
  assert.equal(authenticate('Bearer KGAT_ada', [revoked]), undefined);
  assert.equal(authenticate(basic('ada:0123'), [revoked])?.username, 'ada');
});
