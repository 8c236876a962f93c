import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linux } from '../../../support/audit-facts.ts';
import { having, pure } from '../../../support/closure-builder.ts';
import { closureSays } from '../../../support/closure-case.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

test('a wheel that nothing leads to is told with what it lacks for sure, and every chain that ends without a wheel', () => {
  const stray = pure('stray', '1', ['gone>=2', 'b<1', 'c @ https://example.org/c.whl', 'part']);
  const files = [stray, pure('part', '2', ['gone<3']), pure('a', '1')];
  assert.deepEqual(closureSays({ packages: ['a'], files, profile: having('b 2') }), [
    'DEP-006 fail part-2-py3-none-any.whl | gone<3 | gone: bundle ∅ · image ∅ | part 2 → gone<3',
    [
      'DEP-006 fail stray-1-py3-none-any.whl | b<1, gone>=2 & gone<3',
      'b: bundle ∅ · image 2, gone: bundle ∅ · image ∅',
      'stray 1 → b<1 | stray 1 → c @ https://example.org/c.whl | stray 1 → gone>=2 | stray 1 → part 2 → gone<3',
    ].join(' | '),
    'DEP-008 fail part-2-py3-none-any.whl | a | part',
    'DEP-008 fail stray-1-py3-none-any.whl | a | stray',
  ]);
});

test('a wheel that nothing leads to, and whose requirements cannot be decided, is unknown', () => {
  const requires = ['c @ https://example.org/c.whl', 'd; platform_release > "5"'];
  assert.deepEqual(
    closureSays({
      packages: ['a', 'b'],
      files: [pure('stray', '1', requires), pure('a', '1'), pure('b', '1')],
    }),
    [
      [
        'DEP-006 unknown stray-1-py3-none-any.whl | c @ https://example.org/c.whl, d',
        'c: bundle ∅ · image ∅, d: bundle ∅ · image ∅',
        'stray 1 → c @ https://example.org/c.whl | stray 1 → d',
      ].join(' | '),
      'DEP-008 fail stray-1-py3-none-any.whl | a, b | stray',
    ],
  );
});

test('where nothing is required, no wheel is called unused, and 1 stands behind 2 all the same', () => {
  assert.deepEqual(closureSays({ packages: [], files: [pure('b', '1'), pure('a', '2'), pure('a', '1')] }), [
    'DEP-009 fail a-1-py3-none-any.whl | a-2-py3-none-any.whl | a-1-py3-none-any.whl: 1 < 2',
  ]);
});

test('where pip finds nothing, what the requirements lead to is still called for: b, not c', () => {
  const files = [pure('a', '1', ['gone', 'b']), pure('b', '1'), pure('c', '1')];
  assert.deepEqual(closureSays({ packages: ['a', 'x>1'], files }), [
    'DEP-002 fail  | gone | bundle ∅ · image ∅ | a 1 → gone',
    'DEP-001 fail  | x>1 | bundle ∅ · image ∅ | x>1',
    'DEP-008 fail c-1-py3-none-any.whl | a, x>1 | c',
  ]);
});

test('what pip does not take leads nowhere: b is only asked for by demo 2, which is passed over', () => {
  const files = [pure('z', '2'), pure('demo', '2', ['b', 'gone']), pure('demo', '1'), pure('b', '1')];
  assert.deepEqual(closureSays({ packages: ['demo', 'old; python_version < "3"'], files }), [
    'DEP-008 fail b-1-py3-none-any.whl | demo | b',
    'DEP-008 fail z-2-py3-none-any.whl | demo | z',
    'DEP-009 fail demo-2-py3-none-any.whl | demo-1-py3-none-any.whl | demo-2-py3-none-any.whl: 2 > 1',
  ]);
});

test('a wheel that stands behind another differs by version, tag or build, in that order, or not at all', () => {
  const demo = (version: string, more: object = {}) => buildWheel({ name: 'demo', version, ...more });
  const differences = (...files: ReturnType<typeof demo>[]) =>
    closureSays({ packages: ['demo'], files }).map((line) => line.split(': ').at(-1));
  const best = demo('2.0', { tag: `cp312-cp312-${linux}` });
  assert.deepEqual(differences(best, demo('2.0'), demo('1.9')), ['tag 948 > 19', '1.9 < 2.0']);
  assert.deepEqual(differences(demo('2', { requires: ['gone'] }), demo('1')), ['2 > 1']);
  assert.deepEqual(differences(demo('1'), demo('1', { build: '2a' }), demo('1', { build: '2' })), [
    'build 2 < 2a',
    'build ∅ < 2a',
  ]);
  assert.deepEqual(differences(demo('1.0'), demo('1.0.0')), ['=']);
});
