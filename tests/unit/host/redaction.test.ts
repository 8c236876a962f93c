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
  ['in HEXADECIMAL', Buffer.from(secret).toString('hex').toUpperCase()],
  ['backwards', secret.split('').reverse().join('')],
];
for (const [how, form] of forms) {
  test(`a secret ${how} is replaced in a log line`, () => {
    assert.equal(redact(`header ${form} end`), 'header *** end');
  });
}

for (const before of ['', 'u:', 'user:']) {
  test(`of a Basic header with ${before.length} characters before the secret no run of twenty is left`, () => {
    const header = Buffer.from(`${before}${secret}`).toString('base64');
    const shown = redact(`Basic ${header}`);
    for (let at = 0; at + 20 <= header.length; at += 1) {
      assert.ok(!shown.includes(header.slice(at, at + 20)), shown);
    }
  });
}

test('a secret with a quotation mark is replaced inside JSON too', () => {
  const quoted = createRedaction(['pa"ss\\word']);
  assert.equal(quoted(JSON.stringify({ log: 'x pa"ss\\word y' })), '{"log":"x *** y"}');
});

test('a value of three letters is left: replacing it would blank the log', () => {
  assert.equal(redact('abcdef'), 'abcdef');
});

test('a Kaggle API token that nobody named is replaced by its form', () => {
  const other = ['KG', 'AT_fedcba9876543210fedcba9876543210'].join('');
  assert.equal(redact(`token=${other};`), 'token=***;');
});
