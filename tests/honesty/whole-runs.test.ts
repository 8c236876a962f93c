import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { all, type Edit } from '../../src/challenge/edit-evidence.ts';
import type { FinishedRun } from '../../src/macro/story.ts';
import type { AtEnd } from '../support/folders.ts';
import { seeded } from '../support/harmless-noise.ts';
import { placedFaults, type RunFault, sessionFaults, skewedWorld } from '../support/replayed-faults.ts';
import { type ReplayGround, replayedRun, replayGround, toldOf } from '../support/replayed-run.ts';

const isLong = process.env['NX47_LONG'] === '1';
/** Of the faults that a session can leave, one of this many; beside them, this many runs with two at random. */
const oneOf = isLong ? 1 : 7;
const pairs = isLong ? 800 : 4;
const passing = ['GO', 'GO-PRIVATE-ROOT', 'REHEARSED', 'PLANNED', 'AUDITED'];

describe('a whole run through the real client, with the session of a perfect run', { concurrency: 2 }, () => {
  const ends: Parameters<AtEnd['after']>[0][] = [];
  let ground: ReplayGround;
  before(async () => {
    ground = await replayGround({ after: (end) => void ends.push(end) });
  });
  after(async () => {
    for (const end of ends.toReversed()) await end();
  });

  test('passes when nothing is wrong, and with the own clock two hours off', async () => {
    for (const hours of [0, 2, -2]) {
      const run = await replayedRun(ground, { world: skewedWorld(hours) });
      assert.equal(run.verdict.kind, 'REHEARSED', `${hours} h: ${toldOf(run)}`);
    }
  });

  for (const fault of placedFaults) {
    test(`${fault.id}: ${fault.stops ?? fault.fails?.join(', ')}`, async () => {
      assertTold(await replayedRun(ground, fault), fault);
    });
  }

  test(`what a session leaves behind breaks what it names, for one of ${oneOf} faults of the matrix`, async (t) => {
    const faults = sessionFaults(ground.recorded).filter((_, at) => at % oneOf === 0);
    assert.ok(faults.length >= 24, `${faults.length} faults`);
    t.diagnostic(`${faults.length} runs`);
    for (const fault of faults) assertTold(await replayedRun(ground, fault), fault);
  });

  test(`${pairs} runs with two faults at random never pass`, async () => {
    const faults = sessionFaults(ground.recorded);
    const next = seeded(47);
    const any = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)];
    for (let run = 0; run < pairs; run += 1) {
      const [first, second, placed] = [any(faults), any(faults), any(placedFaults)];
      const session = all(first?.session ?? sound, second?.session ?? sound);
      const told = await replayedRun(ground, run % 2 === 0 ? { session } : { ...placed, session });
      assert.ok(
        !passing.includes(told.verdict.kind),
        `${first?.id} ${second?.id} ${placed?.id}: ${toldOf(told)}`,
      );
    }
  });
});

const sound: Edit = (dossier) => dossier;

function assertTold(run: FinishedRun, { id, fails, stops }: RunFault): void {
  const { kind, cause, conditions } = run.verdict;
  assert.ok(!passing.includes(kind), `${id}: ${toldOf(run)}`);
  const failed = conditions.filter(({ answer, scope }) => answer === 'fail' && scope === 'both');
  if (stops !== undefined) assert.equal(`${kind} ${cause}`, stops, toldOf(run));
  else
    assert.deepEqual(failed.map((one) => one.id).sort(), [...(fails ?? [])].sort(), `${id}: ${toldOf(run)}`);
}
