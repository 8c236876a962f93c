import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dialectKernels,
  kernelStatusFromWire,
  kernelStatusToWire,
  sessionFromWire,
  sessionHeaders,
  sessionToWire,
} from '../../../src/kaggle/dialect-kernels.ts';

const statuses = [
  'queued',
  'running',
  'complete',
  'error',
  'cancel-requested',
  'cancel-acknowledged',
  'new-script',
] as const;
for (const [number, status] of statuses.entries()) {
  test(`session status ${number} is ${status}, by number and by its name`, () => {
    assert.equal(kernelStatusFromWire(number), status);
    assert.equal(kernelStatusFromWire(kernelStatusToWire(status)), status);
  });
}

test('a session without a status is queued, one with a new status unknown', () => {
  assert.equal(kernelStatusFromWire(undefined), 'queued');
  for (const value of [7, -1, 'DONE', 'completed', '']) assert.equal(kernelStatusFromWire(value), 'unknown');
});

test('a session answer of the embedded service says isolation and interpreter in headers; Kaggle says neither', () => {
  const response = dialectKernels.getKernelSessionStatus.response;
  const session = { status: 'error', failureMessage: 'cell 2 raised' } as const;
  const headers = new Map<string, string>([
    [sessionHeaders.isolation, 'namespaces'],
    [sessionHeaders.interpreter, '3.12.13'],
  ]);
  const header = (name: string) => headers.get(name) ?? '';
  const time = '2026-03-03T04:05:06.000Z';
  assert.deepEqual(sessionFromWire(response.parse(sessionToWire(session)), time, header), {
    ...session,
    serverTime: time,
    isolation: 'namespaces',
    interpreter: '3.12.13',
  });
  assert.deepEqual(
    sessionFromWire(response.parse({ status: 'complete' }), '', () => ''),
    { status: 'complete', failureMessage: '', serverTime: '', isolation: '', interpreter: '' },
  );
});
