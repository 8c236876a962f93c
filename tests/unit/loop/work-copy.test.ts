import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { commitRecord, openCopy } from '../../../src/loop/work-copy.ts';
import { gitProject } from '../../support/git-project.ts';
import { testWorld } from '../../support/test-world.ts';

const world = testWorld();

async function sound(t: Parameters<typeof gitProject>[0]) {
  const project = await gitProject(t);
  const base = await project.commit({ 'app/nx47.yml': 'kernel: k\n', '.gitignore': 'bundle/\n.nx47/\n' });
  const root = `${project.root}/app`;
  await mkdir(`${root}/bundle/deep`, { recursive: true });
  await writeFile(`${root}/bundle/deep/a.whl`, 'wheel');
  const order = { root, state: `${root}/.nx47`, bundle: 'bundle', journals: [] };
  return { project, base, root, order };
}

test('a project in a subfolder is cloned at its commit, with the bundle that git does not have', async (t) => {
  const { base, order } = await sound(t);
  const copy = await openCopy(order, world);
  assert.ok(!('kind' in copy));
  assert.deepEqual([copy.base, copy.start], [base, base]);
  assert.equal(copy.branch, `nx47/repair/${base.slice(0, 12)}`);
  assert.equal(await readFile(`${copy.root}/nx47.yml`, 'utf8'), 'kernel: k\n');
  assert.equal(await readFile(`${copy.root}/bundle/deep/a.whl`, 'utf8'), 'wheel');
});

test('a tree with a change that no commit has is not copied, and the change is named', async (t) => {
  const { root, order } = await sound(t);
  await writeFile(`${root}/nx47.yml`, 'kernel: other\n');
  assert.deepEqual(await openCopy(order, world), { kind: 'dirty', what: 'nx47.yml' });
});

test('a folder outside of any repository is not copied', async (t) => {
  const { root } = await gitProject(t);
  await writeFile(`${root}/.git/HEAD`, 'broken');
  const copy = await openCopy({ root, state: `${root}/x`, bundle: '', journals: [] }, world);
  assert.deepEqual('kind' in copy && copy.kind, 'no-repository');
});

test('a second loop upon the same commit begins where the first one ended', async (t) => {
  const { project, base, order } = await sound(t);
  await project.git('checkout', '--quiet', '-b', `nx47/repair/${base.slice(0, 12)}`);
  const tip = await project.commit({ 'app/mended': 'yes' });
  await project.git('checkout', '--quiet', '--detach', base);
  const copy = await openCopy(order, world);
  assert.ok(!('kind' in copy));
  assert.deepEqual([copy.start, await readFile(`${copy.root}/mended`, 'utf8')], [tip, 'yes']);
});

test('the bundle that an earlier loop mended goes along with its branch, and not with another commit', async (t) => {
  const { project, base, root, order } = await sound(t);
  await mkdir(`${root}/.nx47/repaired/${base.slice(0, 12)}/bundle`, { recursive: true });
  await writeFile(`${root}/.nx47/repaired/${base.slice(0, 12)}/bundle/b.whl`, 'mended');
  const first = await openCopy(order, world);
  assert.ok(!('kind' in first));
  await assert.rejects(readFile(`${first.root}/bundle/b.whl`));
  await project.git('checkout', '--quiet', '-b', first.branch);
  await project.commit({ 'app/mended': 'yes' });
  await project.git('checkout', '--quiet', '--detach', base);
  const second = await openCopy(order, world);
  assert.ok(!('kind' in second));
  assert.equal(await readFile(`${second.root}/bundle/b.whl`, 'utf8'), 'mended');
});

test('a branch that only the remote has is gone on with too, as in the next job', async (t) => {
  const { project, base, order } = await sound(t);
  await project.git('checkout', '--quiet', '-b', 'elsewhere');
  const tip = await project.commit({ 'app/mended': 'yes' });
  await project.git('update-ref', `refs/remotes/origin/nx47/repair/${base.slice(0, 12)}`, tip);
  await project.git('checkout', '--quiet', '--detach', base);
  await project.git('branch', '--quiet', '-D', 'elsewhere');
  const copy = await openCopy(order, world);
  assert.ok(!('kind' in copy));
  assert.equal(copy.start, tip);
});

test('a branch of that name that does not come from the commit is not gone on with', async (t) => {
  const { project, base, order } = await sound(t);
  await project.git('checkout', '--quiet', '--orphan', `nx47/repair/${base.slice(0, 12)}`);
  await project.commit({ 'app/other': 'x' });
  await project.git('checkout', '--quiet', '--force', '--detach', base);
  const copy = await openCopy(order, world);
  assert.ok(!('kind' in copy));
  assert.equal(copy.start, base);
});

test('what a run added to a journal goes along as a commit of its own', async (t) => {
  const { project, root, order } = await sound(t);
  await project.commit({ 'app/JOURNAL.md': 'one\n' });
  await writeFile(`${root}/JOURNAL.md`, 'one\ntwo\n');
  const copy = await openCopy({ ...order, journals: ['JOURNAL.md'] }, world);
  assert.ok(!('kind' in copy));
  const argv = ['git', '-C', copy.root, 'log', '-1', '--format=%s', '--name-only'];
  const { stdout } = await world.shell.run({ argv, deadlineSeconds: 30 });
  assert.equal(stdout, 'docs: the record of a run\n\napp/JOURNAL.md\n');
  await commitRecord(copy.root, ['JOURNAL.md'], world.shell);
  const again = await world.shell.run({
    argv: ['git', '-C', copy.root, 'rev-list', '--count', 'HEAD'],
    deadlineSeconds: 30,
  });
  assert.equal(again.stdout.trim(), '3');
});
