import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { promisify } from 'node:util';
import { readRepository } from '../../../macros/read-repository.ts';
import type { Repository } from '../../../src/model/repository.ts';
import { freshFolder } from '../../support/folders.ts';
import { type GitProject, gitProject } from '../../support/git-project.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';

async function readOf(t: TestContext, root: string): Promise<Repository> {
  return outputOf(
    await runOn(await bench(t), readRepository, { root, kept: ['j.md', 'session'], isRequired: false }),
  );
}
const lost = async (t: TestContext, { root }: GitProject) => (await readOf(t, root)).grown.lost;

test('a journal that only grew over 450 commits lost nothing, each of its edges looked at', async (t) => {
  const project = await gitProject(t);
  const entries = Array.from({ length: 450 }, (_, at) => {
    const content = Array.from({ length: at + 1 }, (__, line) => `line ${line}\n`).join('');
    return `commit refs/heads/main\ncommitter S <s@example.org> ${1_790_000_000 + at} +0000\ndata 1\nxM 100644 inline j.md\ndata ${content.length}\n${content}\n`;
  });
  const imported = promisify(execFile)('git', ['-C', project.root, 'fast-import', '--quiet', '--force']);
  imported.child.stdin?.end(entries.join(''));
  await imported;
  await project.git('reset', '--quiet', '--hard');
  const { grown, dirty } = await readOf(t, project.root);
  assert.deepEqual([grown.edges, grown.lost, dirty], [450, null, []]);
});

test('one changed byte in an old line is found, with its commit, although the next commit puts it back', async (t) => {
  const project = await gitProject(t);
  await project.commit({ 'j.md': 'one\n' });
  const bad = await project.commit({ 'j.md': 'onE\ntwo\n' });
  await project.commit({ 'j.md': 'one\ntwo\n' });
  assert.deepEqual(await lost(t, project), { path: 'j.md', commit: bad, parent: `${bad}^`, byte: 2 });
});

test('a merge that puts the lines of two branches one after the other loses the order of one of them', async (t) => {
  const project = await gitProject(t);
  await project.commit({ 'j.md': 'a\n' });
  await project.git('checkout', '--quiet', '-b', 'side');
  const side = await project.commit({ 'j.md': 'a\nside\n' });
  await project.git('checkout', '--quiet', 'main');
  await project.commit({ 'j.md': 'a\nmain\n' });
  await project.git('merge', '--quiet', '--no-commit', '--strategy=ours', 'side');
  const merge = await project.commit({ 'j.md': 'a\nmain\nside\n' });
  assert.deepEqual(await lost(t, project), { path: 'j.md', commit: merge, parent: side, byte: 2 });
});

test('a removed report of a session, and a journal that became a link, are lost', async (t) => {
  const removed = await gitProject(t);
  await removed.commit({ 'session/s/reports/report.md': 'GO\n' });
  await rm(join(removed.root, 'session/s/reports/report.md'));
  const gone = await removed.commit({});
  assert.equal((await lost(t, removed))?.commit, gone);
  const linked = await gitProject(t);
  await linked.commit({ 'j.md': 'a\n' });
  await rm(join(linked.root, 'j.md'));
  await symlink('elsewhere', join(linked.root, 'j.md'));
  const link = await linked.commit({});
  assert.equal((await lost(t, linked))?.commit, link);
});

test('bytes that are no UTF-8 are compared as bytes', async (t) => {
  const project = await gitProject(t);
  const write = (last: number) =>
    promisify(execFile)(process.execPath, [
      '-e',
      `require('fs').writeFileSync('${project.root}/j.md', Buffer.from([0xff, ${last}]))`,
    ]);
  await write(0xfe);
  await project.commit({});
  await write(0xfd);
  await project.commit({});
  assert.equal((await lost(t, project))?.byte, 1);
});

test('a shallow clone is told, and no repository at all is told', async (t) => {
  const project = await gitProject(t);
  await project.commit({ 'j.md': 'a\n' });
  await project.commit({ 'j.md': 'a\nb\n' });
  const clone = join(await freshFolder(t), 'clone');
  await project.git('clone', '--quiet', '--depth=1', `file://${project.root}`, clone);
  assert.equal((await readOf(t, clone)).isShallow, true);
  assert.match((await readOf(t, await freshFolder(t))).unread, /not a git repository/);
});

test('a run that could end GO stops at a shallow clone and at a folder without git: REPOSITORY_INCOMPLETE', async (t) => {
  const project = await gitProject(t);
  await project.commit({ 'j.md': 'a\n' });
  await project.commit({ 'j.md': 'a\nb\n' });
  const clone = join(await freshFolder(t), 'clone');
  await project.git('clone', '--quiet', '--depth=1', `file://${project.root}`, clone);
  const read = async (root: string) =>
    codeOf(await runOn(await bench(t), readRepository, { root, kept: [], isRequired: true }));
  assert.equal(await read(clone), 'REPOSITORY_INCOMPLETE');
  assert.equal(await read(await freshFolder(t)), 'REPOSITORY_INCOMPLETE');
  assert.equal(await read(project.root), '');
});

test('a journal that has only grown since the commit differs from nothing; one that was changed, or another file, does', async (t) => {
  const project = await gitProject(t);
  await project.commit({ 'j.md': 'one\n', 'a.txt': 'one\n' });
  const differing = async () => (await readOf(t, project.root)).dirty.map(({ path }) => path);
  await project.put('j.md', 'one\ntwo\n');
  assert.deepEqual(await differing(), []);
  await project.put('a.txt', 'one\ntwo\n');
  assert.deepEqual(await differing(), ['a.txt']);
  await project.put('j.md', 'One\ntwo\n');
  assert.deepEqual(await differing(), ['a.txt', 'j.md']);
});
