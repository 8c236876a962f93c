import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawGuards, sabotage, sabotageTable, seedOf } from '../../scripts/sabotage.ts';
import type { Guard } from '../../src/contract/guard.ts';
import { guards } from '../../src/contract/guards.ts';

test('forty guards, drawn by the commit, each turn their test red when they are taken away', async () => {
  const seed = await seedOf();
  const drawn = drawGuards(guards, 40, seed);
  const rows = await sabotage(drawn);
  const bad = rows.filter(({ fate }) => fate !== 'held');
  assert.deepEqual(bad, [], `drawn by ${seed}\n${sabotageTable(bad)}`);
});

test('the draw is the same for the same seed, another for another, and never gives a guard twice', () => {
  const one = drawGuards(guards, 12, 'a');
  assert.deepEqual(one, drawGuards(guards.toReversed(), 12, 'a'));
  assert.notDeepEqual(one, drawGuards(guards, 12, 'b'));
  assert.equal(new Set(one).size, 12);
});

const row: Guard = {
  rules: [73],
  file: 'src/session/name.ts',
  find: "const [day = '', time = ''] = now.split('T');",
  replace: "const [time = '', day = ''] = now.split('T');",
  test: 'tests/unit/session/name.test.ts',
  title: 'a run of nx47 at 10:22:33 UTC on 21 November is named 20261121_nx47_102233z-1',
};

test('what guards nothing survives; a text twice, a file that no longer parses and an absent test are told apart', async () => {
  const rows: readonly Guard[] = [
    row,
    { ...row, find: "clean === '' ? 'run' : clean", replace: "clean === '' ? 'other' : clean" },
    { ...row, find: 'now' },
    { ...row, replace: 'const (' },
    { ...row, title: 'a test that nobody wrote' },
  ];
  assert.deepEqual(
    (await sabotage(rows)).map(({ fate }) => fate),
    ['held', 'survived', 'not-once', 'not-parsed', 'no-test'],
  );
});
