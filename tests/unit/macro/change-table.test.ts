import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeTable } from '../../../src/macro/change-table.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Repository } from '../../../src/model/repository.ts';
import { buildDossier } from '../../support/dossier-builder.ts';

const root = '/p';
const perfect = buildDossier();
const before = perfect.repository ?? assert.fail();
const after = (told: Partial<Repository> = {}): Repository => ({ ...before, ...told });

/** The perfect run with one more step, which announced these paths. */
function announcing(...touches: string[]): Dossier {
  const [step = assert.fail()] = perfect.steps;
  const build = { ...step, step: 4, macro: 'build-bundle', goal: 'build the bundle', touches };
  return { ...perfect, steps: [...perfect.steps, build] };
}

test('a run after which the same files differ as before changed nothing', () => {
  const dirty = [{ path: 'a.txt', sha256: 'a' }];
  const dossier = { ...perfect, repository: after({ dirty }) };
  assert.deepEqual(changeTable(root, dossier, after({ dirty })), {
    treeBefore: before.tree,
    treeAfter: before.tree,
    rows: [],
  });
});

test('a bundle that was built has a row for each file, with its step, the dataset version and its digest', () => {
  const { rows } = changeTable(root, announcing('/p/bundle'), after());
  assert.deepEqual(rows, [
    {
      file: 'bundle/liblumvorax_replit.so',
      reason: 'build the bundle',
      impact: 'dataset ndarray2000/nx47-dependencies v3',
      proof: `event:4 sha256 ${perfect.manifest?.files[0]?.sha256}`,
    },
    {
      file: 'bundle/bundle-manifest.json',
      reason: 'build the bundle',
      impact: 'dataset ndarray2000/nx47-dependencies v3',
      proof: `event:4 sha256 ${perfect.manifestSha256}`,
    },
  ]);
});

test('a new, a changed and a removed file that no step announced have neither reason nor proof', () => {
  const dossier = { ...perfect, repository: after({ dirty: [{ path: 'b.txt', sha256: 'b' }] }) };
  const dirty = [
    { path: 'b.txt', sha256: '' },
    { path: 'new.txt', sha256: 'n' },
  ];
  const nothing = { reason: '', impact: '', proof: '' };
  assert.deepEqual(changeTable(root, dossier, after({ dirty })).rows, [
    { file: 'b.txt', ...nothing },
    { file: 'new.txt', ...nothing },
  ]);
});

test('a step that announced a.txt explains neither a.txt.bak nor what it did when its own check failed', () => {
  const dirty = [
    { path: 'a.txt', sha256: 'a' },
    { path: 'a.txt.bak', sha256: 'b' },
  ];
  const dossier = announcing('/p/a.txt');
  const proofs = (given: Dossier) =>
    changeTable(root, given, after({ dirty })).rows.map(({ proof }) => proof);
  assert.deepEqual(proofs(dossier), ['event:4 sha256 a', '']);
  const steps = dossier.steps.map((step) => ({ ...step, checkAnswer: 'fail' as const }));
  assert.deepEqual(proofs({ ...dossier, steps }), ['', '']);
});
