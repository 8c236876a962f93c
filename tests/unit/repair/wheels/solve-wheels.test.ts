import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minimalCore } from '../../../../src/repair/wheels/minimal-core.ts';
import { isPossible, solveWheels } from '../../../../src/repair/wheels/solve-wheels.ts';
import type { Choice } from '../../../../src/repair/wheels/wheel-world.ts';
import { having, offeredBy, pure, requirements, supplyFor } from '../../../support/closure-builder.ts';
import { cheapestEdit, smallWheelWorld } from '../../../support/wheel-edit-brute-force.ts';

const worlds = process.env['NX47_LONG'] === '1' ? 6000 : 300;

test(`${worlds} small worlds get the edit that trying every bundle finds, and where there is none a minimal core`, async () => {
  let [impossible, edited] = [0, 0];
  for (let seed = 1; seed <= worlds; seed += 1) {
    const world = smallWheelWorld(seed);
    const truth = cheapestEdit(world);
    const solution = solveWheels(world);
    const told = `seed ${seed}: ${JSON.stringify(truth)} ${solution.outcome}`;
    assert.deepEqual(solution.outcome === 'found' ? solution.cost : undefined, truth, told);
    if (truth !== undefined && truth[0] > 0) edited += 1;
    if (truth !== undefined) continue;
    impossible += 1;
    const core = await minimalCore(world.demands, async (some) => isPossible({ ...world, demands: some }));
    assert.equal(cheapestEdit({ ...world, demands: core }), undefined, told);
    for (const demand of core) {
      const others = core.filter((one) => one !== demand);
      assert.notEqual(cheapestEdit({ ...world, demands: others }), undefined, told);
    }
  }
  assert.ok(impossible > worlds / 10 && edited > worlds / 4, `${impossible} impossible, ${edited} edited`);
});

test('a 2rc1 of the bundle is no answer to a>=1, which pip gives no pre-release', () => {
  const supply = supplyFor([pure('a', '2rc1'), pure('a', '1.5')]);
  const [early, final] = offeredBy(supply).map(
    (wheel): Choice => ({
      ...{ wheel, isThere: wheel.file.includes('rc1'), distance: 0, survives: true, isKnown: true },
    }),
  );
  assert.ok(early !== undefined && final !== undefined);
  const [requirement] = requirements('a>=1');
  assert.ok(requirement);
  const world = {
    demands: [{ kind: 'closure' as const, requirement, onlyWheels: true }],
    assumes: false,
    files: new Map([['a', 1]]),
    choices: new Map([['a', [early, final]]]),
    supply,
    profile: having(),
  };
  const solution = solveWheels(world);
  assert.deepEqual(solution.outcome === 'found' ? [...solution.chosen.values()] : [], [final]);
});
