import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EvidenceFault } from '../../src/challenge/evidence-fault.ts';
import { evidenceFaults } from '../../src/challenge/evidence-faults.ts';
import { conditions } from '../../src/gate/conditions.ts';
import { judge } from '../../src/gate/judge.ts';
import { buildDossier, someNoise } from '../support/dossier-builder.ts';

const isLong = process.env['NX47_LONG'] === '1';
const faults = Object.values(evidenceFaults).flat();
/** Of this many pairs one is judged: all of them take minutes. */
const oneOf = isLong ? 1 : 9;
const passing = ['GO', 'GO-PRIVATE-ROOT', 'REHEARSED', 'PLANNED', 'AUDITED'];
const onKaggleAlone = new Set(conditions.filter(({ scope }) => scope === 'kaggle').map(({ id }) => id));

test('no two faults together make a run that passes, whichever of them comes first', () => {
  const perfect = buildDossier();
  const chosen = pairs().filter((_, at) => at % oneOf === 0);
  const passed = chosen.flatMap(([first, second]) => {
    const target = [first, second].every(isOfKaggle) ? ('kaggle' as const) : ('rehearsal' as const);
    const { kind } = judge(second.plant(first.plant({ ...perfect, target })), someNoise);
    return passing.includes(kind) ? [`${first.id} + ${second.id}: ${kind}`] : [];
  });
  assert.deepEqual(passed, []);
  assert.ok(chosen.length > 7_000, `${chosen.length} pairs`);
});

function isOfKaggle({ breaks }: EvidenceFault): boolean {
  return breaks.every((id) => onKaggleAlone.has(id));
}

/** Every two faults, in both orders: what the first did, the second may undo. */
function pairs(): (readonly [EvidenceFault, EvidenceFault])[] {
  return faults.flatMap((first) =>
    faults.filter((one) => one !== first).map((second) => [first, second] as const),
  );
}
