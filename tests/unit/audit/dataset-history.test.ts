import assert from 'node:assert/strict';
import { test } from 'node:test';
import { datasetHistory, type VersionListing } from '../../../src/audit/dataset-history.ts';

const profile = {
  compatible_tags: ['cp312-cp312-manylinux_2_35_x86_64', 'cp311-abi3-manylinux_2_28_x86_64', 'py3-none-any'],
};
const version = (number: number, ...names: readonly string[]): VersionListing => ({
  number,
  createdAt: `2026-03-0${number}T00:00:00Z`,
  notes: '',
  files: names.map((name) => ({ name, bytes: 10 })),
});
const numpy311 = 'numpy-2.4.2-cp311-cp311-manylinux_2_35_x86_64.whl';
const numpy312 = 'wheels/numpy-2.0.2-cp312-cp312-manylinux_2_35_x86_64.whl';
const imagecodecs = 'imagecodecs-2026.1.14-cp311-abi3-manylinux_2_28_x86_64.whl';

test('each wheel of each version has its verdict: cp311 is refused on a cp312 runtime, cp311-abi3 is not', () => {
  const [first] = datasetHistory([version(1, numpy311, imagecodecs, 'lib.so')], profile);
  assert.deepEqual(
    first?.wheels.map(({ file, answer }) => [file, answer]),
    [
      [imagecodecs, 'ok'],
      [numpy311, 'fail'],
    ],
  );
  assert.deepEqual([first?.files, first?.bytes, first?.lost], [3, 30, []]);
});

test('a wheel that gives way to another of its distribution is replaced; a library that is gone is lost', () => {
  const [, second] = datasetHistory(
    [version(1, numpy311, 'lib.so', imagecodecs), version(2, numpy312, imagecodecs)],
    profile,
  );
  assert.deepEqual(second?.replaced, [{ from: numpy311, to: [numpy312] }]);
  assert.deepEqual([second?.lost, second?.fitsNoMore], [['lib.so'], []]);
});

test('a distribution whose only fitting wheel was replaced by one that does not fit, fits no more', () => {
  const [, second] = datasetHistory([version(1, numpy312), version(2, numpy311)], profile);
  assert.deepEqual(second?.fitsNoMore, ['numpy']);
  assert.deepEqual(second?.lost, []);
});

test('a version that is listed no more is passed over: version 3 is held against version 1', () => {
  const { files: _, ...unlisted } = version(2);
  const history = datasetHistory(
    [version(3, imagecodecs), unlisted, version(1, imagecodecs, 'a.txt')],
    profile,
  );
  assert.deepEqual(
    history.map((one) => [one.version, one.isListed, one.lost]),
    [
      [1, true, []],
      [2, false, []],
      [3, true, ['a.txt']],
    ],
  );
});

test('two wheels of a distribution, of which one goes, are no loss to the distribution but one of the file', () => {
  const [, second] = datasetHistory([version(1, numpy311, numpy312), version(2, numpy312)], profile);
  assert.deepEqual([second?.lost, second?.replaced, second?.fitsNoMore], [[numpy311], [], []]);
});

test('without the tags of a runtime nothing is known of a wheel, and nothing is said to fit no more', () => {
  const history = datasetHistory([version(1, numpy312), version(2, 'a.txt')], {});
  assert.equal(history[0]?.wheels[0]?.answer, 'unknown');
  assert.deepEqual(history[1]?.fitsNoMore, []);
});

test('a version that is told in full has its number, its words, its sizes and its wheels; a hidden one has none', () => {
  const { files: _, ...hidden } = version(2);
  const told = { createdAt: '2026-03-01T00:00:00Z', notes: '' };
  const nothing = { files: 0, bytes: 0, wheels: [], lost: [], replaced: [], fitsNoMore: [] };
  assert.deepEqual(datasetHistory([hidden, { ...version(1, 'b.txt', 'a.txt'), notes: 'first' }], profile), [
    { ...nothing, ...told, version: 1, notes: 'first', isListed: true, files: 2, bytes: 20 },
    { ...nothing, ...told, version: 2, createdAt: '2026-03-02T00:00:00Z', isListed: false },
  ]);
});

test('what is lost, replaced and fits no more is told in the order of the names', () => {
  const wheel = (name: string, python: string) => `${name}-1-${python}-${python}-manylinux_2_35_x86_64.whl`;
  const before = ['z.txt', wheel('zed', 'cp312'), 'a.txt', wheel('ant', 'cp312'), 'w/kept.txt'];
  const after = [wheel('zed', 'cp311'), wheel('ant', 'cp311'), wheel('ant', 'cp310'), 'w/kept.txt', 'b.txt'];
  const [, second] = datasetHistory([version(1, ...before), version(2, ...after)], profile);
  assert.deepEqual(second?.lost, ['a.txt', 'z.txt']);
  assert.deepEqual(second?.replaced, [
    { from: wheel('ant', 'cp312'), to: [wheel('ant', 'cp310'), wheel('ant', 'cp311')] },
    { from: wheel('zed', 'cp312'), to: [wheel('zed', 'cp311')] },
  ]);
  assert.deepEqual(second?.fitsNoMore, ['ant', 'zed']);
  assert.deepEqual(
    second?.wheels.map(({ file }) => file),
    [wheel('ant', 'cp310'), wheel('ant', 'cp311'), wheel('zed', 'cp311')],
  );
});

test('a text that goes is not replaced by another text that comes', () => {
  const [, second] = datasetHistory([version(1, 'a.txt'), version(2, 'b.txt')], profile);
  assert.deepEqual([second?.lost, second?.replaced], [['a.txt'], []]);
});
