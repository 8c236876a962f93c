import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { shells } from '../../src/command-options.ts';
import { completionTable } from '../../src/completion-table.ts';
import { completionsCommand } from '../../src/completions-command.ts';
import { Failure } from '../../src/model/failure.ts';
import { createPythons } from '../../src/rehearsal/interpreters.ts';
import { debianTool, missingProgram } from '../support/debian-tools.ts';
import { thisMachine } from '../support/rehearsal-machine.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '../..');
const table = completionTable('en', { values: {}, after: {} });
const ground = await mkdtemp(join(tmpdir(), 'nx47-test-'));
const scriptOf = (shell: string) => join(ground, `nx47.${shell}`);

before(async () => {
  for (const shell of shells) {
    const line = parseCommandLine(['completions', shell]);
    const { text, status } = await completionsCommand(line, repository, 'fr');
    assert.equal(status, 0);
    await writeFile(scriptOf(shell), text);
  }
});
after(() => rm(ground, { recursive: true, force: true }));

/** What each of these command lines is offered in bash, its last word being the one that is typed. */
async function offeredByBash(lines: readonly (readonly string[])[]): Promise<string[][]> {
  const asked = lines.map((words) => {
    const quoted = words.map((word) => `'${word}'`).join(' ');
    return `COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _nx47; echo "\${COMPREPLY[*]}"`;
  });
  const program = [`source ${scriptOf('bash')}`, ...asked].join('\n');
  const { stdout } = await run('bash', ['--norc', '--noprofile', '-c', program]);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').filter((word) => word !== ''));
}

/** The answers of an interactive shell whose `nx47` says what it was given. */
async function typed(lines: readonly string[], argv: readonly string[], variables: Record<string, string>) {
  const python = await createPythons(thisMachine()).findAny();
  assert.ok(python !== undefined);
  const program = join(repository, 'tests/support/typed_in_shell.py');
  const environment = { PATH: process.env['PATH'] ?? '', HOME: ground, TERM: 'xterm', ...variables };
  const child = run(python.executable, [program, '30', ...argv], { env: environment });
  child.child.stdin?.end(JSON.stringify(lines));
  return z.array(z.string()).parse(JSON.parse((await child).stdout));
}

const echo = 'nx47() { printf \'GOT:%s;END\\n\' "$*"; }';
const typedLines: readonly (readonly [typed: string, got: string])[] = [
  ['nx47 reh\t', 'GOT:rehearse;END'],
  ['nx47 certify --exe\t', 'GOT:certify --execute;END'],
  ['nx47 certify --language f\t', 'GOT:certify --language fr;END'],
  ['nx47 completions po\t', 'GOT:completions powershell;END'],
  ['nx47 profile sh\t', 'GOT:profile show;END'],
];

test('bash offers every command, and behind each exactly the options that it looks at', async () => {
  const [commands, ...options] = await offeredByBash([
    ['nx47', ''],
    ...table.map(({ name }) => ['nx47', name, '--']),
  ]);
  assert.deepEqual(
    commands,
    table.map(({ name }) => name),
  );
  assert.deepEqual(
    options,
    table.map((command) => command.options.map(({ name }) => name)),
  );
});

test('bash offers fr and en behind --language and --language=, a profile that is shipped, a rule to explain', async () => {
  const offered = await offeredByBash([
    ['nx47', 'certify', '--language', ''],
    ['nx47', 'certify', '--language', '=', 'f'],
    ['nx47', 'certify', '--language', '='],
    ['nx47', 'audit', '--profile', 'kaggle-py31'],
    ['nx47', 'explain', 'WHL-008'],
    ['nx47', 'baseline', ''],
    ['nx47', 'certify', '--wait', ''],
    ['nx47', 'audit', ''],
  ]);
  const profiles = ['kaggle-py311', 'kaggle-py312', 'kaggle-py313'];
  assert.deepEqual(offered, [['fr', 'en'], ['fr'], ['fr', 'en'], profiles, ['WHL-008'], ['write'], [], []]);
});

