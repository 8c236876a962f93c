import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Repair } from '../../src/model/repair.ts';
import { repairers } from '../../src/repair/repairers.ts';
import { hasProfilePython } from '../support/audited-project.ts';
import { type Breakage, brokenProject, commitAll, gitIn, soundProject } from '../support/broken-project.ts';
import { brokenTexts } from '../support/broken-texts.ts';
import { applyChanges, groundOf, refusals } from '../support/repair-ground.ts';

const textual = ['git-rules', 'metadata', 'coherence', 'notebook'];

/** Lines taken away and added in what git tracks, by what is broken; nothing where only the untracked bundle changes. */
const differences: Readonly<Record<string, string>> = {};

test('every breakage of a text fails its rules alone, is mended without a trace, and then nothing is left to mend', async (t) => {
  if (!(await hasProfilePython())) return t.diagnostic('NOT RUN: CPython 3.12');
  const quiet = refusals((await groundOf(await soundProject())).ground);
  for (const one of brokenTexts) await t.test(`${one.row}: ${one.what}`, () => mends(one, quiet));
});

async function mends(breakage: Breakage, quiet: readonly string[]): Promise<void> {
  const root = await brokenProject(breakage);
  const { ground } = await groundOf(root);
  const failing = ground.audit.findings.filter(({ severity }) => severity !== 'note').map(({ rule }) => rule);
  for (const rule of breakage.rules) assert.ok(failing.includes(rule), `${rule} says nothing`);
  const repairs = await repaired(root);
  assert.notDeepEqual(repairs, []);
  assert.deepEqual(refusals((await groundOf(root)).ground), quiet);
  const stat = await gitIn(root, 'diff', '--shortstat', 'HEAD');
  assert.equal(stat.replace(/^\s*|(\d+) \w+\([+-]\)/g, '$1').trim(), differences[breakage.what] ?? '');
  await commitAll(root, 'what was repaired').catch(() => undefined);
  assert.deepEqual(await repaired(root), []);
}

/** What the repairers of texts change, each asked after the one before it. */
async function repaired(root: string): Promise<Repair[]> {
  const all: Repair[] = [];
  for (const { repair } of repairers.filter(({ name }) => textual.includes(name))) {
    const { ground, tools } = await groundOf(root);
    const { repairs } = await repair(ground, tools);
    for (const { changes } of repairs) await applyChanges(root, changes);
    all.push(...repairs);
  }
  return all;
}
