import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identify } from '../../../src/kaggle/identify.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { failureOf, legacyKey, token, tokenText } from '../../support/http-kaggle-names.ts';
import { type HttpReply, json, sent } from '../../support/http-scripted-server.ts';

test('a token is asked for by IntrospectToken and names its user', async () => {
  await withTransport(
    () => json({ active: true, username: 'ada', scope: 'x' }),
    async (transport, server) => {
      assert.deepEqual(await identify(transport, token), { username: 'ada', kind: 'token' });
      assert.match(server.requests[0]?.path ?? '', /\/security\.OAuthService\/IntrospectToken$/);
      assert.deepEqual(sent(server.requests[0]), { token: tokenText });
    },
  );
});

test('a legacy key is asked for by Hello; the name is what the service says', async () => {
  await withTransport(
    () => json({ userName: 'Ada' }),
    async (transport, server) => {
      assert.deepEqual(await identify(transport, legacyKey), { username: 'Ada', kind: 'legacy-key' });
      assert.match(server.requests[0]?.path ?? '', /\/api\.v1\.DiagnosticsService\/Hello$/);
    },
    { credentials: legacyKey },
  );
});

const answers: [string, HttpReply, string, string][] = [
  ['an inactive token', json({ active: false, username: 'ada' }), 'CREDENTIALS_INVALID', 'inactive'],
  ['an empty object', json({}), 'CREDENTIALS_INVALID', 'inactive'],
  ['active without a user', json({ active: true }), 'CREDENTIALS_INVALID', 'no-user'],
  ['401', json({ code: 401, message: 'no' }, 401), 'CREDENTIALS_INVALID', 'refused'],
  ['403', json({ code: 403, message: 'no' }, 403), 'CREDENTIALS_INVALID', 'refused'],
  ['404', json({ code: 404, message: 'no' }, 404), 'CREDENTIALS_INVALID', 'refused'],
  ['400', json({ code: 400, message: 'no' }, 400), 'CREDENTIALS_INVALID', 'refused'],
  ['200 with {code: 401}', json({ code: 401, message: 'no' }), 'CREDENTIALS_INVALID', 'refused'],
];
for (const [what, answer, code, why] of answers) {
  test(`an identity answered by ${what} is ${code}, why ${why}`, async () => {
    await withTransport(
      () => answer,
      async (transport) => {
        const failure = await failureOf(identify(transport, token));
        assert.equal(failure.code, code);
        assert.equal(failure.parameters['why'], why);
      },
    );
  });
}

test('a service that is down says nothing about the credentials: 503 stays KAGGLE_BROKEN', async () => {
  await withTransport(
    () => json({}, 503),
    async (transport) => {
      assert.equal((await failureOf(identify(transport, token))).code, 'KAGGLE_BROKEN');
    },
  );
});

test('no credentials are CREDENTIALS_MISSING', async () => {
  await withTransport(
    () => json({}),
    async (transport) => {
      assert.equal((await failureOf(identify(transport, undefined))).code, 'CREDENTIALS_MISSING');
    },
  );
});

test('an inactive token beside a legacy key is CREDENTIALS_SHADOWED, and the key is not tried', async () => {
  const found = { ...token, source: 'KAGGLE_API_TOKEN', unused: ['KAGGLE_KEY'] };
  await withTransport(
    () => json({ active: false }),
    async (transport, server) => {
      assert.deepEqual(await failureOf(identify(transport, found)), {
        code: 'CREDENTIALS_SHADOWED',
        parameters: { source: 'KAGGLE_API_TOKEN', unused: 'KAGGLE_KEY', why: 'inactive' },
      });
      assert.equal(server.requests.length, 1);
    },
    { credentials: found },
  );
});

test('an identity says where its credentials come from and what lies unused beside them', async () => {
  const found = { ...token, source: 'KAGGLE_API_TOKEN', unused: ['KAGGLE_KEY'] };
  await withTransport(
    () => json({ active: true, username: 'ada' }),
    async (transport) => {
      assert.deepEqual(await identify(transport, found), {
        username: 'ada',
        kind: 'token',
        source: 'KAGGLE_API_TOKEN',
        unused: ['KAGGLE_KEY'],
      });
    },
    { credentials: found },
  );
});
