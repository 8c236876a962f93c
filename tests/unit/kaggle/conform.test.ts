import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conform } from '../../../src/kaggle/conform.ts';
import type { RecordedExchange, Recording } from '../../../src/kaggle/recording.ts';

test('an assumption that nothing touches is not seen', () => {
  const { assumptions, novelties } = conform([]);
  assert.ok(assumptions.every(({ answer, seen }) => answer === 'not seen' && seen === 0));
  assert.deepEqual(novelties, []);
});

test('a push answered with its number is observed, once for each exchange of all recordings', () => {
  const { assumptions } = conform([recording(push('int')), recording(push('int'), push('int'))]);
  const entry = assumptions.find(({ id }) => id === 'FID-050');
  assert.deepEqual(entry, { id: 'FID-050', answer: 'observed', seen: 3, observed: '' });
});

test('one contradiction among three exchanges is a contradiction', () => {
  const { assumptions } = conform([recording(push('int'), push('digits'), push('int'))]);
  const entry = assumptions.find(({ id }) => id === 'FID-050');
  assert.equal(entry?.answer, 'contradicted');
  assert.match(entry?.observed ?? '', /SaveKernel/);
});

test('a member of a request that no message has is new, and named once', () => {
  const exchange = push('int');
  const asked = { ...exchange, request: { ...exchange.request, body: { members: { mood: 'text' } } } };
  assert.deepEqual(conform([recording(asked, asked)]).novelties, [
    { operation: 'SaveKernel', place: 'request mood', observed: 'text' },
  ]);
});

test('a path that is no operation is new', () => {
  const { novelties } = conform([recording({ ...push('int'), operation: 'rest' })]);
  assert.deepEqual(novelties, [{ operation: 'rest', place: 'request', observed: 'POST /v1' }]);
});

function recording(...exchanges: readonly RecordedExchange[]): Recording {
  return { schema: 'nx47.recording/1', service: 'other', exchanges: [...exchanges] };
}

function push(versionNumber: string): RecordedExchange {
  return {
    operation: 'SaveKernel',
    startedMs: 0,
    tookMs: 1,
    request: {
      ...{ method: 'POST', prefix: '/v1', headers: [], authorization: 'bearer' },
      ...{ contentType: 'application/json', contentRange: 'none', body: { members: {} } },
    },
    response: {
      ...{ status: 200, headers: ['date'], contentType: 'application/json', retryAfter: 'none' },
      ...{ location: 'none', range: 'none', body: { members: { versionNumber } } },
    },
  };
}
