import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireCleared } from '../../../src/macro/require-cleared.ts';
import { Failure } from '../../../src/model/failure.ts';
import { requestSchema } from '../../../src/model/request.ts';
import { keptSession } from '../../support/kept-session.ts';
import { testWorld } from '../../support/test-world.ts';

const settings = requestSchema.parse({ kernel: 'k' });
const incidents = [{ code: 'STOP_RULE', time: '2026-01-01T00:00:00.000Z', parameters: { why: 'SEC-001' } }];

test('nothing is done in a project of which session/ tells a stop that nobody cleared: SAFE_MODE', async (t) => {
  const root = await keptSession(t, { 'reports/run.json': JSON.stringify({ session_id: 'a', incidents }) });
  await assert.rejects(
    requireCleared({ root, settings }, testWorld({})),
    (error: unknown) =>
      error instanceof Failure && error.code === 'SAFE_MODE' && error.parameters['reason'] === 'SEC-001',
  );
  const quiet = await keptSession(t, {
    'reports/run.json': JSON.stringify({ session_id: 'a', incidents: [] }),
  });
  await requireCleared({ root: quiet, settings }, testWorld({}));
});
