import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Fault, faultNames } from '../../src/rehearsal/faults.ts';
import { scenarioEnds } from '../support/scenario-ends.ts';
import { endOf, wholeRun } from '../support/whole-run.ts';

const isLong = process.env['NX47_LONG'] === '1';

type Play = { readonly name: Fault; readonly at: string; readonly end: string };

test('a complete run under one scenario alone ends in the verdict that the scenario deserves', async (t) => {
  // The session that the others replay.
  assert.equal(endOf(await wholeRun(t)), 'REHEARSED');
  const waiting = faultNames.flatMap(isLong ? everyPlay : shortPlay);
  const play = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await one(t, next);
  };
  await Promise.all([play(), play(), play()]);
});

async function one(t: TestContext, { name, at, end }: Play): Promise<void> {
  const { brief: _, always: __, end: ___, ...order } = scenarioEnds[name];
  await t.test(`${name}${at} ends ${end}`, async (t) => {
    const run = await wholeRun(t, { ...order, scenario: [`${name}${at}`] });
    const said = run.run.dossier.incidents.map(({ step, code }) => `${step}: ${code}`).join(', ');
    assert.equal(endOf(run), end, said);
    // Whatever goes wrong: never a second session, and no file that is another than the service has.
    assert.ok(run.kernelVersions <= (order.twice === true ? 2 : 1), `${run.kernelVersions} versions`);
    assert.deepEqual(run.differing, []);
  });
}

function everyPlay(name: Fault): Play[] {
  const { brief, end } = scenarioEnds[name];
  const overcome = brief === undefined ? [] : [{ name, at: brief, end: 'REHEARSED' }];
  return [{ name, at: '', end }, ...overcome];
}

function shortPlay(name: Fault): Play[] {
  const { always, end } = scenarioEnds[name];
  // Slow answers to every call would be all that is long about it.
  if (always === true && name !== 'slow-answer') return [{ name, at: '', end }];
  return always === true ? everyPlay(name).slice(1) : [];
}
