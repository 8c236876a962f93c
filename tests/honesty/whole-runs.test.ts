import assert from 'node:assert/strict';
import { before, describe, type TestContext, test } from 'node:test';
import type { Edit } from '../../src/challenge/edit-evidence.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import { seeded } from '../support/harmless-noise.ts';
import { placedFaults, type RunFault, sessionFaults, skewedWorld } from '../support/replayed-faults.ts';
import { type ReplayGround, replayedRun, replayGround, toldOf } from '../support/replayed-run.ts';

const isLong = process.env['NX47_LONG'] === '1';
/** Whole runs with faults of the session: every eighth of the matrix, or all of them and pairs. */
const oneOf = isLong ? 1 : 8;
const pairs = isLong ? 900 : 8;
const passing = ['GO', 'GO-PRIVATE-ROOT', 'REHEARSED', 'PLANNED', 'AUDITED'];

describe('a whole run through the real client, with a recorded session', { concurrency: 2 }, () => {
  let ground: ReplayGround;
  before(async (t) => {
    ground = await replayGround(t);
  });
});
