import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { checkoutBeside } from '../../../src/reduction/commit-checkout.ts';
import { gitHistory } from '../../../src/reduction/git-history.ts';
import { textIn } from '../../../src/reduction/project-state.ts';
import { freshFolder } from '../../support/folders.ts';
import { type GitProject, gitProject } from '../../support/git-project.ts';
import { testWorld } from '../../support/test-world.ts';

/** main: one, merge of a branch with two commits, last. The project lies in a folder of the repository. */
async function branched(t: TestContext) {
  const git = await gitProject(t);
  const one = await git.commit({ 'project/a.txt': '1\n', 'beside.txt': 'x\n' });
  await git.git('checkout', '--quiet', '-b', 'branch');
  const inside = [
    await git.commit({ 'project/b.txt': '1\n' }),
    await git.commit({ 'project/b.txt': '2\n', 'project/session/x/report.md': 'r\n' }),
  ];
  await git.git('checkout', '--quiet', 'main');
  const two = await git.commit({ 'project/a.txt': '2\n' });
  await git.git('merge', '--quiet', '--no-ff', '--message=a merge', 'branch');
  const merge = await git.git('rev-parse', 'HEAD');
  const last = await git.commit({ 'project/bundle/w.whl': 'w\n' });
  return { git, one, two, inside, merge, last, root: join(git.root, 'project') };
}

async function stateOf(git: GitProject): Promise<string> {
  const [status, branches, index] = await Promise.all([
    git.git('status', '--porcelain', '--branch'),
    git.git('for-each-ref'),
    readFile(join(git.root, '.git/index'), 'base64'),
  ]);
  return JSON.stringify([status, branches, index]);
}

test('a line runs along first parents, a merge knows its branch, and a commit tells subject, date and files', async (t) => {
  const { one, two, inside, merge, last, root } = await branched(t);
  const history = gitHistory(root, testWorld().shell);
  assert.deepEqual(await history.lineBetween(one, last), [one, two, merge, last]);
  assert.deepEqual(await history.lineBetween(last, last), [last]);
  assert.deepEqual(await history.mergedBy(merge), { base: one, commits: inside });
  assert.equal(await history.mergedBy(last), undefined);
  assert.ok((await history.isBefore(one, last)) && !(await history.isBefore(last, one)));
  const told = await history.tell(merge);
  assert.deepEqual([told.id, told.subject, told.author], [merge, 'a merge', 'Somebody']);
  assert.match(told.date, /^\d{4}-\d{2}-\d{2}T/);
  assert.match(told.stat.join('\n'), /b\.txt +\| +1 \+/);
  assert.ok((await history.tracks(last, 'bundle')) && !(await history.tracks(merge, 'bundle')));
});

test('a revision is a name, a tag or a part of an id; one that is none, and an option, are refused', async (t) => {
  const { git, one, last, root } = await branched(t);
  await git.git('tag', 'nx47/first', one);
  const history = gitHistory(root, testWorld().shell);
  for (const revision of [last, last.slice(0, 9), 'HEAD', 'main'])
    assert.equal(await history.commitOf(revision), last);
  assert.equal(await history.commitOf('nx47/first'), one);
  assert.deepEqual(await history.checkpoints(), [one]);
  for (const revision of ['nowhere', '--all', ''])
    await assert.rejects(history.commitOf(revision), { code: 'BLAME_REVISION_UNKNOWN' });
});

test('the project at each commit is shown in a private clone, and the repository stays as it is', async (t) => {
  const { git, one, inside, last, root } = await branched(t);
  const world = testWorld();
  await git.put('project/a.txt', 'not committed\n');
  const before = await stateOf(git);
  const checkout = await checkoutBeside(root, `${await freshFolder(t)}/clone`, world);
  const at = async (commit: string) => {
    const state = await checkout.stateAt(commit);
    return [[...state.keys()], await textIn(state, 'a.txt', world.files)];
  };
  assert.deepEqual(await at(last), [['a.txt', 'b.txt', 'bundle/w.whl'], '2\n']);
  assert.deepEqual(await at(one), [['a.txt'], '1\n']);
  assert.deepEqual(await at(inside[1] ?? ''), [['a.txt', 'b.txt'], '1\n']);
  assert.equal(await stateOf(git), before);
  await assert.rejects(checkout.stateAt('0'.repeat(40)), { code: 'FILE_UNREADABLE' });
});
