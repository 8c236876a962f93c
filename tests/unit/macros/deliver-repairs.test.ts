import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { deliverRepairs } from '../../../macros/deliver-repairs.ts';
import { gitProject } from '../../support/git-project.ts';
import { bench, codeOf, outputOf, runOn } from '../../support/macro-run.ts';

const branch = 'nx47/repair/x';

/** A repository, its copy with two repairs upon it, and a bare remote. */
async function ground(t: TestContext) {
  const on = await bench(t);
  const { root } = on.paths;
  const user = await gitProject(t, root);
  const base = await user.commit({ a: 'one\n', 'JOURNAL.md': 'began\n', '.gitignore': '.nx47/\n' });
  const remote = await gitProject(t);
  execFileSync('git', ['-C', remote.root, 'config', 'core.bare', 'true']);
  await user.git('remote', 'add', 'origin', `${remote.root}/.git`);
  const copy = `${root}/.nx47/copy`;
  execFileSync('git', ['clone', '--quiet', root, copy]);
  const work = await gitProject(t, copy);
  await work.git('checkout', '--quiet', '-b', branch);
  const repairs = [await work.commit({ a: 'two\n' }), await work.commit({ b: 'new\n' })];
  await appendFile(`${copy}/JOURNAL.md`, 'went on\n');
  await work.git('add', 'JOURNAL.md');
  await work.git('commit', '--quiet', '--message=docs: the record of a run');
  const tip = (await work.git('rev-parse', 'HEAD')).trim();
  const input = {
    copy,
    branch,
    base,
    tip,
    repairs,
    prefix: '',
    growing: ['JOURNAL.md'],
    remote: '',
    onto: '',
  };
  return { on, user, remote, work, input };
}

test('repairs come as a branch; the checkout stays at its commit, and the way back was tried', async (t) => {
  const { on, user, input } = await ground(t);
  const outcome = await runOn(on, deliverRepairs, input);
  const { merged, pushed } = outputOf(outcome);
  assert.deepEqual([merged, pushed], [false, false]);
  assert.equal((await user.git('rev-parse', branch)).trim(), input.tip);
  assert.equal((await user.git('rev-parse', 'HEAD')).trim(), input.base);
  assert.equal(await user.git('status', '--porcelain'), '');
});

test('repairs asked for as commits stand on the branch that is checked out', async (t) => {
  const { on, user, input } = await ground(t);
  const onto = (await user.git('symbolic-ref', '--short', 'HEAD')).trim();
  assert.equal(outputOf(await runOn(on, deliverRepairs, { ...input, onto })).merged, true);
  assert.equal((await user.git('rev-parse', 'HEAD')).trim(), input.tip);
  assert.equal(await readFile(`${on.paths.root}/a`, 'utf8'), 'two\n');
});

test('in a job the branch is pushed, and nothing else', async (t) => {
  const { on, remote, input } = await ground(t);
  assert.equal(outputOf(await runOn(on, deliverRepairs, { ...input, remote: 'origin' })).pushed, true);
  const refs = await remote.git('for-each-ref', '--format=%(refname) %(objectname)');
  assert.equal(refs.trim(), `refs/heads/${branch} ${input.tip}`);
});

test('a branch of that name that went another way is left as it is, and said', async (t) => {
  const { on, user, input } = await ground(t);
  await user.git('checkout', '--quiet', '-b', branch);
  const other = await user.commit({ a: 'three\n' });
  await user.git('checkout', '--quiet', '--detach', input.base);
  assert.equal(codeOf(await runOn(on, deliverRepairs, input)), 'REPAIR_REFUSED');
  assert.equal((await user.git('rev-parse', branch)).trim(), other);
});

test('repairs whose way back leaves something are not called done', async (t) => {
  const { on, work, input } = await ground(t);
  await writeFile(`${input.copy}/hidden`, 'x');
  await work.git('add', 'hidden');
  await work.git('commit', '--quiet', '--message=feat: by nobody');
  const tip = (await work.git('rev-parse', 'HEAD')).trim();
  const outcome = await runOn(on, deliverRepairs, { ...input, tip });
  assert.equal(codeOf(outcome), 'MACRO_UNPROVEN');
});
