import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { initCommand } from '../../src/init-command.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { gitProject } from '../support/git-project.ts';
import { notebookText } from '../support/seed-repository.ts';
import { languageFindings, zizmorFindings } from '../support/workflow-findings.ts';
import { languageServicePlace, toolsMissing, workflowProgram } from '../support/workflow-tools.ts';

const templates = join(import.meta.dirname, '../../templates/workflows');

if (workflowProgram('zizmor') === undefined || languageServicePlace() === undefined) {
  console.log(toolsMissing);
} else {
  test("zizmor finds nothing in the workflows that init writes for a project below the top, GitHub's language service nothing new", async (t) => {
    const { root, git, commit } = await gitProject(t);
    await git('branch', '-m', 'release/2');
    await commit({ 'my kernels/run.ipynb': notebookText('print(1)') });
    const quiet = quietSurroundings();
    const around = { ...quiet, environment: { ...quiet.environment, KAGGLE_USERNAME: 'me' } };
    await initCommand(parseCommandLine(['init', 'my kernels', '--jobs']), around, 'en', root);
    const folder = join(root, '.github/workflows');
    const names = await readdir(folder);
    assert.deepEqual(names.sort(), [
      'nx47-certify.yml',
      'nx47-collect.yml',
      'nx47-job.yml',
      'nx47-pr-check.yml',
      'nx47-rehearse.yml',
    ]);
    assert.deepEqual(zizmorFindings(names.map((name) => join(folder, name))), []);
    for (const path of names) {
      const text = await readFile(join(folder, path), 'utf8');
      const shipped = await readFile(join(templates, path.replace(/^nx47-(?!job)/, '')), 'utf8');
      // What is found in the templates themselves is another test's.
      assert.deepEqual(
        await languageFindings({ path, text }),
        await languageFindings({ path, text: shipped }),
      );
      assert.doesNotMatch(text, /^ *project: \.$|branches.*\bmain\b/m, path);
    }
  });
}
