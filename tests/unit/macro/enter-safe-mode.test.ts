import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heedStops } from '../../../src/macro/enter-safe-mode.ts';
import { safeModeOf } from '../../../src/macro/safe-mode.ts';
import { bench } from '../../support/macro-run.ts';
import { beginningOfRun } from '../../support/run-state.ts';

const stop = {
  session: 'a',
  since: '2026-01-01T00:00:00.000Z',
  why: 'SEC-001',
  stable: 'c0',
  committed: true,
};

test('a run whose recorded stop nobody cleared goes on in safe mode, said once as an event and an incident', async (t) => {
  const { context } = await bench(t);
  const state = { ...beginningOfRun(), stopped: safeModeOf([stop, { ...stop, session: 'b', stable: '' }]) };
  const now = await heedStops({ state, context, announced: new Map() });
  assert.equal(now.context.safe, true);
  assert.deepEqual(now.state.dossier.incidents[0]?.parameters, { reason: 'SEC-001', since: stop.since });
  assert.equal(context.ledger.events.at(-1)?.goal, 'safe mode: nothing is changed');
  assert.equal((await heedStops(now)).state.dossier.incidents.length, 1);
});

test('a run with nothing against it goes on as it is', async (t) => {
  const { context } = await bench(t);
  const opened = { state: beginningOfRun(), context, announced: new Map() };
  assert.equal(await heedStops(opened), opened);
});
