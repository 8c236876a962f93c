import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { stringify } from 'yaml';
import { type DocumentedCommand, documentedCommands } from '../support/documented-commands.ts';
import { exampleProject, minimalProject, type TestProject } from '../support/e2e-project.ts';
import { environmentOf } from '../support/e2e-run.ts';
import { servedKaggle } from '../support/e2e-service.ts';
import { thisMachine } from '../support/machines-project.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '../..');
/** The command that runs these very tests. */
const itself = 'npm cit';
/** What a command answers where that is not status 0: the service is the embedded one, so nothing is ever a GO. */
const answers: Readonly<Record<string, { readonly status: readonly number[]; readonly says: RegExp }>> = {
  'nx47 doctor': { status: [0, 1, 3], says: /Python/ },
  'nx47 rehearse': { status: [0], says: /REHEARSED/ },
  'node dist/index.js rehearse examples/nx47': { status: [0], says: /REHEARSED/ },
  'nx47 certify': { status: [0], says: /PLANNED/ },
  'nx47 certify --execute': { status: [1], says: /REHEARSED/ },
  'nx47 certify --execute --detach': { status: [4], says: /PENDING/ },
  'nx47 certify . --execute --detach': { status: [4], says: /PENDING/ },
  'nx47 collect': { status: [1], says: /REHEARSED/ },
  // The project has one commit, of before the session; what a rehearsal leaves is held against the rules.
  'nx47 machines list': { status: [0], says: /here +pivot +here +unprobed/ },
  // Somebody may be trying passwords on the machine that runs this.
  'nx47 machines probe': { status: [0, 1], says: /here: probe \S+, sha256 \w{64}/ },
  'nx47 machines check': { status: [1], says: /✗ MCH-034 here: .*configs\/machines\.yml:\d+/ },
  'nx47 machines check --format json': { status: [1], says: /"schema": "nx47\.machines-check\/1"/ },
  'nx47 machines document': { status: [0], says: /# Storage scheme\n.*# Network scheme\n/s },
  'nx47 job status': { status: [0], says: /^p1\tNEW\t0$/m },
  'nx47 job result p1': { status: [0], says: /"STATUS": "DONE"/ },
  'nx47 contract check': { status: [0], says: /Contract: .* 0 unknown/s },
  // The project has one commit, and nothing fails in it.
  'nx47 reduce --rule WHL-008': { status: [2], says: /FAILURE_ABSENT/ },
  'nx47 blame --good HEAD~20': { status: [2], says: /BLAME_REVISION_UNKNOWN/ },
  // No run has been added to the branch of reports yet.
  'nx47 verify': { status: [2], says: /nx47-reports/ },
};

describe('every command in the documents does what they say', { concurrency: 1 }, () => {
  let commands: DocumentedCommand[] = [];
  before(async () => {
    const guides = (await readdir(join(repository, 'docs/guides'))).map((name) => `docs/guides/${name}`);
    commands = await documentedCommands(['README.md', 'README.fr.md', ...guides.sort()]);
  });

  test('the guides that are in both languages say the same commands', () => {
    const of = (name: string) =>
      commands.filter(({ document }) => document === `docs/guides/${name}.md`).map(({ text }) => text);
    assert.ok(of('first-certification').length >= 7);
    assert.deepEqual(of('premiere-certification'), of('first-certification'));
    assert.ok(of('contract').length >= 4);
    assert.deepEqual(of('contrat'), of('contract'));
  });

  test('the guide to sessions says the same commands in both languages', () => {
    const of = (name: string) =>
      commands.filter(({ document }) => document === `docs/guides/${name}.md`).map(({ text }) => text);
    assert.ok(of('sessions').length >= 12);
    assert.deepEqual(of('mener-une-session'), of('sessions'));
  });

  test('the guide of machines says the same commands in both languages', () => {
    const of = (name: string) =>
      commands.filter(({ document }) => document === `docs/guides/${name}.md`).map(({ text }) => text);
    assert.equal(of('machines').length, 5);
    assert.deepEqual(of('les-machines'), of('machines'));
  });

  test('the guide of jobs says the same commands in both languages', () => {
    const of = (name: string) =>
      commands.filter(({ document }) => document === `docs/guides/${name}.md`).map(({ text }) => text);
    assert.equal(of('jobs').length, 5);
    assert.deepEqual(of('les-travaux'), of('jobs'));
  });

  test('the guide of reduce and blame says the same commands in both languages', () => {
    const of = (name: string) =>
      commands.filter(({ document }) => document === `docs/guides/${name}.md`).map(({ text }) => text);
    assert.equal(of('reduce-and-blame').length, 2);
    assert.deepEqual(of('reduire-et-remonter'), of('reduce-and-blame'));
  });

  test('the READMEs begin with the main job on the example', async (t) => {
    const project = await exampleProject(t);
    const folder = join(project.ground, 'clone');
    await mkdir(join(folder, 'examples'), { recursive: true });
    await symlink(join(repository, 'dist'), join(folder, 'dist'));
    await symlink(project.project, join(folder, 'examples/nx47'));
    const own = commands.filter(({ text }) => text.startsWith('node dist/index.js'));
    assert.deepEqual(
      [...new Set(own.map(({ text }) => text))],
      ['node dist/index.js rehearse examples/nx47'],
    );
    for (const command of own.slice(0, 1)) await assertAnswer(command, folder, project);
  });

  test('the commands of the guides work in a project, in the order of the documents', async (t) => {
    const project = await readyProject(t);
    const seen = new Set([itself]);
    for (const command of commands.filter(({ text }) => !text.startsWith('node '))) {
      if (seen.has(command.text)) continue;
      seen.add(command.text);
      await assertAnswer(command, project.project, project);
    }
    assert.ok(seen.size >= 9, `${seen.size} commands`);
  });
});

async function assertAnswer(
  { document, line, text }: DocumentedCommand,
  cwd: string,
  around: TestProject,
): Promise<void> {
  const { status, says } = answers[text] ?? { status: [0], says: /^/ };
  const end = await run('sh', ['-c', text], { cwd, env: environmentOf(around), timeout: 240_000 }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  const told = `${document}:${line}: ${text}\n${end.stdout}${end.stderr}`;
  assert.ok(status.includes(end.code), `status ${end.code}, not ${status}: ${told}`);
  assert.match(end.stdout + end.stderr, says, told);
}

/** A project in a repository of its own, with `nx47` on the path, which asks the embedded service for what Kaggle is asked. */
async function readyProject(t: TestContext): Promise<TestProject> {
  const project = await minimalProject(t);
  const { account, to } = await servedKaggle(project);
  await mkdir(join(project.project, 'configs'));
  const machines = [await thisMachine(project.ground)];
  await writeFile(join(project.project, 'configs/machines.yml'), stringify({ machines }));
  const git = (...argv: string[]) => run('git', ['-C', project.project, ...argv]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'A');
  await git('config', 'user.email', 'a@example.org');
  await git('add', '--all');
  await git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message=x');
  const bin = join(project.ground, 'bin');
  await mkdir(bin);
  const program = join(repository, 'dist/index.js');
  const script = [
    '#!/bin/sh',
    'case "$1" in',
    `  certify) exec node ${program} "$@" ${to.join(' ')} --wait 2 ;;`,
    `  collect) exec node ${program} "$@" ${to.join(' ')} ;;`,
    `  *) exec node ${program} "$@" --language en ;;`,
    'esac',
    '',
  ].join('\n');
  await writeFile(join(bin, 'nx47'), script);
  await chmod(join(bin, 'nx47'), 0o755);
  const PATH = `${bin}:${process.env['PATH'] ?? ''}`;
  return { ...project, environment: { ...account.environment, PATH } };
}
