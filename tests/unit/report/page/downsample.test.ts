import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downsample } from '../../../../src/report/page/downsample.ts';

const seconds = Float64Array.from({ length: 21_600 }, (_, at) => at);

test('of 21,600 samples at most 1,200 points remain, and a peak of one second is among them', () => {
  const values = Float64Array.from({ length: 21_600 }, (_, at) => (at === 12_345 ? 99 : Math.sin(at / 500)));
  const points = downsample(seconds, values, 1200);
  assert.ok(points.length <= 1200 && points.length > 600, `${points.length}`);
  assert.ok(points.some(([x, y]) => x === 12_345 && y === 99));
  assert.deepEqual([points[0]?.[0], points.at(-1)?.[0]], [0, 21_599]);
  for (const [index, [x]] of points.entries()) assert.ok(index === 0 || x > (points[index - 1]?.[0] ?? 0));
});

test('every stretch keeps its lowest and highest value, so that the band of a noisy curve stays as wide', () => {
  const values = Float64Array.from(seconds, (at) => ((at * 7919) % 101) - 50);
  const points = downsample(seconds, values, 400).map(([, y]) => y);
  assert.deepEqual([Math.min(...points), Math.max(...points)], [-50, 50]);
});

test('few samples are kept as they are, none give none, and a column of one moment does not divide by zero', () => {
  assert.deepEqual(downsample(Float64Array.of(1, 2), Float64Array.of(3, 4), 10), [
    [1, 3],
    [2, 4],
  ]);
  assert.deepEqual(downsample(new Float64Array(), new Float64Array(), 10), []);
  const same = downsample(
    new Float64Array(100),
    Float64Array.from({ length: 100 }, (_, at) => at),
    8,
  );
  assert.deepEqual([same[0]?.[1], same.at(-1)?.[1]], [0, 99]);
});
