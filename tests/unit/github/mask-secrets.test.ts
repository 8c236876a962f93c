import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskedForms } from '../../../src/github/mask-secrets.ts';
import { base64, hex } from '../../support/secret-encodings.ts';

const nothing = { apiToken: '', username: '', key: '', githubToken: '' };
const key = '0123456789abcdef'.repeat(2);

test('a key is masked as it is, in hexadecimal, in base64 at each shift, and with the user name as Basic sends it', () => {
  const forms = maskedForms({ ...nothing, username: 'octo', key });
  for (const text of [key, hex(key), base64(key), base64(`octo:${key}`)])
    assert.ok(forms.includes(text), text);
  for (const before of ['>', '>>']) {
    assert.ok(
      forms.some((form) => base64(`${before}${key}`).includes(form)),
      before,
    );
  }
});

test('a whole kaggle.json that was given as the key, and a token of several lines, are masked in their parts', () => {
  const forms = maskedForms({
    ...nothing,
    key: `{"username":"octo","key":"${key}"}`,
    githubToken: 'first1\nsecond',
  });
  for (const text of [key, 'first1', 'second']) assert.ok(forms.includes(text), text);
});

test('without secrets nothing is masked, and no word shorter than six characters ever', () => {
  assert.deepEqual(maskedForms({ ...nothing, username: 'octo' }), []);
  assert.ok(maskedForms({ ...nothing, key: 'a\nb\nabcdefgh' }).every((form) => form.length >= 6));
});
