import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainTags } from '../../../../src/audit/wheels/explain-tags.ts';
import { expandTags } from '../../../../src/audit/wheels/wheel-name.ts';

const runtime = [
  'cp312-cp312-manylinux_2_35_x86_64',
  'cp312-cp312-manylinux_2_17_x86_64',
  'cp312-cp312-linux_x86_64',
  'cp312-abi3-linux_x86_64',
  'cp311-abi3-linux_x86_64',
  'py312-none-linux_x86_64',
  'py3-none-any',
];
const explain = (tags: string, supported: readonly string[] = runtime) =>
  explainTags(expandTags(tags) ?? [], supported).map(({ tag, reasons }) => `${tag}: ${reasons.join(', ')}`);

test('each part that the runtime does not accept is said: python, abi, platform, glibc', () => {
  for (const [tag, reasons] of [
    ['cp311-cp311-linux_x86_64', 'python cp311 ≠ cp312, abi cp311 ≠ cp312'],
    ['cp311-cp312-linux_x86_64', 'python cp311 ≠ cp312'],
    ['cp312-cp312d-linux_x86_64', 'abi cp312d ≠ cp312'],
    ['cp312-none-linux_x86_64', ''],
    ['cp313-none-linux_x86_64', 'python cp313 ≠ cp312'],
    ['py2-none-any', 'python py2 ≠ cp312'],
    ['py312-cp311-linux_x86_64', 'abi cp311 ≠ cp312'],
    ['cp313-abi3-linux_x86_64', 'python cp313 > cp312 (abi3)'],
    ['py3-abi3-linux_x86_64', 'abi abi3 ≠ cp312'],
    ['cp312-cp312-manylinux_2_36_x86_64', 'glibc 2.36 > 2.35'],
    ['cp312-cp312-manylinux_2_36_aarch64', 'platform manylinux_2_36_aarch64 ≠ linux_x86_64'],
    ['cp312-cp312-manylinux_2_34_x86_64', 'platform manylinux_2_34_x86_64 ≠ linux_x86_64'],
    ['cp312-cp312-xmanylinux_2_99_x86_64', 'platform xmanylinux_2_99_x86_64 ≠ linux_x86_64'],
    ['cp312-cp312-win_amd64', 'platform win_amd64 ≠ linux_x86_64'],
    ['cp311-cp311-manylinux_2_38_x86_64', 'python cp311 ≠ cp312, abi cp311 ≠ cp312, glibc 2.38 > 2.35'],
  ] as const) {
    assert.deepEqual(explain(tag), [`${tag}: ${reasons || tag.replace(/-(?=[^-]*$)/, ' × ')}`], tag);
  }
});

test('a pair and a platform that are accepted, but not together, are said as such', () => {
  assert.deepEqual(explain('cp312-abi3-manylinux_2_17_x86_64'), [
    'cp312-abi3-manylinux_2_17_x86_64: cp312-abi3 × manylinux_2_17_x86_64',
  ]);
});

test('the tag with the fewest reasons comes first', () => {
  const tags = explain('cp311.cp312-cp312-win_amd64').map((line) => line.split(':')[0]);
  assert.deepEqual(tags, ['cp312-cp312-win_amd64', 'cp311-cp312-win_amd64']);
});

test('a runtime without any manylinux tag, or without any tag, still gives a reason', () => {
  assert.deepEqual(explain('cp312-cp312-manylinux_2_0_x86_64', ['cp312-cp312-linux_x86_64']), [
    'cp312-cp312-manylinux_2_0_x86_64: glibc 2.0 > 2.-1',
  ]);
  assert.deepEqual(explain('cp312-cp312-win_amd64', []), [
    'cp312-cp312-win_amd64: python cp312 ≠ , abi cp312 ≠ , platform win_amd64 ≠ ',
  ]);
});
