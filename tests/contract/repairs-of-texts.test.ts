import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Repair } from '../../src/model/repair.ts';
import { repairers } from '../../src/repair/repairers.ts';
import { hasProfilePython } from '../support/audited-project.ts';
import { type Breakage, brokenProject, gitIn, soundProject } from '../support/broken-project.ts';
import { brokenTexts } from '../support/broken-texts.ts';
import { applyChanges, type Grounded, groundOf, refusals } from '../support/repair-ground.ts';

const textual = ['git-rules', 'metadata', 'coherence', 'notebook'];

/** Lines taken away and added in what git tracks, by what is broken; nothing where only the untracked bundle changes. */
const differences: Readonly<Record<string, string>> = {
  'wheel names that nobody published, in the verifier': '2 insertion, 2 deletion',
  'wheel names of an earlier bundle, in the notebook': '1 insertion, 1 deletion',
  'wheel names that nobody published, in a script beside the run': '2 insertion, 2 deletion',
  'tifffile imported before imagecodecs is installed': '2 insertion, 2 deletion',
  'a notebook that calls itself a script': '1 insertion, 1 deletion',
  'a .py in a kernel that is a notebook': '1 insertion, 1 deletion',
  'the dataset is no source of the kernel': '1 insertion, 1 deletion',
  'one of two mount paths, written into the notebook': '2 insertion, 1 deletion',
  'a folder in the bundle, and a script that uploads it without saying how': '1 insertion, 1 deletion',
  'booleans that are texts': '1 insertion, 1 deletion',
  'internet switched on': '1 insertion, 1 deletion',
  'a title V7 for a slug V13, which says nothing of the kernel V7': '5 insertion, 1 deletion',
  'reports that git ignores': '1 insertion',
  'reports that git turns into pointers': '1 insertion',
};

test('every breakage of a text fails its rules alone, is mended without a trace, and then nothing is left to mend', async (t) => {
  if (!(await hasProfilePython())) return t.diagnostic('NOT RUN: CPython 3.12');
  const quiet = refusals((await groundOf(await soundProject())).ground);
  for (const one of brokenTexts) await t.test(`${one.row}: ${one.what}`, () => mends(one, quiet));
});

/** Two breakages at once; two of one row would be one after the other, and may make a sound project of another kind. */
const pairs = brokenTexts.flatMap((one, index) =>
  brokenTexts.slice(index + 1).map((other) => [one, other] as const),
);
const chosen = process.env['NX47_LONG'] === '1' ? pairs : pairs.filter((_, index) => index % 30 === 7);

test('two breakages of texts at once are mended as each alone is: nothing that refuses is left', async (t) => {
  if (!(await hasProfilePython())) return t.diagnostic('NOT RUN: CPython 3.12');
  const quiet = refusals((await groundOf(await soundProject())).ground);
  for (const pair of chosen) {
    const root = await brokenProject(...pair);
    const { grounded } = await repaired(root, await groundOf(root));
    assert.deepEqual(refusals(grounded.ground), quiet, pair.map(({ what }) => what).join(' + '));
  }
});

async function mends(breakage: Breakage, quiet: readonly string[]): Promise<void> {
  const root = await brokenProject(breakage);
  const broken = await groundOf(root);
  const failing = new Set(broken.ground.audit.findings.map(({ rule }) => rule));
  assert.deepEqual(
    breakage.rules.filter((rule) => !failing.has(rule)),
    [],
  );
  const first = await repaired(root, broken);
  assert.notDeepEqual(first.repairs, []);
  assert.deepEqual(refusals(first.grounded.ground), quiet);
  const stat = await gitIn(root, 'diff', '--shortstat', 'HEAD');
  const counted = [...stat.matchAll(/(\d+) (insertion|deletion)/g)].map(
    ([, lines, what]) => `${lines} ${what}`,
  );
  assert.equal(counted.join(', '), differences[breakage.what] ?? '');
  assert.deepEqual((await repaired(root, first.grounded)).repairs, []);
}

/** What the repairers of texts change, each asked after the one before it. */
async function repaired(root: string, start: Grounded) {
  const repairs: Repair[] = [];
  let grounded = start;
  for (const { repair } of repairers.filter(({ name }) => textual.includes(name))) {
    const made = await repair(grounded.ground, grounded.tools);
    if (made.repairs.length === 0) continue;
    for (const { changes } of made.repairs) await applyChanges(root, changes);
    repairs.push(...made.repairs);
    grounded = await groundOf(root);
  }
  return { repairs, grounded };
}
