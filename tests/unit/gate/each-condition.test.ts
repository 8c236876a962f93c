import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions } from '../../../src/gate/conditions.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { ConditionResult, Verdict } from '../../../src/model/verdict.ts';
import { buildDossier } from '../../support/dossier-builder.ts';
import { aimedDossier, onKaggle } from '../../support/generated-dossiers.ts';
import { someNoise } from '../../support/some-noise.ts';

const open = ({ conditions: results }: Verdict): ConditionResult[] =>
  results.filter(({ answer }) => answer !== 'ok');

/** The verdict on a run of which nothing but this condition is not ok. */
function perfectButFor(id: string): Verdict | undefined {
  for (let number = 1; number <= 200; number += 1) {
    const verdict = judge(aimedDossier(id, number), someNoise);
    if (open(verdict).every((one) => one.id === id) && open(verdict).length === 1) return verdict;
  }
  return undefined;
}

test('a run on Kaggle in which every condition holds is GO', () => {
  const verdict = judge(buildDossier(onKaggle), someNoise);
  assert.deepEqual([verdict.kind, open(verdict)], ['GO', []]);
});

// So each of them decides: without it in the table the same run would be GO.
for (const { id } of conditions) {
  test(`a run on Kaggle that is perfect but for ${id} is not GO`, () => {
    const verdict = perfectButFor(id);
    assert.ok(verdict !== undefined, 'no run breaks this condition alone: add a mutation of its own');
    const [broken] = open(verdict);
    const kinds = { fail: ['NO-GO', id], unknown: ['INCONCLUSIVE', 'unproven'], ok: [] };
    assert.deepEqual([verdict.kind, verdict.cause], kinds[broken?.answer ?? 'ok']);
  });
}
