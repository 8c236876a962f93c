import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recallRuns } from '../../../macros/recall-runs.ts';
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
    checkpoint: '',
  });
  assert.equal(outcome.record.checkAnswer, 'ok');
});
