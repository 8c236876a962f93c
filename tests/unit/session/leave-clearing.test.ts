import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { verifySession } from '../../../src/ledger/verify-session.ts';
import { leaveClearing } from '../../../src/session/leave-clearing.ts';
import { standingStops } from '../../../src/session/standing-stops.ts';
import { keptSession } from '../../support/kept-session.ts';
import { testWorld } from '../../support/test-world.ts';

test('a clearing is a session of its own, whose person, reason and evidence can be verified', async (t) => {
  const incidents = [{ code: 'STOP_RULE', time: '2026-01-01T00:00:00.000Z', parameters: { why: 'SEC-001' } }];
  const run = JSON.stringify({ session_id: 'a', incidents });
  const root = await keptSession(t, { 'reports/run.json': run });
  const world = testWorld({});
  const stops = await standingStops(root, { summaries: [], words: [] }, world.files);
  const folders = [
    await leaveClearing(root, { stops, reason: 'the token was revoked' }, world),
    await leaveClearing(root, { stops, reason: 'a second word in the same second' }, world),
  ];
  assert.equal(new Set(folders).size, 2);
  const [folder = ''] = folders;
  assert.equal((await verifySession(folder, world.files)).problem, '');
  const events = await readFile(`${folder}/logs/session.jsonl`, 'utf8');
  assert.match(events, /"decision":"OK the token was revoked".*"role":"person"/);
  assert.deepEqual(await standingStops(root, { summaries: [], words: [] }, world.files), []);
});
