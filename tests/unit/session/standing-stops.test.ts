import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFiles } from '../../../src/host/files.ts';
import { standingStops } from '../../../src/session/standing-stops.ts';
import { freshFolder } from '../../support/folders.ts';
import { keptSession } from '../../support/kept-session.ts';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const stopped = (session_id: string) => ({
  session_id,
  incidents: [
    { code: 'STOP_RULE', time: '2026-01-01T00:00:00.000Z', parameters: { why: 'SEC-001', stable: 'c0' } },
  ],
});
const clearing = (...clears: string[]) => ({
  ...{ schema: 'nx47.safe-mode-cleared/1', session_id: 'w', task_id: 'T1', verdict: 'OK', cause: 'seen' },
  clears,
});
const names = (stops: readonly { readonly session: string }[]) => stops.map(({ session }) => session);

test('a run that the branch tells was stopped stands until the branch tells of a clearing that names it', async (t) => {
  const root = await freshFolder(t);
  const summaries = [bytes(stopped('a')), bytes(stopped('b')), bytes({ session_id: 'c', incidents: [] })];
  const found = await standingStops(root, { summaries, words: [] }, createFiles());
  assert.deepEqual(names(found), ['a', 'b']);
  assert.deepEqual(found[0], {
    ...{ session: 'a', since: '2026-01-01T00:00:00.000Z', why: 'SEC-001', stable: 'c0', committed: true },
  });
  const words = [bytes(clearing('a'))];
  assert.deepEqual(names(await standingStops(root, { summaries, words }, createFiles())), ['b']);
});

test('a word in session/ of one machine clears a stop there, and none that the branch tells of', async (t) => {
  const own = { 'reports/run.json': JSON.stringify(stopped('a')) };
  const root = await keptSession(t, own);
  const files = createFiles();
  const nothing = { summaries: [], words: [] };
  assert.deepEqual(names(await standingStops(root, nothing, files)), ['a']);
  await files.makeFolder(`${root}/session/w/reports`);
  await files.write(`${root}/session/w/reports/session.json`, bytes(clearing('a')));
  assert.deepEqual(await standingStops(root, nothing, files), []);
  const recorded = { summaries: [bytes(stopped('a'))], words: [] };
  assert.deepEqual(names(await standingStops(root, recorded, files)), ['a']);
});

test('what is no clearing clears nothing: another schema, a damaged page', async (t) => {
  const root = await freshFolder(t);
  const summaries = [bytes(stopped('a'))];
  const words = [bytes({ ...clearing('a'), schema: 'nx47.led-session/1' }), new TextEncoder().encode('{"cl')];
  assert.deepEqual(names(await standingStops(root, { summaries, words }, createFiles())), ['a']);
});
