import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { officialSide, ownSide } from '../support/cross-ground.ts';
import { crossPlays } from '../support/cross-plays.ts';
import { type CrossCase, type CrossRow, crossCases, crossTable } from '../support/cross-table.ts';
import { officialClient } from '../support/official-client.ts';

const python = await officialClient();
if (python === undefined) {
  console.log('NOT RUN: official kaggle client (node tests/support/prepare.ts installs it)');
}

describe('cross matrix', { concurrency: 2 }, () => {
  for (const name of crossCases) {
    const row: CrossRow = crossTable[name];
    const told = typeof row.own === 'string' ? row.own : row.own.answer;
    const inScenario = row.scenario === '' ? '' : ` under ${row.scenario}`;
    if (python !== undefined) {
      test(`${name}${inScenario}: the official client says "${row.prints}" and exits ${row.status}`, async (t) => {
        await playOfficial(t, name, python);
      });
    }
    test(`${name}${inScenario}: ours answers ${told}`, async (t) => {
      const side = await ownSide(t, row.scenario);
      await crossPlays[name].before?.(side.server);
      assert.equal(await crossPlays[name].own(side), told);
    });
  }
});

async function playOfficial(t: TestContext, name: CrossCase, executable: string): Promise<void> {
  const { scenario, status, prints }: CrossRow = crossTable[name];
  const side = await officialSide(t, executable, scenario);
  await crossPlays[name].before?.(side.server);
  const said = await crossPlays[name].official(side);
  const all = `${said.stdout}\n${said.stderr}`;
  assert.ok(all.includes(prints), all);
  assert.equal(said.status, status, all);
}
