import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64Cores, secretForms, wholeBase64 } from '../../../src/codec/secret-forms.ts';
import { base64, hex, secretEncodings } from '../../support/secret-encodings.ts';

const secret = ['s3cr3t-', 'of_a "person"/e+'].join('');

// Those that leave no word of it: packed, twice encoded, broken into lines, two bytes a character, or as entities.
const noWord = /gzip|zlib|zip|twice|lines|two bytes a|HTML|JSON|URI/;
for (const [how, encode] of Object.entries(secretEncodings).filter(([name]) => !noWord.test(name))) {
  test(`a secret ${how} holds one of its forms`, () => {
    const copied = encode(secret).toString('utf8');
    assert.ok(
      secretForms(secret).some((form) => copied.includes(form)),
      copied,
    );
  });
}

test('inside base64 a secret is found at each shift, and alone it is masked whole', () => {
  for (const [shift, before] of ['', '>', '>>'].entries()) {
    const bytes = Buffer.from(secret).toString('latin1');
    assert.ok(base64(`${before}${secret}`).includes(base64Cores(bytes)[shift] ?? '?'));
  }
  assert.ok(wholeBase64(secret).includes(base64(secret)));
  assert.ok(secretForms(secret).includes(hex(secret)));
});
