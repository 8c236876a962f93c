import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  authorisation,
  bytesWithoutCredentials,
  withoutCredentials,
} from '../../../src/kaggle/authorisation.ts';
import { legacyKey, token, tokenText } from '../../support/http-kaggle-names.ts';

test('a token goes as Bearer, a legacy key as Basic', () => {
  assert.equal(authorisation(token).authorization, `Bearer ${tokenText}`);
  assert.match(authorisation(legacyKey).authorization, /^Basic [\w+/]+=*$/);
});

test('a server that echoes token, key or the Basic pair in its words gives none of them away', () => {
  const basic = authorisation(legacyKey).authorization;
  const said = `you sent ${basic} with key 0123456789abcdef0123456789abcdef`;
  assert.equal(withoutCredentials(said, legacyKey), 'you sent Basic *** with key ***');
  assert.equal(withoutCredentials(`bad ${tokenText}!`, token), 'bad ***!');
});

test('an answer that says nothing of the credentials stays as it is, byte for byte, one that does loses them', () => {
  const plain = Buffer.from([0xff, 0x00, 0x7b]);
  assert.equal(bytesWithoutCredentials(plain, token), plain);
  const told = bytesWithoutCredentials(Buffer.from(`{"a":"é ${tokenText}"}`), token);
  assert.equal(Buffer.from(told).toString(), '{"a":"é ***"}');
});
