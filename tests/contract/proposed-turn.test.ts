import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { commitAll, editFile, gitIn, soundProject } from '../support/broken-project.ts';
import { mendedProject } from '../support/mended-project.ts';
import { exampleNotebook } from '../support/project-edits.ts';
import { plantProgram } from '../support/proposing-project.ts';

const line = '    "from pathlib import Path\\n",\n';
const filter = JSON.stringify({ 'assets/x.py': 'import warnings\nwarnings.simplefilter("ignore")\n' });
const quiet = JSON.stringify(['{python}', '-c', plantProgram, filter]);
const proposers = `
proposers:
  - { name: quiet, argv: ${quiet} }
  - { name: imports, argv: ['{python}', tools/propose.py] }
`;

test('a turn of the loop applies what the shipped proposer says, one commit, and refuses a filter of warnings', async () => {
  const root = await soundProject();
  await editFile(root, exampleNotebook, (text) => text.replace(line, ''));
  await appendFile(join(root, 'nx47.yml'), proposers);
  await commitAll(root, 'an import is forgotten');
  const before = await gitIn(root, 'rev-parse', 'HEAD');
  const { turn, copy } = await mendedProject(root);
  assert.deepEqual(
    turn.applied.map(({ repair, changes }) => [
      repair.kind,
      repair.commit,
      ...changes.map(({ path }) => path),
    ]),
    [['proposal', 'fix: import what the notebook uses', exampleNotebook]],
  );
  assert.deepEqual(turn.blocking, []);
  assert.deepEqual(
    turn.refused.map(({ by, code }) => `${by} ${code}`),
    ['quiet warning-filter'],
  );
  assert.equal(await gitIn(copy.root, 'rev-list', '--count', `${before}..HEAD`), '1');
  assert.equal(await gitIn(root, 'rev-parse', 'HEAD'), before);
});
