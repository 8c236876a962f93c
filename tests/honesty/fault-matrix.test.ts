import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceFaults } from '../../src/challenge/evidence-faults.ts';
import { conditions } from '../../src/gate/conditions.ts';
import { judge } from '../../src/gate/judge.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { buildDossier, someNoise } from '../support/dossier-builder.ts';

const perfect = buildDossier();
const faults = Object.values(evidenceFaults).flat();
/** Conditions that only sum others up: they fall with them, and count where a fault names them. */
const summing = new Set(conditions.filter(({ last }) => last === true).map(({ id }) => id));
const onKaggleAlone = new Set(conditions.filter(({ scope }) => scope === 'kaggle').map(({ id }) => id));

/** The target on which a fault must show: Kaggle, where only a run on Kaggle is asked for it. */
function groundOf(breaks: readonly string[]): Dossier {
  return { ...perfect, target: breaks.every((id) => onKaggleAlone.has(id)) ? 'kaggle' : 'rehearsal' };
}

test('the matrix has at least 120 faults, each named once, and breaks every condition that a rehearsal asks for', () => {
  const ids = faults.map(({ id }) => id);
  assert.ok(ids.length >= 120, `${ids.length} faults`);
  assert.deepEqual(ids, [...new Set(ids)]);
  const broken = new Set(faults.flatMap(({ breaks }) => breaks));
  const spared = conditions.filter(({ id, scope }) => scope === 'both' && !broken.has(id));
  assert.deepEqual(spared, []);
});

for (const [place, group] of Object.entries(evidenceFaults)) {
  for (const { id, plant, breaks, answer } of group) {
    test(`${place}: ${id} breaks ${breaks.join(', ')} and nothing else`, () => {
      const ground = groundOf(breaks);
      const sound = new Set(
        judge(ground, someNoise)
          .conditions.filter((one) => one.answer === 'ok')
          .map((one) => one.id),
      );
      const verdict = judge(plant(ground), someNoise);
      const kinds = { fail: 'NO-GO', unknown: 'INCONCLUSIVE' };
      const broken = verdict.conditions
        .filter((one) => one.answer === answer && sound.has(one.id))
        .filter(({ id: one }) => breaks.includes(one) || !summing.has(one));
      assert.deepEqual(broken.map((one) => one.id).sort(), [...breaks].sort());
      assert.equal(verdict.kind, kinds[answer]);
      if (answer === 'fail') assert.ok(breaks.includes(verdict.cause), verdict.cause);
    });
  }
}
