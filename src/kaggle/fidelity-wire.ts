import { always, answers, everyCall, wherever } from './fidelity-claims.ts';
import { beyondShapes, type FidelityEntry } from './fidelity-entry.ts';
import type { RecordedExchange } from './recording.ts';
import { shapesAt } from './shape.ts';

/** What is assumed of identity and of the wire itself. */
export const fidelityOfWire = [
  {
    id: 'FID-001',
    state: 'seen in official code',
    source: 'kaggle_env.py, kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/dialect-identity.test.ts',
    title: 'a token answer without "active" is inactive',
    claim: answers('IntrospectToken', 'active', ['bool']),
  },
  {
    id: 'FID-002',
    state: 'seen in official code',
    source: 'kagglesdk 0.1.37',
    test: 'tests/unit/kaggle/identify.test.ts',
    title: 'a token is asked for by IntrospectToken and names its user',
    claim: answers('IntrospectToken', 'username', ['text', 'lower', 'empty', 'digits']),
  },
  {
    id: 'FID-003',
    state: 'seen in official code',
    source: 'kagglehub 1.0.1, auth.py',
    test: 'tests/unit/kaggle/dialect-identity.test.ts',
    title: 'a Hello answer names the user as userName',
    claim: always('Hello', 'userName'),
  },
  {
    id: 'FID-004',
    state: 'seen in official code',
    source: 'kaggle_http_client.py',
    test: 'tests/unit/kaggle/transport.test.ts',
    title: 'a legacy key goes as Basic base64(user:key)',
    claim: everyCall(({ request }) =>
      request.authorization === 'other' ? 'other authorisation' : undefined,
    ),
  },
  {
    id: 'FID-010',
    state: 'seen in official code',
    source: 'kaggle_http_client.py',
    test: 'tests/unit/kaggle/transport.test.ts',
    title: 'a call is a POST of camelCase JSON',
    claim: everyCall(({ request }) => (request.method === 'POST' ? undefined : request.method)),
  },
  {
    id: 'FID-011',
    state: 'seen in official code',
    source: 'kaggle_http_client.py',
    test: 'tests/unit/kaggle/transport.test.ts',
    title: 'a call is a POST of camelCase JSON',
    claim: everyCall(({ request }) =>
      request.contentType === 'application/json' ? undefined : `request in ${request.contentType}`,
    ),
  },
  {
    id: 'FID-012',
    state: 'assumed',
    source: 'kaggle_http_client.py',
    test: 'tests/unit/rehearsal/server.test.ts',
    title: 'have JSON answers 404, 405 and 400',
    claim: everyCall(({ response }) =>
      response.contentType === 'application/json' ? undefined : `answer in ${response.contentType}`,
    ),
  },
  {
    id: 'FID-013',
    state: 'seen in official code',
    source: 'kaggle_http_client.py',
    test: 'tests/unit/kaggle/dialect.test.ts',
    title: 'the prefix is /v1 on api.kaggle.com and /api/v1 everywhere else',
    claim: everyCall(({ request }) =>
      ['/v1', '/api/v1'].includes(request.prefix) ? undefined : `prefix ${request.prefix}`,
    ),
  },
  {
    id: 'FID-014',
    state: 'assumed',
    source: 'RFC 9110',
    test: 'tests/unit/rehearsal/server.test.ts',
    title: 'the Date header is that of the clock of the service',
    claim: everyCall(({ response }) => (response.headers.includes('date') ? undefined : 'no Date header')),
  },
  {
    id: 'FID-015',
    state: 'seen in official code',
    source: 'kaggle_http_client.py; kaggle-cli issue 931',
    test: 'tests/unit/kaggle/dialect-errors.test.ts',
    title: '',
    claim: wherever(
      ({ operation, response }) => /^[A-Z]/.test(operation) && response.status >= 400,
      errorForm,
    ),
  },
  {
    id: 'FID-016',
    state: 'seen in official code',
    source: 'kaggle_api_extended.py, with_retry',
    test: 'tests/unit/kaggle/refusal.test.ts',
    title: '',
    claim: wherever(
      ({ response }) => response.status === 429,
      ({ response }) => (response.retryAfter === 'other' ? 'another form of Retry-After' : undefined),
    ),
  },
  {
    id: 'FID-017',
    state: 'seen in official code',
    source: 'kaggle_object.py',
    test: 'tests/unit/kaggle/dialect-fields.test.ts',
    title: 'an absent member and null have the same default',
    claim: beyondShapes,
  },
] as const satisfies readonly FidelityEntry[];

function errorForm({ response }: RecordedExchange): string | undefined {
  const has = (path: string) => shapesAt(response.body, path).length > 0;
  const isKnown = (has('code') && has('message')) || (has('error.code') && has('error.message'));
  return isKnown ? undefined : `an error ${response.status} of another form`;
}
