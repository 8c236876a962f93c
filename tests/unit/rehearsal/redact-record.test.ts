import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redactRecord } from '../../../src/rehearsal/redact-record.ts';

const said = (text: string, ...secrets: string[]) =>
  redactRecord(secrets)({ stream: 'stdout', seconds: 1, text }).text;

test('a secret is *** wherever it stands, the longer of two that overlap first', () => {
  assert.equal(said('a sesame and sesame-open', 'sesame', 'sesame-open'), 'a *** and ***');
});

test('a value of three characters hides nothing, and no secret changes nothing', () => {
  assert.equal(said('the cat', 'cat'), 'the cat');
  assert.equal(said('the cat'), 'the cat');
});
