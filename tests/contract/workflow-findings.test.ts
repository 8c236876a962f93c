import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { workflowFiles } from '../../src/adoption/workflow-files.ts';
import { freshFolder } from '../support/folders.ts';
import { languageFindings, zizmorFindings } from '../support/workflow-findings.ts';
import { languageServicePlace, toolsMissing, workflowProgram } from '../support/workflow-tools.ts';

const root = join(import.meta.dirname, '../..');
const below = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => `${folder}/${name}`);
const paths = [
  ...below('.github/workflows'),
  ...below('templates/workflows'),
  'action.yml',
  'matrix/action.yml',
  'job/action.yml',
];
const read = (path: string) => readFileSync(join(root, path), 'utf8');

if (workflowProgram('zizmor') === undefined || languageServicePlace() === undefined) {
  console.log(toolsMissing);
} else {
  test('zizmor at its most pedantic finds nothing in workflows, templates and actions, and no comment asks it to look away', () => {
    assert.deepEqual(zizmorFindings(paths.map((path) => join(root, path))), []);
    for (const path of paths) assert.doesNotMatch(read(path), /zizmor/, path);
  });

  test("GitHub's language service finds nothing in them, and knows every input that they give", async () => {
    for (const path of paths) assert.deepEqual(await languageFindings({ path, text: read(path) }), [], path);
  });

  test('the workflows that nx47 init writes for a project below the top have no finding either', async (t) => {
    const templates = below('templates/workflows').map((path) => ({
      path: basename(path),
      text: read(path),
    }));
    const place = { project: 'models/one', defaultBranch: 'trunk', language: 'en' };
    const folder = await freshFolder(t);
    const action = `me/nx47-certify@${'1'.repeat(40)} # v1.0.0`;
    const written = workflowFiles(templates, { ...place, action });
    assert.equal(written.length, 4);
    for (const { path, text } of written) await writeFile(join(folder, basename(path)), text);
    assert.deepEqual(zizmorFindings(written.map(({ path }) => join(folder, basename(path)))), []);
    for (const file of workflowFiles(templates, { ...place, action: '' }))
      assert.deepEqual(await languageFindings(file), [], file.path);
  });

  test('zizmor finds an expression in a script, and a tag in place of a commit', async (t) => {
    const bad = read('templates/workflows/pr-check.yml')
      .replace(/@3d3c42e5\w+ # v7.0.1/, '@v7')
      .replace('echo "$RESULTS"', 'echo $' + '{{ github.head_ref }}');
    const path = join(await freshFolder(t), 'pr-check.yml');
    await writeFile(path, bad);
    const found = zizmorFindings([path]).map((finding) => finding.split(':')[0]);
    for (const ident of ['unpinned-uses', 'template-injection'])
      assert.ok(found.includes(ident), `${ident}: ${found.join()}`);
  });

  test('the language service finds an input that the action does not have, and an output that no step sets', async () => {
    const text = read('templates/workflows/collect.yml')
      .replace('          of: tickets', '          off: tickets')
      .replace('needs.find.outputs.any ==', 'needs.find.outputs.anything ==');
    const found = (await languageFindings({ path: 'collect.yml', text })).join('\n');
    assert.match(found, /Invalid action input 'off'/);
    assert.match(found, /Context access might be invalid: anything/);
  });

  test('the language service finds an unknown runtime in an action.yml', async () => {
    const text = read('action.yml').replace('using: node24', 'using: node99');
    assert.equal((await languageFindings({ path: 'action.yml', text })).length, 1);
  });
}
