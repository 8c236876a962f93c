import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Passed, recordExchange } from '../../../src/kaggle/record-exchange.ts';
import { recordingSchema } from '../../../src/kaggle/recording.ts';

const secret = ['KGAT_planted', '-secret-0123456789'].join('');

function passed(changes: Partial<Passed> = {}): Passed {
  return {
    method: 'POST',
    path: '/api/v1/kernels.KernelsApiService/SaveKernel',
    requestHeaders: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${secret}` },
    requestBody: Buffer.from(JSON.stringify({ text: `token = "${secret}"`, slug: 'alice/tiny' })),
    host: '127.0.0.1:8080',
    status: 200,
    responseHeaders: { 'content-type': 'application/json', date: 'Sun, 01 Mar 2026 10:00:00 GMT' },
    responseBody: Buffer.from('{"versionNumber":3}'),
    startedMs: 12.4,
    tookMs: 3.6,
    announced: undefined,
    ...changes,
  };
}

test('a push is kept as its operation, header names, kinds and times', () => {
  assert.deepEqual(recordExchange(passed()), {
    operation: 'SaveKernel',
    startedMs: 12,
    tookMs: 4,
    request: {
      method: 'POST',
      prefix: '/api/v1',
      headers: ['authorization', 'content-type'],
      authorization: 'bearer',
      contentType: 'application/json',
      contentRange: 'none',
      body: { members: { text: 'text', slug: 'ref' } },
    },
    response: {
      status: 200,
      headers: ['content-type', 'date'],
      contentType: 'application/json',
      retryAfter: 'none',
      location: 'none',
      range: 'none',
      body: { members: { versionNumber: 'int' } },
    },
  });
});

test('a secret in any header, body, address or redirect is in no recording', () => {
  const everywhere = passed({
    path: `/api/v1/kernels/logs/stream/alice/${secret}`,
    requestHeaders: { authorization: secret, cookie: secret, 'user-agent': secret },
    responseHeaders: { location: `https://storage/${secret}`, 'set-cookie': secret, 'retry-after': secret },
    responseBody: Buffer.from(secret),
  });
  for (const one of [everywhere, passed(), passed({ path: `/download/${secret}`, announced: 'signed' })]) {
    const exchange = recordExchange(one);
    recordingSchema.parse({ schema: 'nx47.recording/1', service: 'other', exchanges: [exchange] });
    assert.ok(!JSON.stringify(exchange).includes('planted-secret'));
  }
});

const operations: readonly (readonly [string, string])[] = [
  ['/v1/datasets.DatasetApiService/GetDataset', 'GetDataset'],
  ['/api/v1/api.v1.DiagnosticsService/Hello', 'Hello'],
  ['/v1/kernels/logs/stream/alice/tiny', 'log-stream'],
  ['/api/v1/datasets/view/alice/tiny', 'rest'],
  ['/elsewhere', 'other'],
];
for (const [path, operation] of operations) {
  test(`${path} is ${operation}`, () => assert.equal(recordExchange(passed({ path })).operation, operation));
}

const forms: readonly (readonly [
  string,
  Partial<Passed>,
  (one: ReturnType<typeof recordExchange>) => string,
  string,
])[] = [
  [
    'a legacy key',
    { requestHeaders: { authorization: 'Basic eA==' } },
    (one) => one.request.authorization,
    'basic',
  ],
  ['no credentials', { requestHeaders: {} }, (one) => one.request.authorization, 'none'],
  [
    'another scheme',
    { requestHeaders: { authorization: 'Digest x' } },
    (one) => one.request.authorization,
    'other',
  ],
  ['a question for progress', range('bytes */9'), (one) => one.request.contentRange, 'question'],
  ['a whole file', range('bytes 0-8/9'), (one) => one.request.contentRange, 'whole'],
  ['the rest of a file', range('bytes 4-8/9'), (one) => one.request.contentRange, 'rest'],
  ['a pause of 7', { responseHeaders: { 'retry-after': '7' } }, (one) => one.response.retryAfter, 'seconds'],
  [
    'a pause until a date',
    { responseHeaders: { 'retry-after': 'Sun, 01 Mar 2026 10:00:00 GMT' } },
    (one) => one.response.retryAfter,
    'date',
  ],
  [
    'a pause of soon',
    { responseHeaders: { 'retry-after': 'soon' } },
    (one) => one.response.retryAfter,
    'other',
  ],
  ['what has arrived', { responseHeaders: { range: 'bytes=0-3' } }, (one) => one.response.range, 'bytes'],
  [
    'a redirect elsewhere',
    { responseHeaders: { location: 'https://other/x' } },
    (one) => one.response.location,
    'other-host',
  ],
  ['a redirect here', { responseHeaders: { location: '/x' } }, (one) => one.response.location, 'same-host'],
  ['HTML', { responseHeaders: { 'content-type': 'text/html' } }, (one) => String(one.response.body), 'html'],
  [
    'XML',
    { responseHeaders: { 'content-type': 'application/xml' } },
    (one) => String(one.response.body),
    'xml',
  ],
  ['broken JSON', { responseBody: Buffer.from('{"a":') }, (one) => String(one.response.body), 'no-json'],
  ['an empty body', { responseBody: Buffer.alloc(0) }, (one) => String(one.response.body), 'nothing'],
];
for (const [what, changes, seen, form] of forms) {
  test(`${what} is recorded as ${form}`, () => assert.equal(seen(recordExchange(passed(changes))), form));
}

function range(value: string): Partial<Passed> {
  return { requestHeaders: { 'content-range': value } };
}
