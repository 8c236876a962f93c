import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialectIdentity } from '../../../src/kaggle/dialect-identity.ts';

test('a token answer without "active" is inactive', () => {
  const answer = dialectIdentity.introspectToken.response.parse({ username: 'ada' });
  assert.equal(answer.active, false);
});

test('a Hello answer names the user as userName', () => {
  assert.equal(dialectIdentity.hello.response.parse({ userName: 'ada' }).userName, 'ada');
});
