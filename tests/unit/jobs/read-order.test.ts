import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderDigest, readOrder } from '../../../src/jobs/read-order.ts';
import { Failure } from '../../../src/model/failure.ts';

const good = {
  JOB_ID: 'j1',
  MACRO_NAME: 'ping',
  INPUT: { text: 'x', deep: { b: 1, a: [2, 3] } },
  DEADLINE: '2099-01-01T00:00:00Z',
  LIMITS: { seconds: 60, memory_mb: 64, disk_mb: 8, processes: 4 },
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

function whyOf(value: unknown): string {
  try {
    readOrder(bytes(value), 'o.json');
  } catch (error) {
    assert.ok(error instanceof Failure && error.code === 'JOB_ORDER_INVALID', String(error));
    return String(error.parameters['why']);
  }
  return '';
}

test('an order has a closed network and three attempts unless it says otherwise', () => {
  const { LIMITS } = readOrder(bytes(good), 'o.json');
  assert.deepEqual([LIMITS.network, LIMITS.attempts], ['closed', 3]);
});

const { DEADLINE: _, ...withoutDeadline } = good;
const limits = (part: object) => ({ ...good, LIMITS: { ...good.LIMITS, ...part } });
const refused: readonly (readonly [string, unknown, RegExp])[] = [
  ['without DEADLINE', withoutDeadline, /DEADLINE/],
  ['with a member that nobody knows', { ...good, SHELL: 'sh' }, /SHELL/],
  ['whose id leads out of the spool', { ...good, JOB_ID: '../j1' }, /JOB_ID/],
  ['whose id is 61 characters long', { ...good, JOB_ID: 'j'.repeat(61) }, /JOB_ID/],
  ['whose macro is a path', { ...good, MACRO_NAME: 'macros/ping' }, /MACRO_NAME/],
  ['whose deadline has no offset', { ...good, DEADLINE: '2099-01-01T00:00:00' }, /DEADLINE/],
  ['without a limit of memory', limits({ memory_mb: undefined }), /memory_mb/],
  ['that may run for ever', limits({ seconds: 0 }), /seconds/],
  ['with an unknown limit', limits({ gpus: 1 }), /gpus/],
  ['that is retried a hundred times', limits({ attempts: 100 }), /attempts/],
  ['with an open-ended network', limits({ network: 'any' }), /network/],
];

for (const [title, order, why] of refused)
  test(`an order ${title} is refused, and the member is named`, () => assert.match(whyOf(order), why));

test('an order with one member twice is refused before anything of it is believed', () => {
  const twice = JSON.stringify(good).replace('"JOB_ID"', '"JOB_ID":"other","JOB_ID"');
  assert.throws(() => readOrder(new TextEncoder().encode(twice), 'o.json'), {
    code: 'JOB_ORDER_INVALID',
  });
});

test('the same order has the same digest however its members are written, and another input another', () => {
  const turned = Object.fromEntries(Object.entries(good).reverse());
  const deep = { ...turned, INPUT: { deep: { a: [2, 3], b: 1 }, text: 'x' } };
  const digest = orderDigest(readOrder(bytes(good), 'o'));
  assert.equal(orderDigest(readOrder(bytes(deep), 'o')), digest);
  const other = { ...good, INPUT: { ...good.INPUT, deep: { b: 1, a: [3, 2] } } };
  assert.notEqual(orderDigest(readOrder(bytes(other), 'o')), digest);
});
