import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRedaction } from '../../../src/host/redaction.ts';

const secret = ['KG', 'AT_0123456789abcdef/+'].join('');
const redact = createRedaction([secret, 'abc']);

const forms: [string, string][] = [
  ['as it is', secret],
  ['in base64', Buffer.from(secret).toString('base64')],
  ['in URL-safe base64', Buffer.from(secret).toString('base64url')],
  ['URI-encoded', encodeURIComponent(secret)],
  ['in hexadecimal', Buffer.from(secret).toString('hex')],
];
for (const [how, form] of forms) {
  test(`a secret ${how} is replaced in a log line`, () => {
    assert.equal(redact(`header ${form} end`), 'header *** end');
  });
}

test('a value of three letters is left: replacing it would blank the log', () => {
  assert.equal(redact('abcdef'), 'abcdef');
});

test('a Kaggle API token that nobody named is replaced by its form', () => {
  const other = ['KG', 'AT_fedcba9876543210fedcba9876543210'].join('');
  assert.equal(redact(`token=${other};`), 'token=***;');
});
