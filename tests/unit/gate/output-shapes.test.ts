import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvFlaw, latencyMapFlaw, nanoseconds } from '../../../src/gate/output-shapes.ts';
import { metricsHeader } from '../../../src/model/kernel-outputs.ts';

test('nanoseconds beyond 2^53 stay exact', () => {
  assert.equal(nanoseconds(1771857848988258657n), 1771857848988258657n);
});

for (const value of [0, -1, 1.5, '1', null, undefined, true, 0n, -5n]) {
  test(`${String(value)} (${typeof value}) is no time`, () => {
    assert.equal(nanoseconds(value), undefined);
  });
}

test('one step alone is not constant, two equal steps are', () => {
  assert.equal(latencyMapFlaw({ a: 5 }), undefined);
  assert.equal(latencyMapFlaw({ a: 5, b: 5 }), 'constant: 5');
});

for (const [what, row] of [
  ['more memory used than there is', ['5', '1', '20', '10', '0', '0', 'x']],
  ['more GPU memory used than there is', ['5', '1', '5', '10', '2', '1', 'x']],
  ['no memory used at all', ['5', '1', '0', '10', '0', '0', 'x']],
  ['a formula in a number', ['5', '=1+1', '5', '10', '0', '0', 'x']],
  ['an empty GPU cell', ['5', '1', '5', '10', '', '0', 'x']],
  ['a time with a sign', ['-5', '1', '5', '10', '0', '0', 'x']],
] as const) {
  test(`a row of the metrics with ${what} is refused`, () => {
    assert.notEqual(csvFlaw({ header: metricsHeader, rows: [row] }), undefined);
  });
}