test('a tab in an interactive bash completes nx47 reh to nx47 rehearse', async () => {
  const start = join(ground, 'bashrc');
  await writeFile(start, `source ${scriptOf('bash')}\n${echo}\necho ';END'\n`);
  const lines = typedLines.map(([line]) => line);
  const answers = await typed(lines, ['/bin/bash', '--noprofile', '--rcfile', start, '-i'], {});
  for (const [at, [, got]] of typedLines.entries()) assert.ok(answers[at]?.includes(got), answers[at]);
});

test('a tab in an interactive zsh completes the same', async () => {
  const zsh = debianTool('zsh');
  if (zsh === undefined) return console.log(missingProgram.zsh);
  const root = join(zsh.path, '../..');
  // An unpacked zsh has its modules and functions in other places than it was built for.
  const places = `module_path=(${root}/usr/lib/x86_64-linux-gnu/zsh/*(N/) $module_path)
fpath=(${root}/usr/share/zsh/functions/**/*(N/) $fpath)`;
  const own = Object.keys(zsh.variables).length === 0 ? '' : places;
  const text = `${own}\nautoload -Uz compinit\ncompinit -u -D\nsource ${scriptOf('zsh')}\n${echo}\necho ';END'\n`;
  await writeFile(join(ground, '.zshrc'), text);
  const lines = typedLines.map(([line]) => line);
  const answers = await typed(lines, [zsh.path, '-d', '-i'], { ...zsh.variables, ZDOTDIR: ground });
  for (const [at, [, got]] of typedLines.entries()) assert.ok(answers[at]?.includes(got), answers[at]);
});

test('fish offers every command, and behind each exactly the options that it looks at', async () => {
  const fish = debianTool('fish');
  if (fish === undefined) return console.log(missingProgram.fish);
  const asked = ['nx47 ', ...table.map(({ name }) => `nx47 ${name} --`), 'nx47 certify --language '];
  const program = asked.map((line) => `complete -C '${line}'; echo ---`).join('\n');
  const environment = { ...fish.variables, PATH: process.env['PATH'] ?? '', HOME: ground };
  const argv = ['--no-config', '-c', `source ${scriptOf('fish')}\n${program}`];
  const { stdout } = await run(fish.path, argv, { env: environment, cwd: ground });
  const offered = stdout
    .split('---\n')
    .slice(0, -1)
    .map((part) => part.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]])));
  const expected = [
    table.map(({ name }) => name),
    ...table.map((command) => command.options.map(({ name }) => name)),
    ['en', 'fr'],
  ];
  assert.deepEqual(
    offered.map((words) => words.toSorted()),
    expected.map((words) => words.toSorted()),
  );
});

test('the completions of PowerShell hold every command and option, and close what they open', async () => {
  const text = await readFile(scriptOf('powershell'), 'utf8');
  for (const { name, options } of table) {
    const block = text.split(`        '${name}' = [ordered]@{\n`)[1]?.split('\n        }')[0] ?? '';
    const named = [...block.matchAll(/^ {12}'(--[\w-]+)' = /gm)].map(([, option]) => option);
    assert.deepEqual(
      named,
      options.map((option) => option.name),
    );
  }
  const bare = text.replace(/'(?:[^']|'')*'/g, '');
  for (const [open, close] of ['{}', '()', '[]'].map((pair) => [...pair]))
    assert.equal(bare.split(open ?? '').length, bare.split(close ?? '').length);
});

test('another shell than the four is refused with their names', async () => {
  const line = parseCommandLine(['completions', 'tcsh']);
  await assert.rejects(completionsCommand(line, repository, 'en'), (error: unknown) => {
    assert.ok(error instanceof Failure);
    assert.deepEqual(
      [error.code, error.parameters['expected']],
      ['USAGE_BAD_VALUE', 'bash | zsh | fish | powershell'],
    );
    return true;
  });
});
