import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, test } from 'node:test';
import { certify } from '../../src/certify.ts';
import { compose } from '../../src/compose.ts';
import { readRequest } from '../../src/read-request.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { brokenNative } from '../support/broken-native.ts';
import { type Breakage, brokenProject } from '../support/broken-project.ts';
import { brokenTexts } from '../support/broken-texts.ts';
import { brokenWheels } from '../support/broken-wheels.ts';
import { deterministicChoice } from '../support/deterministic-choice.ts';
import { type Mended, mendedProject } from '../support/mended-project.ts';

const isLong = process.env['NX47_LONG'] === '1';
const all: readonly Breakage[] = [...brokenTexts, ...brokenNative, ...brokenWheels];
const pairs = all
  .flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))
  .filter(([one, other]) => !undoesTheFirst(one, other));

/** Two libraries are one after the other in the same place, and two kinds of kernel make a script that is coherent. */
function undoesTheFirst(one: Breakage, other: Breakage): boolean {
  const areLibraries = brokenNative.includes(one) && brokenNative.includes(other);
  return areLibraries || (one.row === 14 && other.row === 14);
}

/** What the sound example has as well: a warning about a wheel as it is published. */
const published = 'ELF-012 imagecodecs';

/** In CI 40 pairs in which each breakage stands at least once; all of them, and each alone, in a long run. */
function chosen(): readonly (readonly Breakage[])[] {
  if (isLong) return [...all.map((one) => [one]), ...pairs];
  const choose = deterministicChoice(19);
  const left = new Set(all);
  const taken = new Set<readonly Breakage[]>();
  while (taken.size < 40) {
    const pair = choose.of(pairs);
    if (left.size > 0 && !pair.some((one) => left.has(one))) continue;
    for (const one of pair) left.delete(one);
    taken.add(pair);
  }
  return [...taken];
}

const rehearsed = new Set<string>();
// Most of a turn is waited for: git, the compiler of cells, the disk.
describe('pairs of incidents', { concurrency: 3 }, () => {
  for (const broken of chosen()) {
    const title = broken.map(({ row, what }) => `row ${row}, ${what}`).join('; ');
    test(`one turn mends a project in which ${title}`, async () => {
      const root = await brokenProject(...broken);
      const mended = await mendedProject(root);
      const { turn } = mended;
      assert.deepEqual(turn.refused, []);
      assert.deepEqual(
        turn.after.map(({ rule, file }) => `${rule} ${file}`).filter((one) => !one.startsWith(published)),
        [],
        JSON.stringify(turn.unrepairable),
      );
      for (const { rules } of broken) {
        const served = turn.applied.flatMap(({ repair }) => repair.serves.map(({ rule }) => rule));
        assert.ok(
          rules.some((rule) => served.includes(rule)),
          `${rules} in ${served}`,
        );
      }
      if (isLong) await rehearse(mended);
      await rm(dirname(root), { recursive: true, force: true });
    });
  }
});

/** Each state once: two projects that were mended to the same bytes rehearse alike. */
async function rehearse({ copy, state }: Mended): Promise<void> {
  if (rehearsed.has(state)) return;
  const request = await readRequest({ language: 'en', mode: 'execute' }, copy.root, 'rehearse');
  const { world, close } = await compose(request, quietSurroundings());
  try {
    const { verdict } = await certify(request, world);
    assert.equal(verdict.kind, 'REHEARSED', JSON.stringify(verdict));
  } finally {
    await close();
  }
  rehearsed.add(state);
}
