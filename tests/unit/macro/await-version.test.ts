import assert from 'node:assert/strict';
import { test } from 'node:test';
import { awaitVersion } from '../../../src/macro/await-version.ts';
import { buildTools } from '../../../src/macro/tools.ts';
import { Failure, type FailureCode } from '../../../src/model/failure.ts';
import type { DatasetFile, DatasetStatus, KaggleService } from '../../../src/model/kaggle.ts';
import { failureOf } from '../../support/http-kaggle-names.ts';
import { jumpingClock } from '../../support/jumping-clock.ts';
import { absentService, testWorld } from '../../support/test-world.ts';

const ref = { owner: 'me', slug: 'data' };
const files: DatasetFile[] = [{ name: 'a.whl', bytes: 3 }];
const order = {
  ref,
  version: 5,
  wanted: { files, manifestSha256: '0'.repeat(64) },
  statusBefore: 'ready',
  pollSeconds: 10,
  deadlineSeconds: 900,
};

type Look = {
  readonly version: number;
  readonly status: DatasetStatus | FailureCode;
  readonly files?: readonly DatasetFile[];
};

/** A service that shows these looks one after the other, the last for ever. */
function service(looks: readonly Look[]): Partial<KaggleService> {
  let at = -1;
  const look = () => looks[Math.min(at, looks.length - 1)] ?? { version: 0, status: 'pending' };
  return {
    viewDataset: async (asked) => {
      at += 1;
      const { version } = look();
      return { ref: asked, title: 't', isPrivate: true, currentVersion: version, versions: [] };
    },
    datasetStatus: async () => {
      const { status } = look();
      if (isStatus(status)) return status;
      throw new Failure(status, { retryAfterSeconds: 100 });
    },
    listDatasetFiles: async () => [...(look().files ?? files)],
  };
}

function isStatus(status: string): status is DatasetStatus {
  return ['pending', 'ready', 'failed', 'deleted', 'unknown'].includes(status);
}

async function waited(looks: readonly Look[], changes: Partial<typeof order> = {}) {
  const clock = jumpingClock();
  const world = testWorld({ clock, kaggle: { ...absentService, ...service(looks) } });
  const paths = { root: '/', state: '/s', session: '/e', bundle: '/b' };
  const tools = buildTools(world, 'execute', paths, { reads: ['kaggle'], writes: [], commands: [] });
  const failure = await failureOf(awaitVersion({ ...order, ...changes }, tools)).catch(() => undefined);
  return { failure, slept: clock.slept };
}

const old: Look = { version: 4, status: 'ready' };

test('READY of version 4 is waited through until version 5 is READY', async () => {
  const { failure, slept } = await waited([
    old,
    old,
    { version: 5, status: 'pending' },
    { version: 5, status: 'ready' },
  ]);
  assert.deepEqual([failure, slept.length], [undefined, 3]);
});

test('FAILED that was said of version 4 already is not taken for version 5', async () => {
  const failed: Look = { version: 4, status: 'failed' };
  const { failure } = await waited([failed, failed, { version: 5, status: 'ready' }], {
    statusBefore: 'failed',
  });
  assert.equal(failure, undefined);
});

for (const [what, looks] of [
  ['FAILED after READY', [old, { version: 4, status: 'failed' }]],
  ['FAILED of version 5', [{ version: 5, status: 'failed' }]],
  ['DELETED', [{ version: 4, status: 'deleted' }]],
] as const) {
  test(`${what} is DATASET_INVALID at once`, async () => {
    const { failure, slept } = await waited(looks);
    assert.equal(failure?.code, 'DATASET_INVALID');
    assert.ok(slept.length <= 1);
  });
}

for (const code of ['KAGGLE_BROKEN', 'KAGGLE_UNREACHABLE', 'KAGGLE_TIMEOUT', 'KAGGLE_UNREADABLE'] as const) {
  test(`${code} forty times in a row is asked through`, async () => {
    const broken = Array.from({ length: 40 }, () => ({ version: 4, status: code }));
    const { failure, slept } = await waited([...broken, { version: 5, status: 'ready' }], {
      pollSeconds: 1,
      deadlineSeconds: 9000,
    });
    assert.deepEqual([failure, slept.length], [undefined, 40]);
  });
}

test('Retry-After of 100 s is slept in full', async () => {
  const { slept } = await waited([
    { version: 4, status: 'KAGGLE_THROTTLED' },
    { version: 5, status: 'ready' },
  ]);
  assert.deepEqual(slept, [100]);
});

test('credentials that are lost on the way end the wait', async () => {
  const { failure } = await waited([{ version: 4, status: 'KAGGLE_AUTHORISATION_LOST' }]);
  assert.equal(failure?.code, 'KAGGLE_AUTHORISATION_LOST');
});

test('a listing that lacks a file for a moment is asked again, for good it is DATASET_MISMATCH', async () => {
  const short: Look = { version: 5, status: 'ready', files: [] };
  assert.equal((await waited([short, short, { version: 5, status: 'ready' }])).failure, undefined);
  const { failure, slept } = await waited([short]);
  assert.deepEqual(failure, {
    code: 'DATASET_MISMATCH',
    parameters: { version: 5, difference: 'missing: a.whl' },
  });
  assert.equal(slept.length, 5);
});

test('a status that nobody knows is never success: DATASET_NOT_READY after 900 s', async () => {
  const { failure } = await waited([{ version: 5, status: 'unknown' }]);
  assert.equal(failure?.code, 'DATASET_NOT_READY');
});

test('version 6 in place of 5 is DATASET_MISMATCH', async () => {
  assert.equal((await waited([{ version: 6, status: 'ready' }])).failure?.code, 'DATASET_MISMATCH');
});
