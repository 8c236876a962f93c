import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evidenceFaults } from '../../../src/challenge/evidence-faults.ts';
import { judge } from '../../../src/gate/judge.ts';
import type { ConditionResult } from '../../../src/model/verdict.ts';
import { certifiedDossier } from '../../support/certified-dossier.ts';
import { someNoise } from '../../support/some-noise.ts';

/*
 * What the judge tells of a run that is GO, and of the same run with each fault planted in it, word by word: a person
 * reads these words to mend a run. `told-conditions.txt` has a line for each condition; `told-faults.txt` one for each
 * condition that a fault breaks, with `=` for what is as in the run that is GO, and `#` for a digest. Conditions that
 * fall with the same words as one before them are not told again.
 */
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
const certified = certifiedDossier();

const shown = (text: string) => text.replace(/([0-9a-f])\1{39,}|[0-9a-f]{64}/g, '#');
const parts = ({ expected, observed, evidence }: ConditionResult) =>
  [expected, observed, evidence.join(' ')].map(shown);

test('a run that is GO is told as in told-conditions.txt: GATE-011 expects complete, observed complete, by event:6', () => {
  const { conditions } = judge(certified, someNoise);
  const told = conditions.map((one) =>
    [one.id, one.pack, one.scope, one.answer, ...parts(one)].join(' | ').trimEnd(),
  );
  assert.deepEqual(told, fixture('told-conditions.txt'));
});

const tellings = fixture('told-faults.txt');
const faults = Object.values(evidenceFaults).flat();

const good = new Map(
  fixture('told-conditions.txt').map((line) => [line.slice(0, 8), line.split(' | ').slice(4)]),
);

/** The same words as in the run that is GO are `=`. */
function wordsOf(one: ConditionResult): string {
  const words = parts(one).map((part, at) => (part === good.get(one.id)?.[at] ? '=' : part));
  return [one.answer, ...words].join(' | ');
}

for (const { id, plant, breaks } of faults) {
  test(`the fault ${id} is told in the words of told-faults.txt`, () => {
    const rows = judge(plant(certified), someNoise).conditions.filter((one) => breaks.includes(one.id));
    const words = rows.map(wordsOf);
    const first = rows.filter((_, at) => words.indexOf(words[at] ?? '') === at);
    assert.deepEqual(
      first.map((one) => `${id} | ${one.id} | ${wordsOf(one)}`.trimEnd()),
      tellings.filter((line) => line.startsWith(`${id} | `)),
    );
  });
}

test('no line of told-faults.txt is of a fault that nobody plants', () => {
  const ids = faults.map(({ id }) => id);
  assert.deepEqual(
    tellings.filter((line) => !ids.some((id) => line.startsWith(`${id} | `))),
    [],
  );
});
