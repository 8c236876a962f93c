import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceFaults } from '../../src/challenge/evidence-faults.ts';
import { conditions } from '../../src/gate/conditions.ts';
import { judge } from '../../src/gate/judge.ts';
import { certifiedDossier } from '../support/certified-dossier.ts';
import { buildDossier, someNoise } from '../support/dossier-builder.ts';

const certified = certifiedDossier();
const rehearsed = buildDossier();
const faults = Object.values(evidenceFaults).flat();
/** Conditions that only sum others up: they fall with them, and count where a fault names them. */
const summing = new Set(conditions.filter(({ last }) => last === true).map(({ id }) => id));
const onKaggleAlone = new Set(conditions.filter(({ scope }) => scope === 'kaggle').map(({ id }) => id));

test('the run that every fault is planted in is GO on Kaggle, and REHEARSED in a rehearsal', () => {
  assert.equal(judge(certified, someNoise).kind, 'GO');
  assert.equal(judge(rehearsed, someNoise).kind, 'REHEARSED');
});

test('the matrix has at least 120 faults, each named once, and breaks every condition that a GO asks for', () => {
  const ids = faults.map(({ id }) => id);
  assert.ok(ids.length >= 120, `${ids.length} faults`);
  assert.deepEqual(ids, [...new Set(ids)]);
  const broken = new Set(faults.flatMap(({ breaks }) => breaks));
  assert.deepEqual(
    conditions.filter(({ id }) => !broken.has(id)),
    [],
  );
});

test('a chain that ends in a private root is never GO', () => {
  const peers = certified.transport?.peers.map((peer) => ({ ...peer, builtInRoot: false })) ?? [];
  const answers = certified.transport?.answers ?? 0;
  assert.equal(judge({ ...certified, transport: { answers, peers } }, someNoise).kind, 'GO-PRIVATE-ROOT');
});

for (const [place, group] of Object.entries(evidenceFaults)) {
  for (const { id, plant, breaks, answer } of group) {
    test(`${place}: ${id} breaks ${breaks.join(', ')} and nothing else`, () => {
      const verdict = judge(plant(certified), someNoise);
      const broken = verdict.conditions.filter((one) => one.answer === answer).map((one) => one.id);
      const own = broken.filter((one) => breaks.includes(one) || !summing.has(one));
      assert.deepEqual(own.sort(), [...breaks].sort());
      assert.equal(verdict.kind, { fail: 'NO-GO', unknown: 'INCONCLUSIVE' }[answer]);
      if (answer === 'fail') assert.ok(breaks.includes(verdict.cause), verdict.cause);
      const isOfKaggle = breaks.every((one) => onKaggleAlone.has(one));
      assert.equal(judge(plant(rehearsed), someNoise).kind === 'REHEARSED', isOfKaggle);
    });
  }
}
