import assert from 'node:assert/strict';
import { it } from 'node:test';
import { minimalCore } from '../../../../src/repair/wheels/minimal-core.ts';
import { isPossible, solveWheels } from '../../../../src/repair/wheels/solve-wheels.ts';
import { cheapestEdit, smallWheelWorld } from '../../../support/wheel-edit-brute-force.ts';

const worlds = process.env['NX47_LONG'] === '1' ? 6000 : 300;

it(`${worlds} small worlds get the edit that trying every bundle finds, and where there is none a minimal core`, async () => {
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
