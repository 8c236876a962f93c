import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { brokenNative } from '../support/broken-native.ts';
import { brokenProject, gitIn } from '../support/broken-project.ts';
import { brokenTexts } from '../support/broken-texts.ts';
import { brokenWheels } from '../support/broken-wheels.ts';
import { runCommand } from '../support/e2e-run.ts';
import { freshFolder } from '../support/folders.ts';

/** One breakage of each sort: wheels of another Python, a library without its sources, no dataset attached. */
const breakages = [
  ...brokenWheels.slice(0, 1),
  ...brokenNative.filter(({ what }) => what.startsWith('a source file')),
  ...brokenTexts.filter(({ row }) => row === 16),
];

async function pageOf(root: string): Promise<string> {
  const home = join(root, '.nx47/session');
  const [name = ''] = (await readdir(home))
    .filter((one) => one.includes('_repair-'))
    .sort()
    .reverse();
  return readFile(join(home, name, 'reports/repair.md'), 'utf8');
}

test('a project with three faults is NO-GO, is mended one change a commit, and is REHEARSED; its branch can be taken and taken back', async (t) => {
  const root = await brokenProject(...breakages);
  const around = { home: await freshFolder(t) };
  const before = await gitIn(root, 'rev-parse', 'HEAD');
  const argv = ['rehearse', root, '--language', 'en', '--max-attempts', '3'];
  const end = await runCommand(argv, around);
  assert.equal(end.status, 0, end.stdout + end.stderr);
  assert.match(end.stdout, /: REHEARSED\n/);
  assert.match(end.stdout, /Loop: Nothing is missing any more/);

  assert.equal(await gitIn(root, 'rev-parse', 'HEAD'), before);
  assert.equal(await gitIn(root, 'status', '--porcelain'), '');
  const branch = `nx47/repair/${before.slice(0, 12)}`;
  const subjects = (await gitIn(root, 'log', '--format=%s', `${before}..${branch}`)).split('\n');
  assert.ok(subjects.length >= 2 && subjects.every((one) => /^fix: /.test(one)), subjects.join('\n'));
  for (const commit of (await gitIn(root, 'rev-list', `${before}..${branch}`)).split('\n'))
    assert.match(await gitIn(root, 'log', '-1', '--format=%B', commit), /^Serves: [A-Z]{3}-\d{3}/m);

  const page = await pageOf(root);
  for (const part of ['## Table of changes', '| File | Reason | Impact | Proof |', 'git revert --no-edit'])
    assert.ok(page.includes(part), part);
  const revert = /git revert --no-edit [0-9a-f ]+/.exec(page)?.[0].split(' ').slice(1) ?? [];
  await gitIn(root, 'merge', '--quiet', '--ff-only', branch);
  await gitIn(root, ...revert);
  assert.equal(await gitIn(root, 'diff', '--name-only', before, 'HEAD'), '');
});

test('without --execute a certification shows what would be repaired, and changes nothing', async (t) => {
  const root = await brokenProject(...brokenTexts.filter(({ row }) => row === 16));
  const around = { home: await freshFolder(t), environment: { KAGGLE_API_TOKEN: '' } };
  const before = await gitIn(root, 'for-each-ref');
  const end = await runCommand(['certify', root, '--language', 'en', '--max-attempts', '2'], around);
  assert.match(end.stdout, /Loop: Nothing was changed: this is what would be/, end.stdout + end.stderr);
  assert.equal(await gitIn(root, 'for-each-ref'), before);
  assert.match(await pageOf(root), /attach|skipped|MET-005/);
});
