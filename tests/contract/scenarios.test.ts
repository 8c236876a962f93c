import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Fault, faultNames } from '../../src/rehearsal/faults.ts';
import { scenarioEnds } from '../support/scenario-ends.ts';
import { endOf, wholeRun } from '../support/whole-run.ts';

const isLong = process.env['NX47_LONG'] === '1';

test('a complete run under one scenario alone ends in the verdict that the scenario deserves', async (t) => {
  // The session that the others replay.
  assert.equal(endOf(await wholeRun(t)), 'REHEARSED');
  const waiting = faultNames.filter((name) => isLong || scenarioEnds[name].always === true);
  const play = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await one(t, name);
  };
  await Promise.all([play(), play(), play()]);
});

async function one(t: TestContext, name: Fault): Promise<void> {
  const { end, at = '', ...order } = scenarioEnds[name];
  await t.test(`${name}${isLong ? '' : at} ends ${end}`, async (t) => {
    const run = await wholeRun(t, { ...order, scenario: [`${name}${isLong ? '' : at}`] });
    const said = run.run.dossier.incidents.map(({ step, code }) => `${step}: ${code}`).join(', ');
    assert.equal(endOf(run), end, said);
    // Whatever goes wrong: never a second session, and no file that is another than the service has.
    assert.ok(run.kernelVersions <= (order.twice === true ? 2 : 1), `${run.kernelVersions} versions`);
    assert.deepEqual(name === 'stale-outputs' ? [] : run.differing, []);
  });
}
