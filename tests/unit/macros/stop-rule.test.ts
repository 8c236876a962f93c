import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stopRule } from '../../../macros/stop-rule.ts';
import { readSafeMode } from '../../../src/macro/safe-mode.ts';
import { gitProject } from '../../support/git-project.ts';
import { bench, outputOf, runOn } from '../../support/macro-run.ts';

const found = (uncertainties: string[], signs: string[] = []) => ({ session: 's', uncertainties, signs });

test('two uncertainties put the project into safe mode, one does not', async (t) => {
  const on = await bench(t);
  const { files } = on.context.world;
  assert.equal(outputOf(await runOn(on, stopRule, found(['GATE-011']))).stopped, false);
  assert.equal(await readSafeMode(on.paths.state, files), undefined);
  assert.equal(outputOf(await runOn(on, stopRule, found(['GATE-011', 'GATE-012']))).stopped, true);
  assert.deepEqual((await readSafeMode(on.paths.state, files))?.uncertainties, ['GATE-011', 'GATE-012']);
});

test('one sign of danger stops, and the newest tag of a checkpoint is the point to go back to', async (t) => {
  const on = await bench(t);
  const { git, commit } = await gitProject(t, on.paths.root);
  await commit({ 'a.py': '1\n' });
  await git('tag', 'nx47/A');
  const { stopped, stable } = outputOf(await runOn(on, stopRule, found([], ['SEC-001 a.py'])));
  assert.ok(stopped);
  assert.match(stable, /^nx47\/A [0-9a-f]{40}$/);
});
