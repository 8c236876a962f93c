import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainCandidates } from '../../../../src/audit/closure/explain-candidates.ts';
import { readWheels } from '../../../../src/audit/wheels/check-wheels.ts';
import type { FileBytes } from '../../../../src/model/facts.ts';
import type { RuntimeProfile } from '../../../../src/model/profile.ts';
import { textFile } from '../../../support/audit-facts.ts';
import { having, pure, requirements, supplyFor } from '../../../support/closure-builder.ts';
import { buildWheel } from '../../../support/wheel-builder.ts';

/** Why none of these files is demo under the demands; `app 1: demo<2` is one that app 1 makes. */
function reasons(
  files: readonly FileBytes[],
  demands: readonly string[],
  profile: RuntimeProfile = having(),
) {
  const hand = { wheels: readWheels(files), supply: supplyFor(files, profile), profile };
  return explainCandidates(
    hand,
    'demo',
    demands.flatMap((text) => {
      const [wish = '', from] = text.split(': ').reverse();
      const chain = from === undefined ? [] : ['first 0', from];
      return requirements(wish).map((requirement) => ({ requirement, chain }));
    }),
  );
}
const one = 'demo-1-py3-none-any.whl';

test('a version that is left out names the first demand that does so, and who makes it', () => {
  assert.deepEqual(reasons([pure('demo', '1')], ['demo', 'app 1: demo>=2', 'other 3: demo>3']), [
    `${one}: 1 ∉ demo>=2 (app 1)`,
  ]);
  assert.deepEqual(reasons([pure('demo', '1')], ['demo>1', 'app 1: demo>=2']), [`${one}: 1 ∉ demo>1`]);
});

test('a pre-release that no demand names is passed over for that, a wheel that fits for its own requirements', () => {
  const files = [pure('demo', '1', ['gone']), pure('demo', '2rc1')];
  assert.deepEqual(reasons(files, ['demo']), [
    'demo-2rc1-py3-none-any.whl: pre-release',
    `${one}: its own requirements`,
  ]);
  assert.deepEqual(reasons(files, ['demo>=1b1']), [
    'demo-2rc1-py3-none-any.whl: its own requirements',
    `${one}: its own requirements`,
  ]);
});

test('a refused wheel names the rule and what is behind it: the archive, the tags, the Python', () => {
  const files = [
    textFile(one, 'no archive'),
    buildWheel({ name: 'demo', version: '2', tag: 'cp311-cp311-any' }),
    buildWheel({ name: 'demo', version: '3', requiresPython: '>=3.14,<4' }),
    buildWheel({ name: 'demo', version: '4', metadata: ['Metadata-Version: 2.1'] }),
    textFile('demo-5.tar.gz', 'x'),
  ];
  const [broken = '', ...more] = reasons(files, ['demo']);
  assert.match(broken, /^demo-1-py3-none-any\.whl: WHL-001 \S+/);
  assert.deepEqual(more, [
    'demo-2-cp311-cp311-any.whl: WHL-008 cp311-cp311-any: python cp311 ≠ cp312, abi cp311 ≠ cp312',
    'demo-3-py3-none-any.whl: WHL-009 Python >=3.14,<4 ∌ 3.12.13',
    'demo-4-py3-none-any.whl: WHL-004',
    'demo-5.tar.gz: WHL-015',
  ]);
});

test('the version of the image is left out by a demand, or because the bundle has to bring it; an unknown one is not named', () => {
  assert.deepEqual(reasons([], ['demo', 'app 1: demo<1'], having('demo 1.0')), [
    'image 1.0: 1.0 ∉ demo<1 (app 1)',
  ]);
  assert.deepEqual(reasons([], ['demo'], having('demo 1.0')), ['image 1.0: required of the bundle']);
  assert.deepEqual(reasons([], ['demo>1'], having('demo', 'other 1')), []);
});
