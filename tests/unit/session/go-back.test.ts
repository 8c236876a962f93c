import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { makeCheckpoint } from '../../../src/session/checkpoint.ts';
import { changedBetween, uncommitted, versionedPaths } from '../../../src/session/git-tree.ts';
import { goBack, planGoingBack } from '../../../src/session/go-back.ts';
import { tagName } from '../../../src/session/led-state.ts';
import { gitProject } from '../../support/git-project.ts';
import { ledBy } from '../../support/led-events.ts';
import { testWorld } from '../../support/test-world.ts';

const { shell, files } = testWorld();
const led = ledBy([]);

/** Two projects in one repository; the first has a report that only grows. */
async function twoProjects(t: TestContext) {
  const project = await gitProject(t);
  await project.git('config', 'user.name', 'Somebody');
  await project.git('config', 'user.email', 'somebody@example.org');
  await project.commit({
    'one/a.txt': 'first\n',
    'one/report.md': 'r\n',
    'two/b.txt': 'first\n',
    'one/session/s': '',
  });
  const tree = { root: join(project.root, 'one'), kept: ['report.md'] };
  const order = { name: 'A', tree, ground: join(tree.root, '.nx47/clone'), test: [] };
  const { commit, tag_object: tag, holds } = await makeCheckpoint(order, led, { files, shell });
  assert.ok(holds);
  return { project, tree, checkpoint: { name: 'A', commit, tag, label: tagName(led.session, 'A') } };
}

test('in a repository of two projects only the own one goes back, and what only grows stays as it is', async (t) => {
  const { project, tree, checkpoint } = await twoProjects(t);
  await project.commit({
    'one/a.txt': '2\n',
    'one/report.md': 'r\n2\n',
    'two/b.txt': '2\n',
    'one/session/s': 'more',
  });
  const plan = await planGoingBack(checkpoint, tree, shell);
  assert.deepEqual(plan.changes, ['a.txt']);
  const back = await goBack(checkpoint, tree, shell);
  const at = (path: string) => project.git('show', `${back}:${path}`);
  assert.deepEqual([await at('one/a.txt'), await at('two/b.txt')], ['first', '2']);
  assert.deepEqual([await at('one/report.md'), await at('one/session/s')], ['r\n2', 'more']);
});

test('a hook that refuses the commit leaves the project as it was', async (t) => {
  const { project, tree, checkpoint } = await twoProjects(t);
  const head = await project.commit({ 'one/a.txt': '2\n' });
  const hook = join(project.root, '.git/hooks/pre-commit');
  await writeFile(hook, '#!/bin/sh\nexit 1\n');
  await chmod(hook, 0o755);
  await assert.rejects(goBack(checkpoint, tree, shell), /GOING_BACK_REFUSED/);
  assert.equal(await project.git('rev-parse', 'HEAD'), head);
  assert.deepEqual(await uncommitted(tree, shell), []);
});

test('paths are those of the project: a change is a.txt, never one/a.txt, and the session is not among them', async (t) => {
  const { project, tree, checkpoint } = await twoProjects(t);
  await project.put('one/a.txt', 'unsaved\n');
  await project.put('one/new.txt', 'x\n');
  await project.put('one/session/s', 'more');
  assert.deepEqual((await uncommitted(tree, shell)).sort(), ['a.txt', 'new.txt']);
  assert.deepEqual(await changedBetween(['HEAD', checkpoint.commit], tree, shell), []);
  assert.ok(versionedPaths(tree).includes(':(exclude,literal)report.md'));
});
