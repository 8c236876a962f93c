import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { methods } from '../../../src/kaggle/dialect.ts';
import { withTransport } from '../../support/http-kaggle-client.ts';
import { failureOf, legacyKey, tokenText } from '../../support/http-kaggle-names.ts';
import { type HttpReply, json, reply, sent } from '../../support/http-scripted-server.ts';

const asked = { userName: 'ada', kernelSlug: 'nx47-check', versionLabel: 'v3' };
const good = JSON.stringify({ status: 'COMPLETE' });
const html = '<html><body>We will be back soon</body></html>';
const jsonType = 'content-type: application/json\r\n';

test('a call is a POST of camelCase JSON to /api/v1/<service>/<Method> with a Bearer token', async () => {
  await withTransport(
    () => json({ status: 'COMPLETE', somethingNew: { a: 1 } }),
    async (transport, server) => {
      const { answer, serverTime } = await transport.call(methods.getKernelSessionStatus, asked);
      assert.equal(answer.status, 'COMPLETE');
      assert.equal(serverTime, '2026-03-03T04:05:06.000Z');
      const [request] = server.requests;
      assert.equal(request?.method, 'POST');
      assert.equal(request?.path, '/api/v1/kernels.KernelsApiService/GetKernelSessionStatus');
      assert.equal(request?.headers['authorization'], `Bearer ${tokenText}`);
      assert.equal(request?.headers['accept-encoding'], 'identity');
      assert.deepEqual(sent(request), asked);
    },
  );
});

test('a legacy key goes as Basic base64(user:key)', async () => {
  await withTransport(
    () => json({}),
    async (transport, server) => {
      await transport.call(methods.hello, {});
      const expected = Buffer.from('ada:0123456789abcdef0123456789abcdef').toString('base64');
      assert.equal(server.requests[0]?.headers['authorization'], `Basic ${expected}`);
    },
    { credentials: legacyKey },
  );
});

test('without credentials nothing is sent', async () => {
  await withTransport(
    () => json({}),
    async (transport, server) => {
      const { code } = await failureOf(transport.call(methods.hello, {}));
      assert.equal(code, 'CREDENTIALS_MISSING');
      assert.equal(server.requests.length, 0);
    },
    { credentials: undefined },
  );
});

