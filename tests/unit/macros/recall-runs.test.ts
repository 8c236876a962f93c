import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recallRuns } from '../../../macros/recall-runs.ts';
import type { Shell } from '../../../src/model/world.ts';
import { addRun, appendPorts, committers } from '../../support/committers.ts';
import { keptSession } from '../../support/kept-session.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';

test('what the recorded runs hold against a new one is read, and read again with the same answer', async (t) => {
  const digest = 'a'.repeat(64);
  const run = { session_id: 's', verdict: 'GO', requirements: ['symbol:f'], main_report_sha256: digest };
  const root = await keptSession(t, { 'reports/run.json': JSON.stringify(run) });
  const outcome = await runOn(await bench(t), recallRuns, { root, branch: 'nx47-reports', isFetched: true });
  assert.deepEqual(outputOf(outcome), {
    reports: [digest],
    earlier: { runs: 1, outputs: {}, certified: { session: 's', requirements: ['symbol:f'] } },
    stops: [],
    checkpoint: '',
    commit: '',
  });
  assert.equal(outcome.record.checkAnswer, 'ok');
});

test('a run that another machine adds between reading and checking changes no answer', async (t) => {
  const ground = await committers(t);
  const own = await ground.clone('own');
  const other = await ground.clone('other');
  await addRun(other, 'a', appendPorts());
  const { shell } = appendPorts();
  let fetches = 0;
  const moving: Shell = {
    run: async (command) => {
      const result = await shell.run(command);
      if (command.argv.includes('fetch')) {
        fetches += 1;
        await addRun(other, `b${fetches}`, appendPorts());
      }
      return result;
    },
  };
  const input = { root: own.root, branch: 'nx47-reports', isFetched: true };
  const outcome = await runOn(await bench(t, { shell: moving }), recallRuns, input);
  assert.match(outputOf(outcome).checkpoint, /^1 /);
  assert.deepEqual([outcome.record.checkAnswer, fetches], ['ok', 1]);
});
