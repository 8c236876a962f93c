import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { composeOffline } from '../../src/compose-offline.ts';
import { objectionsOf, proposersPart } from '../../src/loop-proposals.ts';
import type { Repair } from '../../src/model/repair.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { exampleNotebook, exampleText } from '../support/project-edits.ts';
import { proposingProject } from '../support/proposing-project.ts';
import { groundOf } from '../support/repair-ground.ts';

const forgotten = exampleText(exampleNotebook).replace('    "from pathlib import Path\\n",\n', '');
const named = `${exampleText('nx47.yml')}
proposers:
  - { name: imports, argv: ['{python}', tools/propose.py] }
  - { name: words, argv: ['{python}', -c, 'print("sure")'] }
`;

test('a turn asks the proposers of nx47.yml once about the same findings, and tells what was refused', async (t) => {
  const { root } = await proposingProject(t, { [exampleNotebook]: forgotten, 'nx47.yml': named });
  const { ground } = await groundOf(root);
  const world = composeOffline('en', quietSurroundings(), root);
  const part = proposersPart({ request: ground.request, folder: join(await freshFolder(t), 'work') }, world);
  const found = await part.diagnose(ground);
  assert.deepEqual(
    found.repairs.map(({ kind, commit }) => `${kind} ${commit}`),
    ['proposal fix: import what the notebook uses'],
  );
  assert.deepEqual(found.refused, [
    { title: '', by: 'words', code: 'answer', why: 'answer JSON: unexpected-character (0)' },
  ]);
  assert.deepEqual((await part.diagnose(ground)).repairs, []);
  const nobody = proposersPart(
    {
      request: { ...ground.request, settings: { ...ground.request.settings, proposers: [] } },
      folder: '/nowhere',
    },
    world,
  );
  assert.deepEqual((await nobody.diagnose(ground)).repairs, []);
});

test('a repair that filters warnings is objected to by its code, file and line; one that mends is not', async (t) => {
  const { root } = await proposingProject(t);
  const { ground } = await groundOf(root);
  const world = composeOffline('en', quietSurroundings(), root);
  const repair = (text: string): Repair => {
    const changes = [
      { path: 'assets/make_assets.py', content: `${exampleText('assets/make_assets.py')}${text}` },
    ];
    return { kind: 'proposal', commit: 'fix: x', serves: [], because: [], changes };
  };
  const filter = repair('import warnings; warnings.simplefilter("ignore")\n');
  const [objection] = await objectionsOf(filter, ground.request, world);
  assert.equal(objection?.code, 'warning-filter');
  assert.match(objection?.why ?? '', /^warning-filter assets\/make_assets\.py:\d+ import warnings/);
  assert.deepEqual(await objectionsOf(repair('print("done")\n'), ground.request, world), []);
});
