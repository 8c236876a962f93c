import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commitsOf, edgesOf, recordEdges } from '../../../src/ledger/history.ts';
import { gitProject } from '../../support/git-project.ts';
import { testWorld } from '../../support/test-world.ts';

const ports = testWorld();

test('the edges of a project in a folder of a repository bear its own paths', async (t) => {
  const { root, commit } = await gitProject(t);
  await commit({ 'own/a.txt': 'a', 'own/journal.md': 'one\n', 'other.txt': 'o' });
  await commit({ 'own/journal.md': 'one\ntwo\n' });
  const edges = await recordEdges(`${root}/own`, ['journal.md'], ports);
  assert.deepEqual(
    edges.map(({ path, before }) => [path, before === '']),
    [
      ['journal.md', false],
      ['journal.md', true],
    ],
  );
});

test('every parent edge is told, both of a merge too; of sessions their events and reports alone', async (t) => {
  const { root, git, commit } = await gitProject(t);
  const base = await commit({
    'j.md': 'a\n',
    'session/s/logs/session.jsonl': '1\n',
    'session/s/STATUS.md': 's',
  });
  await git('checkout', '--quiet', '-b', 'side');
  const side = await commit({ 'j.md': 'a\nside\n' });
  await git('checkout', '--quiet', 'main');
  const main = await commit({ 'j.md': 'a\nmain\n', 'session/s/STATUS.md': 't' });
  await git('merge', '--quiet', '--no-commit', '--strategy=ours', 'side');
  const merge = await commit({ 'j.md': 'a\nmain\nside\n' });
  const edges = await recordEdges(root, ['j.md', 'session'], ports);
  const told = edges.filter(({ path }) => path === 'j.md').map(({ commit: id, parent }) => [id, parent]);
  const expected = [
    [merge, main],
    [merge, side],
    [main, `${main}^`],
    [side, `${side}^`],
    [base, `${base}^`],
  ];
  assert.deepEqual(told.sort(), expected.sort());
  const rest = edges.filter(({ path }) => path !== 'j.md');
  assert.deepEqual(
    rest.map(({ path }) => path),
    ['session/s/logs/session.jsonl'],
  );
});

test('commits come oldest first, with parents, time and whole message; edges of every path where none is named', async (t) => {
  const { root, commit } = await gitProject(t);
  const first = await commit({ 'a.txt': 'a' });
  const second = await commit({ 'b.txt': 'b' });
  const commits = await commitsOf({ root, ref: 'main' }, ports);
  assert.deepEqual(
    commits.map(({ id, parents, message }) => [id, parents, message.trim()]),
    [
      [first, [], 'a change'],
      [second, [first], 'a change'],
    ],
  );
  assert.ok(commits.every(({ seconds }) => seconds > 1_600_000_000));
  const paths = (await edgesOf({ root, ref: 'main' }, [], ports)).map(({ path }) => path);
  assert.deepEqual(paths, ['b.txt', 'a.txt']);
});
