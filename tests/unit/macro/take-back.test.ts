import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { z } from 'zod';
import { sha256Hex } from '../../../src/codec/digest.ts';
import { critiqueByCheck } from '../../../src/macro/critique.ts';
import type { Macro } from '../../../src/macro/macro.ts';
import { runMacro } from '../../../src/macro/runner.ts';
import { takeBack } from '../../../src/macro/take-back.ts';
import { freshFolder } from '../../support/folders.ts';
import { bench } from '../../support/macro-run.ts';
import { testWorld } from '../../support/test-world.ts';

const nothing = z.strictObject({});

/** Writes nx47.yml twice and a new file of configs/, then does what the case says. */
function changing(last: () => Promise<void>): Macro<Record<string, never>, Record<string, never>> {
  return {
    VERSION: '1.0.0',
    INPUT_SCHEMA: nothing,
    OUTPUT_SCHEMA: nothing,
    ALLOWLIST: { reads: ['project'], writes: ['configuration'], commands: [] },
    RISKS: [],
    EVIDENCE_REQUIRED: ['checksum', 'answer'],
    plan: async () => ({ goal: 'change', commands: ['write'], touches: ['nx47.yml', 'configs/'] }),
    execute: async (_input, { files, paths }) => {
      await files.write(`${paths.root}/nx47.yml`, 'second\n');
      await files.write(`${paths.root}/nx47.yml`, 'third\n');
      await files.makeFolder(`${paths.root}/configs`);
      await files.write(`${paths.root}/configs/new.yml`, 'x\n');
      await last();
      return {};
    },
    verify: async () => ({
      ...{ answer: 'ok', asked: 'a', observed: 'o' },
      evidence: [
        { kind: 'checksum', ref: 'a' },
        { kind: 'answer', ref: 'b' },
      ],
    }),
    critique: critiqueByCheck,
  };
}

test('a step that fails in the middle leaves its files as they were, and its going back is an event', async (t) => {
  const { context, paths } = await bench(t);
  await writeFile(`${paths.root}/nx47.yml`, 'first\n');
  const macro = changing(() => Promise.reject(new Error('halfway')));
  const outcome = await runMacro({ name: 'm', step: 2, macro }, {}, context);
  assert.equal(outcome.state, 'FAILED');
  assert.equal(await readFile(`${paths.root}/nx47.yml`, 'utf8'), 'first\n');
  assert.equal(await context.world.files.exists(`${paths.root}/configs/new.yml`), false);
  const [back] = context.ledger.events.slice(-2);
  assert.equal(back?.decision, 'back to what it was before the step');
  assert.match(back?.output ?? '', new RegExp(`nx47\\.yml ← ${sha256Hex('first\n')}`));
  assert.match(back?.output ?? '', /configs\/new\.yml ← ∅/);
});

test('a step that is proven and misses its aim is STEP_DEVIATED: what it changed is as before', async (t) => {
  const { context, paths } = await bench(t);
  await writeFile(`${paths.root}/nx47.yml`, 'first\n');
  const macro = changing(async () => undefined);
  const missed = { ...context, aim: async () => 'MET-006 nx47.yml' };
  const outcome = await runMacro({ name: 'm', step: 2, macro }, {}, missed);
  assert.ok(outcome.state === 'FAILED');
  assert.deepEqual(
    [outcome.failure.code, outcome.failure.parameters['observed']],
    ['STEP_DEVIATED', 'MET-006 nx47.yml'],
  );
  assert.equal(await readFile(`${paths.root}/nx47.yml`, 'utf8'), 'first\n');
  const again = await runMacro({ name: 'm', step: 3, macro }, {}, { ...context, aim: async () => '' });
  assert.equal(again.state, 'DONE');
  assert.equal(await readFile(`${paths.root}/nx47.yml`, 'utf8'), 'third\n');
});

test('a backup that somebody changed is not put in place, and that is said', async (t) => {
  const root = await freshFolder(t);
  const { files } = testWorld();
  await mkdir(`${root}/s`);
  await writeFile(`${root}/s/b`, 'other');
  await writeFile(`${root}/a`, 'now');
  const backup = { path: `${root}/a`, ref: 'b', sha256: sha256Hex('before'), wasThere: true };
  const { said, evidence } = await takeBack([backup], `${root}/s`, files);
  assert.deepEqual([said, evidence], [`${root}/a ✗ b ${sha256Hex('other')}`, []]);
  assert.equal(await readFile(`${root}/a`, 'utf8'), 'now');
});
