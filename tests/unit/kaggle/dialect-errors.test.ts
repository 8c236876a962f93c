import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorFromWire, flatErrorToWire, nestedErrorToWire } from '../../../src/kaggle/dialect-errors.ts';

const table: [unknown, ReturnType<typeof errorFromWire>][] = [
  [flatErrorToWire(403, 'denied'), { code: 403, message: 'denied' }],
  [nestedErrorToWire(429, 'Too many', 'RESOURCE_EXHAUSTED'), { code: 429, message: 'Too many' }],
  [{ error: { status: 'UNAVAILABLE' } }, { code: 0, message: 'UNAVAILABLE' }],
  [{ code: 500 }, { code: 500, message: '' }],
  [{ error: 'Notebook not found' }, { code: 0, message: 'Notebook not found' }],
  [{ errorMessage: 'no such version' }, { code: 0, message: 'no such version' }],
  [{ errors: ['a', 'b'] }, { code: 0, message: 'a · b' }],
  [
    { error: '', errorCode: 409 },
    { code: 409, message: '' },
  ],
  [{ hasError: true }, { code: 0, message: '' }],
  [{ error: '', errorMessage: null, errors: [], hasError: false }, undefined],
  [{ status: 'ERROR', failureMessage: 'the session failed, the answer did not' }, undefined],
  [{ code: 200, status: 'ok' }, undefined],
  [{}, undefined],
  [[], undefined],
  ['error', undefined],
];
for (const [body, expected] of table) {
  const carries = expected === undefined ? 'no error' : `error ${expected.code} "${expected.message}"`;
  test(`the answer ${JSON.stringify(body)} carries ${carries}`, () => {
    assert.deepEqual(errorFromWire(body), expected);
  });
}
