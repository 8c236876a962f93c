import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { parseCommandLine } from '../../src/cli-arguments.ts';
import { commitBackCommand } from '../../src/commit-back-command.ts';
import { matrixCommand } from '../../src/matrix-command.ts';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { ticketText } from '../../src/session/ticket-text.ts';
import { quietSurroundings } from '../support/audited-project.ts';
import { freshFolder } from '../support/folders.ts';
import { gitProject } from '../support/git-project.ts';
import { recordedProject, recordedSession } from '../support/recorded-project.ts';
import { sampleTicket } from '../support/sample-ticket.ts';

const around = quietSurroundings();
const rowsSchema = z.strictObject({ include: z.array(z.record(z.string(), z.string())) });
const isFailure = (code: FailureCode) => (error: unknown) => error instanceof Failure && error.code === code;

async function rowsOf(path: string, ...words: readonly string[]): Promise<Record<string, string>[]> {
  const line = parseCommandLine(['matrix', path, ...words]);
  const { text, status } = await matrixCommand(line, around, 'en');
  assert.equal(status, 0);
  return rowsSchema.parse(JSON.parse(text)).include;
}
const projectsIn = async (path: string, ...words: readonly string[]) =>
  (await rowsOf(path, ...words)).map(({ project }) => project);

const projectFiles = (folder: string, slug: string) => ({
  [`${folder}/nx47.yml`]: 'packs: [core]\nkernel: notebook\n',
  [`${folder}/notebook/kernel-metadata.json`]: JSON.stringify({
    ...{ id: `me/${slug}`, title: slug, code_file: 'run.py', language: 'python', kernel_type: 'script' },
  }),
  [`${folder}/notebook/run.py`]: 'print(1)\n',
});
const monorepo = {
  'nx47.yml': "projects: ['models/*']\n",
  ...projectFiles('models/one', 'first-one'),
  ...projectFiles('models/two', 'second-two'),
  ...projectFiles('tools/three', 'third-three'),
};

test("the globs of the nx47.yml at the top choose the projects; each row has its kernel and that kernel's queue", async (t) => {
  const { root, commit, put } = await gitProject(t);
  await commit(monorepo);
  await put('models/untracked/nx47.yml', 'kernel: notebook\n');
  assert.deepEqual(await rowsOf(root), [
    { project: 'models/one', kernel: 'me/first-one', group: 'me/first-one' },
    { project: 'models/two', kernel: 'me/second-two', group: 'me/second-two' },
  ]);
  assert.deepEqual(await projectsIn(root, '--projects', 'tools/*, models/one'), [
    'models/one',
    'tools/three',
  ]);
  await assert.rejects(rowsOf(root, '--projects', 'model/*'), isFailure('PROJECTS_NOT_FOUND'));
});

test('a repository with one project lists it as ., with the queue that nx47-certify.yml uses', async (t) => {
  const { root } = await recordedProject(t);
  assert.deepEqual(await rowsOf(root), [{ project: '.', kernel: 'me/my-kernel', group: 'kernel' }]);
});

test('a project whose settings are wrong stays in the list, so that its own job says so', async (t) => {
  const { root, commit } = await gitProject(t);
  await commit({ ...monorepo, 'models/two/nx47.yml': 'kernal: notebook\n' });
  assert.deepEqual((await rowsOf(root))[1], { project: 'models/two', kernel: '', group: 'models/two' });
});

test('--changed takes the projects touched since a commit, on this side of the merge base only', async (t) => {
  const { root, commit, git } = await gitProject(t);
  const start = await commit(monorepo);
  await git('checkout', '--quiet', '-b', 'feature');
  await commit({ 'models/two/notebook/run.py': 'print(2)\n', 'README.md': 'x\n' });
  await git('checkout', '--quiet', 'main');
  await commit({ 'models/one/notebook/run.py': 'print(3)\n' });
  await git('checkout', '--quiet', 'feature');
  for (const base of ['main', start])
    assert.deepEqual(await projectsIn(root, '--changed', base), ['models/two']);
  assert.deepEqual(await rowsOf(root, '--changed', 'HEAD'), []);
  for (const none of ['', '0'.repeat(40)])
    assert.deepEqual(await projectsIn(root, '--changed', none), ['models/one', 'models/two']);
});

test('a file that left a project touches it, and so does the nx47.yml at the top', async (t) => {
  const { root, commit, git } = await gitProject(t);
  const start = await commit({ ...monorepo, 'models/one/old.txt': 'the same text\n' });
  await git('mv', 'models/one/old.txt', 'old.txt');
  const moved = await commit({});
  assert.deepEqual(await projectsIn(root, '--changed', start), ['models/one']);
  await commit({ 'nx47.yml': "projects: ['models/**']\n" });
  assert.deepEqual(await projectsIn(root, '--changed', moved), ['models/one', 'models/two']);
});

test('a base that git does not know is CHANGED_BASE_UNKNOWN, and an option of git in its place too', async (t) => {
  const { root, commit } = await gitProject(t);
  await commit(monorepo);
  for (const base of ['f'.repeat(40), 'no-such-branch', '--output=x'])
    await assert.rejects(rowsOf(root, `--changed=${base}`), isFailure('CHANGED_BASE_UNKNOWN'), base);
});

test('outside of a repository nothing can be listed, and --of takes projects or tickets', async (t) => {
  await assert.rejects(rowsOf(await freshFolder(t)), isFailure('FILE_UNREADABLE'));
  const { root } = await recordedProject(t);
  await assert.rejects(rowsOf(root, '--of', 'runs'), isFailure('USAGE_BAD_VALUE'));
});

test('projects: that is no list is CONFIG_BAD_VALUE', async (t) => {
  const { root, commit } = await gitProject(t);
  await commit({ ...monorepo, 'nx47.yml': 'projects: 7\n' });
  await assert.rejects(rowsOf(root), isFailure('CONFIG_BAD_VALUE'));
});

test('--of tickets lists a detached run from the branch of reports until it is judged, or its ticket is too old', async (t) => {
  const project = await recordedProject(t);
  const add = async (id: string, nonce: string, verdict: string, expires: string) => {
    const ticket = sampleTicket({ nonce, expires, certifies: { owner: 'Me', slug: 'my-kernel' } });
    const files = { 'ticket.json': ticketText(ticket) };
    const session = await recordedSession(project, id, { files, summary: { verdict, cause: '', nonce } });
    await commitBackCommand(parseCommandLine(['commit-back', session, '--execute']), around);
  };
  const [open, old, later] = ['a'.repeat(32), 'b'.repeat(32), '2099-01-01T00:00:00.000Z'];
  assert.deepEqual(await rowsOf(project.root, '--of', 'tickets'), []);
  await add('20261121_p_100000z-1', open, 'PENDING', later);
  await add('20261121_p_110000z-1', old, 'PENDING', '2026-01-01T00:00:00.000Z');
  await project.git('fetch', '--quiet', 'origin');
  const session = 'session/20261121_p_100000z-1';
  assert.deepEqual(await rowsOf(project.root, '--of', 'tickets'), [
    {
      ...{ project: '.', kernel: 'me/my-kernel', group: 'kernel' },
      ...{ reports: 'origin/nx47-reports', session, ticket: `./.nx47/${session}/ticket.json` },
    },
  ]);
  await add('20261121_p_120000z-1', open, 'GO', later);
  await project.git('fetch', '--quiet', 'origin');
  assert.deepEqual(await rowsOf(project.root, '--of', 'tickets'), []);
});
