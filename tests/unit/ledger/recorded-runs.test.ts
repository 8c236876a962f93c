import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { openBlobs } from '../../../src/host/git-blobs.ts';
import { appendRun } from '../../../src/ledger/append-run.ts';
import { recordedRuns, reportsCommit } from '../../../src/ledger/recorded-runs.ts';
import { commitFiles, fetchTip, pushCommit, storeFiles } from '../../../src/ledger/reports-branch.ts';
import { Failure } from '../../../src/model/failure.ts';
import { indexPath } from '../../../src/model/run-index.ts';
import { addRun, appendPorts, type Committers, committers } from '../../support/committers.ts';
import { freshFolder } from '../../support/folders.ts';
import { indexBody } from '../../support/index-of.ts';

const runsOf = async (...[place, isFetched, ports]: Parameters<typeof reportsCommit>) =>
  recordedRuns(await reportsCommit(place, isFetched, ports), place, ports);
const text = (bytes: readonly Uint8Array[]) => bytes.map((one) => new TextDecoder().decode(one));

/** Adds a run with a summary. */
async function summed(ground: Committers, name: string): Promise<void> {
  const place = await ground.clone(name);
  const file = join(place.root, 'run.json');
  await writeFile(file, `{"session_id":"${name}"}`);
  const [id = ''] = await storeFiles(place, [file], appendPorts());
  const session = `session/${name}`;
  const files = [{ path: `${session}/reports/run.json`, id }];
  const body = { ...indexBody(1), session };
  await appendRun(place, { body, files, growth: [], drawn: {}, origin: 'nx47/me/k' }, appendPorts());
}

test('a clone that was made before asks the remote: the summaries newest first, size and root of the index', async (t) => {
  const ground = await committers(t);
  const early = await ground.clone('early');
  assert.deepEqual(await runsOf(early, true, appendPorts()), { summaries: [], words: [], checkpoint: '' });
  await summed(ground, '20261120_k_080000z-1');
  await summed(ground, '20261121_k_080000z-1');
  const asked = await runsOf(early, true, appendPorts());
  assert.deepEqual(text(asked.summaries), [
    '{"session_id":"20261121_k_080000z-1"}',
    '{"session_id":"20261120_k_080000z-1"}',
  ]);
  const told = await ground.git('show', 'nx47-reports:ledger/checkpoints/00000002');
  assert.equal(asked.checkpoint, told.split('\n').slice(1, 3).join(' '));
  assert.deepEqual(await runsOf(await ground.clone('late'), false, appendPorts()), asked);
});

test('a folder that is no repository has no runs, and so has a machine without git', async (t) => {
  const root = await freshFolder(t);
  const place = { root, remote: 'origin', branch: 'nx47-reports', worker: 'recall' };
  const nothing = { summaries: [], words: [], checkpoint: '' };
  assert.deepEqual(await runsOf(place, true, appendPorts()), nothing);
  const without = { ...appendPorts(), openBlobs: (folder: string) => openBlobs(folder, { PATH: root }) };
  assert.deepEqual(await runsOf(place, false, without), nothing);
});

test('a branch whose index is no chain is LEDGER_BROKEN', async (t) => {
  const ground = await committers(t);
  await summed(ground, '20261120_k_080000z-1');
  const place = await ground.clone('breaker');
  const parent = await fetchTip(place, appendPorts());
  const grown = [[indexPath, Buffer.from('{}\n')] as const];
  const broken = { parent, files: [], grown, message: 'x\n', seconds: 1_800_000_000 };
  await pushCommit(place, await commitFiles(place, broken, appendPorts()), appendPorts());
  await assert.rejects(
    runsOf(place, true, appendPorts()),
    (error: unknown) => error instanceof Failure && error.code === 'LEDGER_BROKEN',
  );
});

test('another run under a name that the branch has is COMMIT_BACK_TAKEN, the same one is there already', async (t) => {
  const ground = await committers(t);
  const place = await ground.clone('one');
  const first = await addRun(place, 'a', appendPorts());
  assert.deepEqual([(await addRun(place, 'a', appendPorts())).wasThere, first.wasThere], [true, false]);
  const body = { ...indexBody(1), session: 'session/20261121_a', head: 'b'.repeat(64) };
  await assert.rejects(
    appendRun(place, { body, files: [], growth: [], drawn: {}, origin: 'nx47/me/k' }, appendPorts()),
    (error: unknown) => error instanceof Failure && error.code === 'COMMIT_BACK_TAKEN',
  );
});
