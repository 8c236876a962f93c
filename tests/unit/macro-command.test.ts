import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { createFiles } from '../../src/host/files.ts';
import { verifySession } from '../../src/ledger/verify-session.ts';
import { macroCommand } from '../../src/macro-command.ts';
import { exampleMacro } from '../../src/macro-new.ts';
import { sentences } from '../../src/text/sentences.ts';
import { projectWith, quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { plainMacro } from '../support/own-macro.ts';

const run = (...argv: readonly string[]) =>
  macroCommand(parseCommandLine(['macro', ...argv]), quietSurroundings(), 'en');
const code = (name: string) => ({ code: name });
const hashIn = (text: string) => /--plan ([0-9a-f]{64})/.exec(text)?.[1] ?? '';

async function withExample(t: TestContext): Promise<string> {
  const project = await projectWith(t, []);
  await writeFile(`${project}/README.md`, 'one\ntwo\nthree\n');
  await run('new', 'keep-lines', project);
  return project;
}

test('new writes an example that passes its own test, with the schema for editors in its first line, and never over a file', async (t) => {
  const project = await withExample(t);
  const file = `${project}/macros/keep-lines.yml`;
  const [first] = (await readFile(file, 'utf8')).split('\n');
  assert.equal(first, '# yaml-language-server: $schema=nx47-macro.schema.json');
  assert.ok(JSON.parse(await readFile(`${project}/macros/nx47-macro.schema.json`, 'utf8')).properties.steps);
  const tested = await run('test', '--all', project);
  assert.deepEqual([tested.status, tested.failure, /2 of 2 cases/.test(tested.text)], [0, undefined, true]);
  await writeFile(file, 'mine');
  assert.match((await run('new', 'keep-lines', project)).text, /stays as it is/);
  assert.equal(await readFile(file, 'utf8'), 'mine');
  await assert.rejects(run('new', 'publish', project), code('MACRO_NAME_TAKEN'));
  await assert.rejects(run('new', '../x', project), code('USAGE_BAD_VALUE'));
});

test('list shows built-in and own macros with version and what they may change; show tells all of one', async (t) => {
  const project = await withExample(t);
  const { text } = await run('list', project);
  assert.match(text, /keep-lines +1\.0\.0 +project +reports, reports\/keep-lines\.txt/);
  assert.match(text, /publish +\d+\.\d+\.\d+ +built-in +kaggle-dataset/);
  const shown = (await run('show', 'keep-lines', project)).text;
  for (const part of [
    'input: file* string',
    'programs allowed: cmp, cp',
    'risk: ',
    'way back: rm -f',
    'test: a file',
  ])
    assert.ok(shown.includes(part), part);
  assert.match((await run('show', 'push', project)).text, /built-in[\s\S]*writes: .*kaggle-kernel/);
  await assert.rejects(run('show', 'keep-line', project), {
    code: 'MACRO_NOT_FOUND',
    parameters: { name: 'keep-line', folder: `${project}/macros`, suggestion: 'keep-lines' },
  });
});

test('run is a dry run until --execute quotes the plan as it is now; then it acts, with a session whose ledger verifies', async (t) => {
  const project = await withExample(t);
  const asked = ['keep-lines', project, '--input', 'file=README.md'] as const;
  const planned = await run('run', ...asked);
  assert.match(planned.text, /1\. \[read-only\] grep -c "" README\.md\n/);
  assert.match(
    planned.text,
    /3\. \[not simulable\] cp README\.md reports\/keep-lines\.txt → reports\/keep-lines\.txt/,
  );
  assert.ok(!(await createFiles().exists(`${project}/reports`)));
  await assert.rejects(run('run', ...asked, '--execute'), code('MACRO_PLAN_NEEDED'));
  await assert.rejects(run('run', ...asked, '--execute', '--plan', '0'.repeat(64)), code('MACRO_PLAN_STALE'));
  const done = await run('run', ...asked, '--execute', '--plan', hashIn(planned.text));
  assert.deepEqual([JSON.parse(done.text), done.status], [{ lines: 3 }, 0]);
  const session = /Session: (.*)$/.exec(done.note ?? '')?.[1] ?? '';
  assert.ok(session.startsWith(`${project}/.nx47/session/`));
  assert.equal((await verifySession(session, createFiles())).problem, '');
  assert.ok((await readdir(session)).includes('ROLLBACK.md'));
  const events = (await readFile(`${session}/logs/session.jsonl`, 'utf8')).trimEnd().split('\n');
  const quoted = events.filter((line) => line.includes(`"plan_sha256":"${hashIn(planned.text)}"`));
  assert.ok(quoted.length >= 4, 'the plan that was shown is the one that the events quote');
});

test('in safe mode a macro is planned and changes nothing', async (t) => {
  const project = await withExample(t);
  const asked = ['keep-lines', project, '--input', 'file=README.md'] as const;
  const hash = hashIn((await run('plan', ...asked)).text);
  await writeFile(`${project}/.nx47/SAFE_MODE.json`, '{}');
  await assert.rejects(run('run', ...asked, '--execute', '--plan', hash), code('SAFE_MODE'));
  assert.ok(!(await createFiles().exists(`${project}/reports`)));
});

test('a plan that was shown before the macro or an input changed is refused with what changed', async (t) => {
  const project = await withExample(t);
  const hash = hashIn((await run('plan', 'keep-lines', project, '--input', 'file=README.md')).text);
  const stale = async (...inputs: readonly string[]) => {
    const asked = run('run', 'keep-lines', project, ...inputs, '--execute', '--plan', hash);
    const failure = await asked.then(
      () => undefined,
      (error: { code: string; parameters: { changed: string } }) => error,
    );
    assert.equal(failure?.code, 'MACRO_PLAN_STALE');
    return failure?.parameters.changed ?? '';
  };
  assert.match(await stale('--input', 'file=nx47.yml'), /- grep -c "" README\.md .*\+ grep -c "" nx47\.yml/);
  const file = `${project}/macros/keep-lines.yml`;
  await writeFile(file, (await readFile(file, 'utf8')).replace('deadlineSeconds: 20', 'deadlineSeconds: 21'));
  assert.match(
    await stale('--input', 'file=README.md'),
    /- keep-lines 1\.0\.0 \([0-9a-f]{16}\).*\+ keep-lines 1\.0\.0 \(/,
  );
});

test('inputs are read by their types, from a file and from the command line, and what does not fit is refused', async (t) => {
  const project = await withExample(t);
  const planned = (...argv: readonly string[]) => run('plan', 'keep-lines', project, ...argv);
  const file = `${project}/inputs.json`;
  await writeFile(file, '{"file": "README.md"}');
  assert.match((await planned('--input-file', file)).text, /grep -c "" README\.md/);
  assert.match(
    (await planned('--input-file', file, '--input', 'file=nx47.yml')).text,
    /grep -c "" nx47\.yml/,
  );
  for (const given of ['file=../x', 'file=', 'fil=README.md', 'file', 'file=-r', 'file=other.txt/x'])
    await assert.rejects(planned('--input', given), code('MACRO_INPUT_REFUSED'), given);
  await assert.rejects(planned(), code('MACRO_INPUT_REFUSED'));
});

test('test --all refuses a macro without a test, and tells a case that ends otherwise than it says', async (t) => {
  const project = await withExample(t);
  await writeFile(`${project}/macros/bare.yml`, plainMacro('bare', '[test, -f, nx47.yml]'));
  const untested = await run('test', '--all', project);
  assert.deepEqual(
    [untested.failure?.code, untested.failure?.parameters['name']],
    ['MACRO_UNTESTED', 'bare'],
  );
  const cases = ['tests:', '  - name: no file', '    expect: { state: DONE, files: { reports/x: "y" } }'];
  await writeFile(`${project}/macros/bare.yml`, plainMacro('bare', '[test, -f, nx47.yml]', cases));
  const failed = await run('test', 'bare', project);
  assert.equal(failed.status, 1);
  assert.match(
    failed.text,
    /✘ bare: no file\n {4}state: FAILED \(MACRO_STEP_FAILED .*≠ DONE\n {4}reports\/x: null ≠ "y"/,
  );
});

test('a case runs in a folder of its own: the project is left as it is', async (t) => {
  const project = await withExample(t);
  const before = await createFiles().list(project);
  await run('test', 'keep-lines', project);
  assert.deepEqual(await createFiles().list(project), before);
});

test('a macros folder, or a file in it, that is a link is refused', async (t) => {
  const project = await withExample(t);
  await symlink(`${project}/macros/keep-lines.yml`, `${project}/macros/linked.yml`);
  await assert.rejects(run('show', 'linked', project), code('MACRO_PATH_REFUSED'));
  const outside = await freshFolder(t);
  await rename(`${project}/macros`, `${outside}/macros`);
  await symlink(`${outside}/macros`, `${project}/macros`);
  await assert.rejects(run('list', project), code('MACRO_PATH_REFUSED'));
});

test('the example is the same macro in both languages but for its words', async (t) => {
  const project = await projectWith(t, []);
  await mkdir(`${project}/macros`);
  for (const language of ['fr', 'en'] as const) {
    await writeFile(
      `${project}/macros/a-${language}.yml`,
      exampleMacro(`a-${language}`, sentences(language).macros.example),
    );
    assert.equal((await run('test', `a-${language}`, project)).status, 0);
  }
});
