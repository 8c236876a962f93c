import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EvidenceFault } from '../../src/challenge/evidence-fault.ts';
import { evidenceFaults } from '../../src/challenge/evidence-faults.ts';
import { judge } from '../../src/gate/judge.ts';
import { certifiedDossier } from '../support/certified-dossier.ts';
import { someNoise } from '../support/dossier-builder.ts';

const isLong = process.env['NX47_LONG'] === '1';
const faults = Object.values(evidenceFaults).flat();
/** Of this many pairs one is judged: all of them take minutes. */
const oneOf = isLong ? 1 : 11;
const passing = ['GO', 'GO-PRIVATE-ROOT', 'REHEARSED', 'PLANNED', 'AUDITED'];

test('no two faults together make a run that passes, whichever of them comes first', () => {
  const certified = certifiedDossier();
  const chosen = pairs().filter((_, at) => at % oneOf === 0);
  const passed = chosen.flatMap(([first, second]) => {
    const { kind } = judge(second.plant(first.plant(certified)), someNoise);
    return passing.includes(kind) ? [`${first.id} + ${second.id}: ${kind}`] : [];
  });
  assert.deepEqual(passed, []);
  assert.ok(chosen.length > 7_000, `${chosen.length} pairs`);
});

/** Every two faults, in both orders: what the first did, the second may undo. */
function pairs(): (readonly [EvidenceFault, EvidenceFault])[] {
  return faults.flatMap((first) =>
    faults.filter((one) => one !== first).map((second) => [first, second] as const),
  );
}
