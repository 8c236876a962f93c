import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Failure, type FailureCode } from '../../src/model/failure.ts';
import { freshFolder } from '../support/folders.ts';
import { begun, ledProject, step } from '../support/led-session.ts';

const refusal =
  (code: FailureCode, why = '') =>
  (error: unknown) => {
    assert.ok(error instanceof Failure, String(error));
    assert.equal(error.code, code, JSON.stringify(error.parameters));
    assert.match(String(error.parameters['why'] ?? ''), new RegExp(why));
    return true;
  };

test('a checkpoint is an annotated tag whose rollback was rehearsed in a clone that is gone, with its evidence', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  await project.session('checkpoint', 'A');
  const [tag = ''] = (await project.git('tag', '--list', 'checkpoint/*')).split('\n');
  assert.equal(await project.git('cat-file', '-t', tag), 'tag');
  assert.equal(await project.git('rev-parse', `${tag}^{commit}`), await project.git('rev-parse', 'HEAD'));
  const [page = ''] = (await readdir(join(folder, 'evidence'))).filter((name) =>
    name.startsWith('checkpoint-A'),
  );
  const rehearsed = JSON.parse(await readFile(join(folder, 'evidence', page), 'utf8'));
  assert.deepEqual([rehearsed.holds, rehearsed.tag_object], [true, await project.git('rev-parse', tag)]);
  assert.notEqual(rehearsed.back, rehearsed.commit);
  assert.deepEqual((await readdir(join(project.root, '.nx47'))).sort(), ['.gitignore', 'TASK.md']);
  assert.match(await readFile(join(folder, 'ROLLBACK.md'), 'utf8'), /Checkpoints A: [0-9a-f]{40}/);
  assert.equal(await project.git('status', '--porcelain', '--', ':(exclude)session'), '');
});

test('a checkpoint whose minimal test fails in the clone is refused, and its tag is taken away', async (t) => {
  const config = 'language: en\nkernel: notebook\npacks: [core]\nminimal-test: [grep, -q, new, option.txt]\n';
  const project = await ledProject(t, { 'nx47.yml': config });
  await begun(project);
  await assert.rejects(project.session('checkpoint', 'A'), refusal('SESSION_CHECKPOINT_REFUSED', 'grep'));
  assert.equal(await project.git('tag', '--list'), '');
  await project.commit({ 'option.txt': 'new\n' });
  await project.session('checkpoint', 'A');
  await assert.rejects(project.session('checkpoint', 'A'), refusal('SESSION_CHECKPOINT_REFUSED', 'git tag'));
});

test('a checkpoint of a tree that is not clean, or under a name of other signs, is refused', async (t) => {
  const project = await ledProject(t);
  await begun(project);
  await assert.rejects(project.session('checkpoint', '../A'), refusal('SESSION_CHECKPOINT_REFUSED'));
  await project.put('option.txt', 'other\n');
  await assert.rejects(
    project.session('checkpoint', 'A'),
    refusal('SESSION_CHECKPOINT_REFUSED', 'option.txt'),
  );
});

test('going back shows its plan, asks for name and digest, and is a new commit that a bare remote takes without force', async (t) => {
  const project = await ledProject(t);
  const remote = await freshFolder(t);
  await project.git('init', '--quiet', '--bare', remote);
  await project.git('remote', 'add', 'origin', remote);
  await begun(project);
  await project.session('checkpoint', 'A');
  await project.commit({ 'option.txt': 'broken\n', 'more.txt': 'x\n' });
  await project.git('push', '--quiet', 'origin', 'main');
  const before = await project.git('rev-parse', 'HEAD');
  const shown = await project.session('rollback', 'A');
  const [, digest = ''] = /--plan ([0-9a-f]{64})/.exec(shown.text) ?? [];
  assert.match(shown.text, /^ {2}more\.txt$/m);
  assert.equal(await project.git('rev-parse', 'HEAD'), before);
  const back = (...words: string[]) => project.session('rollback', 'A', '--execute', ...words);
  await assert.rejects(back(), refusal('GOING_BACK_UNCONFIRMED'));
  await assert.rejects(back('--yes', 'A'), refusal('GOING_BACK_UNCONFIRMED'));
  await assert.rejects(back('--yes', 'B', '--plan', digest), refusal('GOING_BACK_UNCONFIRMED'));
  await back('--yes', 'A', '--plan', digest);
  assert.equal(await project.git('show', 'HEAD:option.txt'), 'old');
  assert.equal(await project.git('rev-parse', 'HEAD~1'), before);
  assert.deepEqual(await readFile(join(project.root, 'option.txt'), 'utf8'), 'old\n');
  await project.git('push', '--quiet', 'origin', 'main');
  const kept = await project.git('ls-tree', '-r', '--name-only', 'HEAD');
  assert.match(kept, /^session\//m);
  assert.doesNotMatch(kept, /more\.txt/);
});

test('going back is refused on a tree that is not clean, to a tag that was moved, and where nothing differs', async (t) => {
  const project = await ledProject(t);
  const folder = await begun(project);
  await project.session('checkpoint', 'A');
  await assert.rejects(project.session('rollback', 'B'), refusal('GOING_BACK_REFUSED'));
  await assert.rejects(project.session('rollback', 'A'), refusal('GOING_BACK_REFUSED', '^0$'));
  await project.put('option.txt', 'unsaved\n');
  await assert.rejects(project.session('rollback', 'A'), refusal('GOING_BACK_REFUSED', 'option.txt'));
  await project.commit({ 'option.txt': 'newer\n' });
  const tag = `checkpoint/${folder.slice(folder.lastIndexOf('/') + 1)}/A`;
  await project.git('tag', '--delete', tag);
  await project.git('tag', '--annotate', '--message=x', tag, 'HEAD');
  await assert.rejects(project.session('rollback', 'A'), refusal('GOING_BACK_REFUSED', 'checkpoint/'));
});

test('after five steps off the goal a new plan waits until the project is back at its checkpoint', async (t) => {
  const project = await ledProject(t);
  await begun(project);
  await project.session('plan', '--item', 'one', '--item', 'two');
  await project.session('checkpoint', 'A');
  for (let at = 0; at < 5; at += 1) await step(project, 1, { state: 'FAILED' });
  await project.commit({ 'option.txt': 'broken\n' });
  const plan = () => project.session('plan', '--item', 'another way', '--reason', 'off the goal');
  await assert.rejects(plan(), refusal('SESSION_OFF_STABLE'));
  const [, digest = ''] = /--plan ([0-9a-f]{64})/.exec((await project.session('rollback', 'A')).text) ?? [];
  await project.session('rollback', 'A', '--execute', '--yes', 'A', '--plan', digest);
  assert.match((await plan()).text, /awaited: PLAN/);
  await step(project, 1);
});