const head = (lines: string) => `HTTP/1.1 200 OK\r\n${lines}`;
const cut = good.slice(0, 10);
const answers: [string, HttpReply, string][] = [
  ['403 flat', json({ code: 403, message: "Permission 'kernels.get' was denied" }, 403), 'KAGGLE_DENIED'],
  ['404 flat', json({ code: 404, message: 'Not found' }, 404), 'KAGGLE_NOT_FOUND'],
  ['404 without a body', reply(404, ''), 'KAGGLE_NOT_FOUND'],
  ['404 as a page of HTML', reply(404, html, { 'content-type': 'text/html' }), 'KAGGLE_UNREADABLE'],
  ['403 as a page of HTML', reply(403, html, { 'content-type': 'text/html' }), 'KAGGLE_UNREADABLE'],
  ['401', json({ code: 401, message: 'Unauthenticated' }, 401), 'KAGGLE_AUTHORISATION_LOST'],
  ['400', json({ code: 400, message: 'pageSize too big' }, 400), 'KAGGLE_REFUSED'],
  [
    '429 nested',
    json({ error: { code: 429, message: 'Too many', status: 'RESOURCE_EXHAUSTED' } }, 429),
    'KAGGLE_THROTTLED',
  ],
  ['429 as HTML', reply(429, html, { 'content-type': 'text/html' }), 'KAGGLE_THROTTLED'],
  ['412', json({ code: 412, message: 'precondition failed' }, 412), 'KAGGLE_CAPACITY'],
  ['500', json({ code: 500, message: 'oops' }, 500), 'KAGGLE_BROKEN'],
  ['503 as HTML', reply(503, html, { 'content-type': 'text/html' }), 'KAGGLE_BROKEN'],
  ['302 to a login page', reply(302, '', { location: 'https://example.org/' }), 'KAGGLE_UNREADABLE'],
  ['200 as HTML', reply(200, html, { 'content-type': 'text/html' }), 'KAGGLE_UNREADABLE'],
  ['200 with JSON called text', reply(200, good, { 'content-type': 'text/plain' }), 'KAGGLE_UNREADABLE'],
  ['200 without a type', reply(200, good), 'KAGGLE_UNREADABLE'],
  ['200 empty', reply(200, '', { 'content-type': 'application/json' }), 'KAGGLE_UNREADABLE'],
  ['204', reply(204, ''), 'KAGGLE_UNREADABLE'],
  ['200 with {code: 403}', json({ code: 403, message: 'no' }), 'KAGGLE_DENIED'],
  ['200 with {code: 429} nested', json({ error: { code: 429, message: 'no' } }), 'KAGGLE_THROTTLED'],
  ['200 with an error text', json({ error: 'Notebook not found' }), 'KAGGLE_REFUSED'],
  ['200 with errorMessage', json({ errorMessage: 'no such version' }), 'KAGGLE_REFUSED'],
  ['200 with hasError', json({ hasError: true }), 'KAGGLE_REFUSED'],
  ['200 with errors[]', json({ errors: ['a'] }), 'KAGGLE_REFUSED'],
  ['200, GPU sessions', json({ error: 'Maximum batch GPU session count of 2 reached.' }), 'KAGGLE_CAPACITY'],
  ['200, CPU sessions', json({ error: 'Maximum batch CPU session count of 5 reached' }), 'KAGGLE_CAPACITY'],
  [
    '200, weekly quota',
    json({ error: 'Maximum weekly GPU quota of 30.00 hours reached' }),
    'KAGGLE_CAPACITY',
  ],
  ['200, quota', json({ error: 'You have exceeded your weekly GPU quota' }), 'KAGGLE_CAPACITY'],
  ['200 with a list', json([1, 2]), 'KAGGLE_UNREADABLE'],
  ['200 with a member of another type', json({ status: { a: 1 } }), 'KAGGLE_UNREADABLE'],
  [
    '200 with a member twice',
    reply(200, '{"status":"ERROR","status":"COMPLETE"}', { 'content-type': 'application/json' }),
    'KAGGLE_UNREADABLE',
  ],
  [
    'a body shorter than its length',
    { bytes: head(`${jsonType}content-length: 99\r\n\r\n${good}`), end: 'close' },
    'KAGGLE_BROKEN',
  ],
  [
    'a body longer than its length',
    { bytes: head(`${jsonType}content-length: 10\r\n\r\n${good}`), end: 'close' },
    'KAGGLE_UNREADABLE',
  ],
  [
    'a chunked body that is cut',
    { bytes: head(`${jsonType}transfer-encoding: chunked\r\n\r\na\r\n${cut}\r\n`), end: 'close' },
    'KAGGLE_BROKEN',
  ],
  [
    'a chunked body that is reset',
    { bytes: head(`${jsonType}transfer-encoding: chunked\r\n\r\na\r\n${cut}\r\n`), end: 'reset' },
    'KAGGLE_BROKEN',
  ],
  [
    'a body that ends with the connection and is cut',
    { bytes: head(`${jsonType}\r\n${cut}`), end: 'close' },
    'KAGGLE_UNREADABLE',
  ],
  [
    'a compressed body that was not asked for',
    reply(200, good, { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
    'KAGGLE_UNREADABLE',
  ],
  ['a reset before the answer', { bytes: '', end: 'reset' }, 'KAGGLE_UNREACHABLE'],
  ['an end before the answer', { bytes: '', end: 'close' }, 'KAGGLE_UNREACHABLE'],
  ['an answer that is no HTTP', { bytes: 'SSH-2.0-OpenSSH_9\r\n', end: 'close' }, 'KAGGLE_UNREACHABLE'],
];

for (const [what, answer, code] of answers) {
  test(`an answer is never success but for a good one: ${what} is ${code}`, async () => {
    await withTransport(
      () => answer,
      async (transport, server) => {
        const failure = await failureOf(transport.call(methods.getKernelSessionStatus, asked));
        assert.equal(failure.code, code);
        assert.equal(failure.parameters['operation'], 'GetKernelSessionStatus');
        assert.equal(server.requests.length, 1, 'the transport itself never sends twice');
      },
    );
  });
}

test('a service that nobody listens for is KAGGLE_UNREACHABLE with the reason ECONNREFUSED', async () => {
  await withTransport(
    () => json({}),
    async (transport, server) => {
      await server.close();
      const failure = await failureOf(transport.call(methods.hello, {}));
      assert.equal(failure.code, 'KAGGLE_UNREACHABLE');
      assert.equal(failure.parameters['why'], 'ECONNREFUSED');
      assert.match(String(failure.parameters['message']), /^connect ECONNREFUSED 127\.0\.0\.1:/);
    },
  );
});

const slow: [string, HttpReply][] = [
  ['an answer that never begins', { bytes: '', end: 'silence' }],
  [
    'an answer that stops in its body',
    { bytes: head(`${jsonType}content-length: 99\r\n\r\n{`), end: 'silence' },
  ],
  ['an answer that drips a byte every 20 ms', { ...json({ status: 'COMPLETE' }), dripMs: 20 }],
];
for (const [what, answer] of slow) {
  test(`the deadline of a call covers all of it: ${what} is KAGGLE_TIMEOUT`, async () => {
    await withTransport(
      () => answer,
      async (transport) => {
        const started = performance.now();
        const failure = await failureOf(transport.call(methods.getKernelSessionStatus, asked));
        assert.deepEqual(failure, {
          code: 'KAGGLE_TIMEOUT',
          parameters: { operation: 'GetKernelSessionStatus', seconds: 0.25 },
        });
        assert.ok(performance.now() - started < 2000);
      },
      { callDeadlineSeconds: 0.25 },
    );
  });
}

test('a call in flight ends with CANCELLED as soon as the signal fires', async () => {
  const stop = new AbortController();
  await withTransport(
    () => {
      stop.abort();
      return { bytes: '', end: 'silence' };
    },
    async (transport, server) => {
      const started = performance.now();
      assert.equal((await failureOf(transport.call(methods.hello, {}))).code, 'CANCELLED');
      assert.ok(performance.now() - started < 2000, 'long before the deadline of 5 s');
      assert.equal((await failureOf(transport.call(methods.hello, {}))).code, 'CANCELLED');
      assert.equal(server.requests.length, 1, 'after the signal nothing is sent');
    },
    { signal: stop.signal },
  );
});

test('words of the service are shown without control characters, cut at 500, and without the token', async () => {
  const message = `\u001b[31mred ${tokenText}\u0007 ${'x'.repeat(600)}`;
  await withTransport(
    () => json({ code: 400, message }, 400),
    async (transport) => {
      const failure = await failureOf(transport.call(methods.hello, {}));
      const shown = String(failure.parameters['message']);
      assert.equal(failure.parameters['status'], 400);
      assert.equal(shown.length, 500);
      assert.doesNotMatch(shown, /[\u0000-\u001f]/);
      assert.match(shown, /red \*\*\*/);
    },
  );
});

test('a failure of a call, inspected with its causes, never holds the token', async () => {
  const bad: HttpReply[] = [{ bytes: '', end: 'reset' }, reply(200, html), json({ code: 401 }, 401)];
  for (const answer of bad) {
    await withTransport(
      () => answer,
      async (transport) => {
        const error = await transport.call(methods.hello, {}).catch((cause: unknown) => cause);
        assert.ok(error instanceof Error);
        assert.doesNotMatch(inspect(error, { depth: 20, showHidden: true }), /KGAT_/);
      },
    );
  }
});
