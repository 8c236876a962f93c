import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  always,
  answers,
  asks,
  both,
  type Claim,
  ends,
  everyCall,
  never,
  wherever,
} from '../../../src/kaggle/fidelity-claims.ts';
import type { RecordedExchange } from '../../../src/kaggle/recording.ts';

const shown = exchange({
  operation: 'GetKernel',
  body: { members: { metadata: { members: { id: 'int' } } } },
});
const cases: readonly (readonly [string, Claim, RecordedExchange, readonly boolean[]])[] = [
  ['a member of the right kind holds', answers('GetKernel', 'metadata.id', ['int']), shown, [true]],
  ['a member of another kind does not', answers('GetKernel', 'metadata.id', ['text']), shown, [false]],
  ['a member that is not there says nothing', answers('GetKernel', 'metadata.ref', ['ref']), shown, []],
  ['another operation says nothing', answers('GetDataset', 'metadata.id', ['text']), shown, []],
  [
    'a refused call says nothing of the answer',
    answers('GetKernel', 'metadata.id', ['text']),
    exchange({ operation: 'GetKernel', status: 403 }),
    [],
  ],
  ['what must always be there and is', always('GetKernel', 'metadata.id'), shown, [true]],
  ['what must always be there and is not', always('GetKernel', 'metadata.ref'), shown, [false]],
  ['what must never be there and is not', never('GetKernel', ['sessionId']), shown, [true]],
  ['what must never be there and is', never('GetKernel', ['metadata.id']), shown, [false]],
  ['a status of the list', ends('GetKernel', [200]), shown, [true]],
  ['a status outside the list', ends('GetKernel', [403]), shown, [false]],
  [
    'a request member of another kind',
    asks('GetKernel', 'slug', ['ref']),
    exchange({ operation: 'GetKernel', asked: { members: { slug: 'text' } } }),
    [false],
  ],
  ['an upload is no call', everyCall(() => 'bad'), exchange({ operation: 'upload' }), []],
  ['every call is tested', everyCall(() => 'bad'), shown, [false]],
  [
    'a test where it applies',
    wherever(
      ({ response }) => response.status === 200,
      () => undefined,
    ),
    shown,
    [true],
  ],
  ['two claims at once', both(ends('GetKernel', [200]), ends('GetKernel', [403])), shown, [true, false]],
];
for (const [what, claim, given, holds] of cases) {
  test(`${what}: ${holds.join() || 'nothing'}`, () =>
    assert.deepEqual(
      claim(given).map((touched) => touched.holds),
      holds,
    ));
}

function exchange(changes: {
  readonly operation: string;
  readonly status?: number;
  readonly body?: RecordedExchange['response']['body'];
  readonly asked?: RecordedExchange['request']['body'];
}): RecordedExchange {
  return {
    operation: changes.operation,
    startedMs: 0,
    tookMs: 0,
    request: {
      ...{
        method: 'POST',
        prefix: '/v1',
        headers: [],
        authorization: 'bearer',
        contentType: 'application/json',
      },
      ...{ contentRange: 'none', body: changes.asked ?? 'nothing' },
    },
    response: {
      ...{ status: changes.status ?? 200, headers: [], contentType: 'application/json', retryAfter: 'none' },
      ...{ location: 'none', range: 'none', body: changes.body ?? 'nothing' },
    },
  };
}
